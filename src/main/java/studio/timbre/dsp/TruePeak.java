// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.FrameSource;
import studio.timbre.audio.PcmFormat;

/// The highest level of a sound, between its samples too (ITU-R BS.1770-4, annex 2): of the sound
/// at four times its rate.
final class TruePeak {
    private static final int OVERSAMPLING = 4;
    private static final int HIGHEST_RATE = 384_000;
    private static final int PIECE = 4_096;

    private TruePeak() {}

    /// The highest level of all there is; 1 is full scale.
    ///
    /// @param source has its format
    static double of(FrameSource source) {
        var format = Objects.requireNonNull(source.format());
        int rate = Math.min(HIGHEST_RATE, OVERSAMPLING * format.sampleRate());
        var finer = new SincResampled(new Halved(source), new PcmFormat(rate, format.channels()));
        var samples = new short[PIECE * format.channels()];
        int highest = 0;
        int there;
        for (long at = 0; (there = finer.read(at, samples, PIECE)) > 0; at += there) {
            for (int i = 0; i < there * format.channels(); i++) {
                highest = Math.max(highest, Math.abs(samples[i]));
            }
        }
        return 2 * highest / -(double) Short.MIN_VALUE;
    }

    /// A sound that has room for what goes beyond full scale between its samples.
    private record Halved(FrameSource source) implements FrameSource {
        @Override
        public @Nullable PcmFormat format() {
            return source.format();
        }

        @Override
        public long frames() {
            return source.frames();
        }

        @Override
        public boolean ended() {
            return source.ended();
        }

        @Override
        public int read(long from, short[] into, int count) {
            int there = source.read(from, into, count);
            for (int i = 0; i < into.length; i++) {
                into[i] = (short) (into[i] / 2);
            }
            return there;
        }
    }
}
