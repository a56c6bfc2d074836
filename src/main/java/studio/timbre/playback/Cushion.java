// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;

/// How much sound should lie in the device: little, so that a command is heard at once; more after
/// each time that this machine was too slow.
final class Cushion {
    private static final Duration LEAST = Duration.ofMillis(40);
    private static final Duration MOST = Duration.ofMillis(400);
    private static final long CALM_NANOS = Duration.ofSeconds(45).toNanos();

    private Duration size = LEAST;
    private long since;

    Duration size() {
        return size;
    }

    /// The device had nothing to play.
    void ranDry(long now) {
        size = smaller(size.multipliedBy(2), MOST);
        since = now;
    }

    /// All went well.
    void fine(long now) {
        if (size.equals(LEAST)) {
            since = now;
        } else if (now - since > CALM_NANOS) {
            size = smaller(LEAST, size.dividedBy(2)).equals(LEAST) ? size.dividedBy(2) : LEAST;
            since = now;
        }
    }

    private static Duration smaller(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
