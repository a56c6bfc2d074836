// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;

/// How much sound should lie in the device: little, so that a command is heard at once; more while
/// this machine is busy. It shows that by coming late to its work, before anything is heard of it.
final class Cushion {
    private static final Duration AFTER_GAP = Duration.ofMillis(250);
    private static final Duration MOST = Duration.ofMillis(450);

    private static final Duration LEAST_SILENCE = Duration.ofMillis(15);
    private static final Duration MOST_SILENCE = Duration.ofMillis(60);
    private static final Duration SPARED = Duration.ofMillis(30);

    /// How many times the worst delay lies in the device.
    private static final int CAUTION = 5;

    /// What lies in the device beyond the worst delay while somebody compares: a switch is as late
    /// as all of it.
    private static final Duration BRISK_MARGIN = Duration.ofMillis(25);

    /// A play begins with little and soon has this in percent of that: nobody knows yet how busy
    /// the machine is.
    private static final int EARLY_PERCENT = 250;

    private static final int EARLY_GROWTH = 5;
    private static final long EARLY_NANOS = Duration.ofSeconds(4).toNanos();
    private static final long CALM_NANOS = Duration.ofSeconds(10).toNanos();

    private Duration least = Reserve.MEDIUM.least();
    private Duration need = least;
    private Duration worst = Duration.ZERO;
    private boolean brisk;
    private long since;
    private long begun = Long.MIN_VALUE;
    private Duration early = Duration.ZERO;

    Duration size() {
        return brisk ? smaller(larger(worst.plus(BRISK_MARGIN), least), MOST) : larger(need, early);
    }

    /// How much there is where nothing goes wrong.
    void reserve(Reserve now) {
        if (!now.least().equals(least)) {
            least = now.least();
            need = least;
        }
    }

    /// Whether switching at once counts for more than delays that were never seen.
    void brisk(boolean now) {
        brisk = now;
    }

    /// How much silence should lie in it while there is no sound: all that comes is heard so much
    /// later.
    Duration silence() {
        return smaller(larger(need.minus(SPARED), LEAST_SILENCE), MOST_SILENCE);
    }

    /// Another play begins.
    void anew() {
        begun = Long.MIN_VALUE;
        early = Duration.ZERO;
    }

    /// This machine came to its work too late.
    void late(Duration delay, long now) {
        worst = larger(worst, delay);
        var wanted = smaller(least.plus(delay.multipliedBy(CAUTION)), MOST);
        if (wanted.compareTo(need) >= 0) {
            need = wanted;
            since = now;
        }
    }

    /// The device had nothing to play.
    void ranDry(long now) {
        worst = smaller(larger(worst.multipliedBy(2), least), MOST);
        need = smaller(larger(need.multipliedBy(2), AFTER_GAP), MOST);
        since = now;
    }

    /// The device has enough, and sound is being played.
    void fine(long now) {
        if (begun == Long.MIN_VALUE) {
            begun = now;
        }
        long age = now - begun;
        early =
                age < EARLY_NANOS
                        ? smaller(least.plusNanos(age / EARLY_GROWTH), earlyMost())
                        : Duration.ZERO;
        if (now - since > CALM_NANOS) {
            need = larger(least, need.dividedBy(2));
            worst = worst.dividedBy(2);
            since = now;
        }
    }

    private Duration earlyMost() {
        return smaller(least.multipliedBy(EARLY_PERCENT).dividedBy(100), MOST);
    }

    private static Duration smaller(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration larger(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
