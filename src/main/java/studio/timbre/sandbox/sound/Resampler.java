// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import studio.timbre.audio.PcmFormat;

/// Turns samples into mono at another rate by straight lines between them; good enough for a server
/// that plays a part. Equal formats pass through unchanged.
final class Resampler {
    private final PcmFormat from;
    private final int to;
    private long taken;
    private long made;
    private int last;

    /// Converts what comes at one rate.
    ///
    /// @param to the rate wanted, in hertz
    Resampler(PcmFormat from, int to) {
        this.from = from;
        this.to = to;
    }

    /// The next samples, 16-bit little-endian mono at the rate wanted.
    byte[] convert(ByteBuffer frames) {
        var in = frames.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        frames.position(frames.limit());
        int count = in.remaining() / from.channels();
        long end = (taken + count) * to / from.sampleRate() + 1;
        var out = ByteBuffer.allocate((int) (end - made + 1) * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++, taken++) {
            int value = in.get();
            if (from.channels() == 2) {
                value = (value + in.get()) / 2;
            }
            for (; made * from.sampleRate() <= taken * to; made++) {
                long past = made * from.sampleRate() - (taken - 1) * to;
                out.putShort((short) (last + (value - last) * past / to));
            }
            last = value;
        }
        return Arrays.copyOf(out.array(), out.position());
    }
}
