// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

/// How much room a recording gets that still grows: it doubles, gently, whenever it gets tight, and
/// fits when the end is known.
final class Growth {
    private static final double FIRST_SECONDS = 6;
    private static final double TIGHT = 0.92;
    private static final double SETTLE_NANOS = 110e6;

    private double extent;
    private double goal;
    private long last;

    /// Begins anew.
    ///
    /// @param now nanoseconds, as [System#nanoTime]
    void begin(long now) {
        extent = 0;
        goal = 0;
        last = now;
    }

    /// Moves on.
    ///
    /// @param rate frames per second of the recording
    /// @return how many frames there is room for
    double step(long now, long frames, int rate, boolean ended) {
        if (ended) {
            goal = Math.max(1, frames);
        } else {
            goal = Math.max(goal, FIRST_SECONDS * rate);
            while (frames > goal * TIGHT) {
                goal *= 2;
            }
        }
        if (extent == 0) {
            extent = goal;
        }
        extent += (goal - extent) * (1 - Math.exp(-(now - last) / SETTLE_NANOS));
        if (Math.abs(extent - goal) < goal * 5e-4) {
            extent = goal;
        }
        extent = Math.max(extent, (double) frames);
        last = now;
        return extent;
    }
}
