// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Makes sentences fit to stand one after another: no offset, one loudness, nothing cut off at the
/// top, silence of one length between them, no click where they begin and end.
final class Mastering {
    private static final double LOWEST_HERTZ = 20;
    private static final double KNEE = 0.8;
    private static final double SILENT = 0.002;
    private static final double KEPT_BEFORE = 0.03;
    private static final double KEPT_AFTER = 0.06;
    private static final double FADE = 0.005;

    private final double sampleRate;
    private final double gain;

    Mastering(int sampleRate, double gain) {
        this.sampleRate = sampleRate;
        this.gain = gain;
    }

    /// Where the sound is.
    ///
    /// @param from the first frame to keep
    /// @param to one past the last
    record Span(int from, int to) {}

    /// Takes out what is below 20 Hz, sets the level and bends what is above 0.8 so that it stays
    /// below 1. Changes the samples.
    void level(double[] samples) {
        double keep = 1 - 2 * Math.PI * LOWEST_HERTZ / sampleRate;
        double before = 0;
        double high = 0;
        for (int i = 0; i < samples.length; i++) {
            high = samples[i] - before + keep * high;
            before = samples[i];
            samples[i] = bent(high * gain);
        }
    }

    private static double bent(double sample) {
        double size = Math.abs(sample);
        double room = 1 - KNEE;
        return size <= KNEE
                ? sample
                : Math.signum(sample) * (KNEE + room * Math.tanh((size - KNEE) / room));
    }

    /// The part that is not silent, with a little air around it.
    Span sound(double[] samples) {
        int from = 0;
        int to = samples.length;
        while (from < to && Math.abs(samples[from]) < SILENT) {
            from++;
        }
        while (to > from && Math.abs(samples[to - 1]) < SILENT) {
            to--;
        }
        return new Span(
                Math.max(0, from - (int) (KEPT_BEFORE * sampleRate)),
                Math.min(samples.length, to + (int) (KEPT_AFTER * sampleRate)));
    }

    /// The span as 16-bit little-endian bytes, faded in and out, with silence after it.
    ///
    /// @param silence in frames
    ByteBuffer pcm(double[] samples, Span span, int silence) {
        int frames = span.to() - span.from();
        var bytes = ByteBuffer.allocate((frames + silence) * Short.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        double fade = FADE * sampleRate;
        for (int i = 0; i < frames; i++) {
            double edge = Math.min(1, Math.min(i, frames - 1 - i) / fade);
            bytes.putShort((short) Math.round(samples[span.from() + i] * edge * Short.MAX_VALUE));
        }
        return bytes.rewind();
    }
}
