// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

/// One side of a sinc under a Kaiser window: what a sample counts for at a distance.
final class SincKernel {
    /// Where it ends, in zero crossings.
    static final int CROSSINGS = 32;

    /// The pass band ends so far below half the rate that the stop band begins there.
    static final double BAND = 0.91;

    /// Kaiser's beta for a stop band of 90 dB (Oppenheim and Schafer, Discrete-Time Signal
    /// Processing, 7.6).
    private static final double BETA = 0.1102 * (90 - 8.7);

    /// Between two of these a straight line is exact to 0.00001.
    private static final int STEPS = 512;

    private static final double[] TABLE = table();

    private SincKernel() {}

    /// @param crossings the distance, 0 or more
    static double at(double crossings) {
        double exact = crossings * STEPS;
        int step = (int) exact;
        if (step >= TABLE.length - 1) {
            return 0;
        }
        return TABLE[step] + (exact - step) * (TABLE[step + 1] - TABLE[step]);
    }

    private static double[] table() {
        var table = new double[CROSSINGS * STEPS + 1];
        for (int i = 0; i < table.length; i++) {
            double x = (double) i / STEPS;
            double part = x / CROSSINGS;
            double sinc = i == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
            table[i] = sinc * bessel(BETA * Math.sqrt(1 - part * part)) / bessel(BETA);
        }
        return table;
    }

    /// The modified Bessel function of order 0, by its power series.
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
