// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

/// Weighs a sound as the ear does: a shelf for the head, and a high pass (ITU-R BS.1770-4, annex
/// 1). The standard tells coefficients for 48 kHz only; the analogue filters behind them, and so
/// those of every rate, are from their bilinear transform undone (B. De Man, Evaluation of
/// implementations of the EBU R 128 loudness measurement, AES 145, 2018).
final class KWeighting {
    private final Biquad shelf;
    private final Biquad highPass;

    KWeighting(int rate) {
        shelf = shelf(rate);
        highPass = highPass(rate);
    }

    /// The weighted sample.
    double next(double sample) {
        return highPass.next(shelf.next(sample));
    }

    private static Biquad shelf(int rate) {
        double k = Math.tan(Math.PI * 1681.974450955533 / rate);
        double q = 0.7071752369554196;
        double high = Math.pow(10, 3.999843853973347 / 20);
        double band = Math.pow(high, 0.4996667741545416);
        double a0 = 1 + k / q + k * k;
        return new Biquad(
                new double[] {
                    (high + band * k / q + k * k) / a0,
                    2 * (k * k - high) / a0,
                    (high - band * k / q + k * k) / a0
                },
                new double[] {2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0});
    }

    private static Biquad highPass(int rate) {
        double k = Math.tan(Math.PI * 38.13547087602444 / rate);
        double q = 0.5003270373238773;
        double a0 = 1 + k / q + k * k;
        return new Biquad(
                new double[] {1, -2, 1},
                new double[] {2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0});
    }

    /// A filter of second order, in direct form II transposed.
    private static final class Biquad {
        private final double[] forward;
        private final double[] back;
        private double first;
        private double second;

        Biquad(double[] forward, double[] back) {
            this.forward = forward;
            this.back = back;
        }

        double next(double sample) {
            double out = forward[0] * sample + first;
            first = forward[1] * sample - back[0] * out + second;
            second = forward[2] * sample - back[1] * out;
            return out;
        }
    }
}
