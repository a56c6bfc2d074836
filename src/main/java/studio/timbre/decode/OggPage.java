// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// An Ogg page that holds one packet (RFC 3533, section 6).
final class OggPage {
    static final int FIRST = 2;
    static final int LAST = 4;
    static final int MOST = 255 * 255 - 1;

    private static final int HEADER = 27;

    /// Where the checksum stands, in four bytes.
    static final int CHECKSUM_AT = 22;

    private static final int POLYNOMIAL = 0x04C1_1DB7;
    private static final int[] CHECKSUMS = checksums();

    private OggPage() {}

    /// Its bytes.
    ///
    /// @param flags [#FIRST], [#LAST] or 0
    /// @param granule where the packet ends
    /// @param number counts from 0
    /// @param packet at most [#MOST] bytes
    static byte[] of(int flags, long granule, int number, byte[] packet) {
        int segments = packet.length / 255 + 1;
        var out = ByteBuffer.allocate(HEADER + segments + packet.length);
        out.order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x5367_674F).put((byte) 0).put((byte) flags);
        out.putLong(granule).putInt(1).putInt(number).putInt(0).put((byte) segments);
        for (int i = 1; i < segments; i++) {
            out.put((byte) 255);
        }
        out.put((byte) (packet.length % 255)).put(packet);
        return out.putInt(CHECKSUM_AT, checksum(out.array())).array();
    }

    private static int checksum(byte[] page) {
        int sum = 0;
        for (byte next : page) {
            sum = checksum(sum, next);
        }
        return sum;
    }

    /// The checksum of a page so far and one byte more; its own four bytes count as 0.
    static int checksum(int sum, int next) {
        return sum << 8 ^ CHECKSUMS[(sum >>> 24 ^ next) & 0xFF];
    }

    private static int[] checksums() {
        var table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int sum = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ (sum < 0 ? POLYNOMIAL : 0);
            }
            table[i] = sum;
        }
        return table;
    }
}
