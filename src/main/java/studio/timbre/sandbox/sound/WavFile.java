// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// What is in a WAV file that a client sent.
///
/// @param bytesPerSecond as its header says
/// @param samples the bytes of its samples
public record WavFile(int bytesPerSecond, ByteBuffer samples) {
    private static final int RIFF = 0x46464952;
    private static final int FMT = 0x20746d66;
    private static final int DATA = 0x61746164;

    /// Looks for a WAV file in bytes; empty if they are something else.
    public static Optional<WavFile> read(ByteBuffer bytes) {
        var in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 44 || in.getInt() != RIFF) {
            return Optional.empty();
        }
        in.position(in.position() + 8);
        int rate = 0;
        while (in.remaining() >= 8) {
            int chunk = in.getInt();
            long said = Integer.toUnsignedLong(in.getInt());
            int size = (int) Math.min(said, in.remaining());
            if (chunk == DATA) {
                return Optional.of(new WavFile(rate, in.slice(in.position(), size)));
            }
            if (chunk == FMT && size >= 16) {
                rate = in.getInt(in.position() + 8);
            }
            in.position((int) Math.min(in.limit(), in.position() + size + (size & 1L)));
        }
        return Optional.empty();
    }

    /// How long it lasts, in seconds; 0 if its header does not tell.
    public double seconds() {
        return bytesPerSecond <= 0 ? 0 : (double) samples.remaining() / bytesPerSecond;
    }
}
