// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import java.util.Arrays;
import studio.timbre.audio.FrameSource;

/// Measures the integrated loudness of a sound while it grows (ITU-R BS.1770-4): each look takes in
/// only what is new. One thread only.
public final class LoudnessMeter {
    /// Quieter than every sound that counts.
    public static final double SILENT = Double.NEGATIVE_INFINITY;

    /// A gating block is four of these steps: 400 ms, overlapping by 75 % (BS.1770-4, annex 1).
    private static final int STEPS_PER_SECOND = 10;

    private static final int STEPS_PER_BLOCK = 4;
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final double OFFSET = -0.691;
    private static final int PIECE = 4_096;

    private final FrameSource source;
    private KWeighting[] filters = {};
    private short[] samples = {};
    private double[] steps = {};
    private int count;
    private long taken;
    private double sum;

    /// @param source may not have begun yet
    public LoudnessMeter(FrameSource source) {
        this.source = source;
    }

    /// How many frames it has taken in.
    public long frames() {
        return taken;
    }

    /// Takes in what has come since the last look.
    public void look() {
        var format = source.format();
        if (format == null) {
            return;
        }
        if (filters.length == 0) {
            filters = new KWeighting[format.channels()];
            Arrays.setAll(filters, _ -> new KWeighting(format.sampleRate()));
            samples = new short[PIECE * format.channels()];
        }
        int there;
        while ((there = source.read(taken, samples, PIECE)) > 0) {
            for (int frame = 0; frame < there; frame++) {
                add(frame, format.sampleRate());
            }
        }
    }

    private void add(int frame, int rate) {
        for (int channel = 0; channel < filters.length; channel++) {
            double now = samples[frame * filters.length + channel] / -(double) Short.MIN_VALUE;
            double weighted = filters[channel].next(now);
            sum += weighted * weighted;
        }
        taken++;
        if (taken == end(count + 1, rate)) {
            if (count == steps.length) {
                steps = Arrays.copyOf(steps, Math.max(64, 2 * count));
            }
            steps[count] = sum / (end(count + 1, rate) - end(count, rate));
            count++;
            sum = 0;
        }
    }

    /// The frame after a step; of a rate that ten does not divide some steps are longer by one.
    private static long end(int step, int rate) {
        return (long) step * rate / STEPS_PER_SECOND;
    }

    /// The loudness of all that was taken in.
    ///
    /// @return LUFS; [#SILENT] where nothing is above -70 LUFS, or there are not yet 400 ms
    public double lufs() {
        double[] blocks = new double[Math.max(0, count - STEPS_PER_BLOCK + 1)];
        for (int i = 0; i < blocks.length; i++) {
            for (int step = i; step < i + STEPS_PER_BLOCK; step++) {
                blocks[i] += steps[step] / STEPS_PER_BLOCK;
            }
        }
        double absolute = power(ABSOLUTE_GATE);
        double ungated = mean(blocks, absolute);
        double relative = ungated * Math.pow(10, RELATIVE_GATE / 10);
        return loudness(mean(blocks, Math.max(absolute, relative)));
    }

    private static double mean(double[] blocks, double gate) {
        return Arrays.stream(blocks).filter(block -> block > gate).average().orElse(0);
    }

    private static double power(double lufs) {
        return Math.pow(10, (lufs - OFFSET) / 10);
    }

    private static double loudness(double power) {
        return power == 0 ? SILENT : OFFSET + 10 * Math.log10(power);
    }
}
