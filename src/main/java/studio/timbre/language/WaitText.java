// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.language;

import java.time.Duration;

/// How long one has to wait, in words: rounded up, so that nobody comes back too early.
public final class WaitText {
    private static final long EXACT_SECONDS = 120;
    private static final long EXACT_MINUTES = 120;

    private WaitText() {}

    /// Such as `12 s`, `3 min` or `5 h`.
    public static String of(Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        if (seconds <= EXACT_SECONDS) {
            return Messages.text("wait.seconds", seconds);
        }
        long minutes = Math.ceilDiv(seconds, 60);
        return minutes <= EXACT_MINUTES
                ? Messages.text("wait.minutes", minutes)
                : Messages.text("wait.hours", Math.ceilDiv(minutes, 60));
    }
}
