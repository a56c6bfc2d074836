// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;

/// How much sound should lie ahead before playing: next to nothing at first, so that speech is
/// heard at once; more after each time that the stream was late, so that it stops seldom.
final class Patience {
    private static final Duration AT_FIRST = Duration.ofMillis(40);
    private static final Duration AFTER_A_STALL = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofSeconds(2);
    private static final long CALM_NANOS = Duration.ofSeconds(30).toNanos();

    private Duration afterStall = AFTER_A_STALL;
    private Duration ahead = AT_FIRST;
    private long since;

    Duration ahead() {
        return ahead;
    }

    /// Another stream, of which nothing is known.
    void anew() {
        afterStall = AFTER_A_STALL;
        ahead = AT_FIRST;
    }

    /// The stream was late.
    void stalled(long now) {
        if (now - since > CALM_NANOS) {
            afterStall = AFTER_A_STALL;
        }
        ahead = afterStall;
        var twice = afterStall.multipliedBy(2);
        afterStall = twice.compareTo(MOST) < 0 ? twice : MOST;
        since = now;
    }

    /// There was enough.
    void met() {
        ahead = AT_FIRST;
    }
}
