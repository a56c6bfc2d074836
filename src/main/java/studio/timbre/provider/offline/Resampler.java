// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

/// Plays samples faster or slower, pitch and all, by a Hann-windowed sinc.
final class Resampler {
    private static final int HALF_WIDTH = 16;

    private Resampler() {}

    /// The same sound in fewer samples.
    ///
    /// @param ratio above 0; 2 halves the length and cuts off what would not fit below half the
    ///   sample rate
    static double[] faster(double[] samples, double ratio) {
        if (ratio == 1) {
            return samples;
        }
        double cutoff = Math.min(1, 1 / ratio);
        var result = new double[(int) (samples.length / ratio)];
        for (int i = 0; i < result.length; i++) {
            double centre = i * ratio;
            int from = Math.max(0, (int) Math.ceil(centre - HALF_WIDTH));
            int to = Math.min(samples.length - 1, (int) Math.floor(centre + HALF_WIDTH));
            double sum = 0;
            for (int k = from; k <= to; k++) {
                double distance = k - centre;
                double window = 0.5 + 0.5 * Math.cos(Math.PI * distance / HALF_WIDTH);
                sum += samples[k] * window * cutoff * sinc(cutoff * distance);
            }
            result[i] = sum;
        }
        return result;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
