// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import studio.timbre.audio.PcmFormat;

/// The 44 bytes before the samples of a WAV file (Microsoft and IBM, "Multimedia Programming
/// Interface and Data Specifications 1.0", 1991).
final class WavHeader {
    static final int BYTES = 44;

    private static final long MOST = 0xFFFF_FFFFL;
    private static final short PCM = 1;

    private WavHeader() {}

    /// For a file whose length nobody knows yet: players go on to its end.
    static byte[] open(PcmFormat format) {
        return header(format, MOST, MOST);
    }

    /// For a file with so many bytes of samples; more than 4 GiB cannot be said and stay open.
    static byte[] closed(PcmFormat format, long bytes) {
        long riff = bytes + BYTES - 8;
        return riff >= MOST ? open(format) : header(format, riff, bytes);
    }

    private static byte[] header(PcmFormat format, long riff, long data) {
        return ByteBuffer.allocate(BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name("RIFF"))
                .putInt((int) riff)
                .put(name("WAVE"))
                .put(name("fmt "))
                .putInt(16)
                .putShort(PCM)
                .putShort((short) format.channels())
                .putInt(format.sampleRate())
                .putInt(format.sampleRate() * format.frameBytes())
                .putShort((short) format.frameBytes())
                .putShort((short) Short.SIZE)
                .put(name("data"))
                .putInt((int) data)
                .array();
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.ISO_8859_1);
    }
}
