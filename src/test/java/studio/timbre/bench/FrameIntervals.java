// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.util.Arrays;
import javafx.animation.AnimationTimer;

/// The milliseconds from each frame on the screen to the next.
final class FrameIntervals extends AnimationTimer {
    private final double[] millis = new double[1 << 20];
    private int count;
    private long last;

    @Override
    public void handle(long now) {
        long here = System.nanoTime();
        if (last != 0) {
            millis[count++] = (here - last) / 1e6;
        }
        last = here;
    }

    double[] sorted() {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /// @param part 0.95 for the 95th percentile
    double percentile(double part) {
        double[] sorted = sorted();
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    @Override
    public String toString() {
        return String.format(
                "%d frames: p50 %.1f  p95 %.1f  p99 %.1f  longest %.1f ms",
                count, percentile(0.5), percentile(0.95), percentile(0.99), percentile(1));
    }
}
