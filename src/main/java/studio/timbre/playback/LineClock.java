// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

/// Tells how many frames of a line have been heard: the wall clock, pulled gently towards what the
/// device says. A device's word alone is coarse, and up to a buffer too high after each start.
final class LineClock {
    private static final double PULL = 0.02;
    private static final double DRY_SECONDS = 0.003;
    private static final double JUMP_SECONDS = 0.1;
    private static final double LATE_SECONDS = 0.030;
    private static final double CAUGHT_UP_SECONDS = 0.010;

    private final int rate;
    private final double settled;
    private long started;
    private long looked;
    private double heard;
    private double lag;
    private double worstLag;

    /// @param rate frames per second
    /// @param buffer frames that the line can hold
    LineClock(int rate, long buffer, long now) {
        this.rate = rate;
        settled = buffer + JUMP_SECONDS * rate;
        started = looked = now;
    }

    double heard() {
        return heard;
    }

    long looked() {
        return looked;
    }

    /// When a frame that has been heard was heard.
    long heardAt(long frame) {
        return looked - nanos(heard - frame);
    }

    /// Looks at the time.
    ///
    /// @param reported what the device says it has played
    /// @param written how much it was given
    /// @return for how many frames the device had nothing to play, or played nothing, since the
    ///   last look
    double look(long now, long reported, long written) {
        double expected = heard + (now - looked) / 1e9 * rate;
        looked = now;
        double dry = expected - written;
        if (dry > DRY_SECONDS * rate) {
            heard = written;
            started = now - nanos(heard);
            return dry;
        }
        double since = (now - started) / 1e9 * rate;
        double played = Math.min((double) reported, since);
        double error = played - expected;
        boolean credible = since > settled;
        if (credible && Math.abs(error) > JUMP_SECONDS * rate) {
            heard = played;
            lag = 0;
            return worstLag(Math.max(0, -error));
        }
        heard = Math.max(heard, Math.min((double) written, expected + error * PULL));
        lag += (credible ? -error - lag : -lag) * 0.1;
        return worstLag(lag);
    }

    /// A device that falls behind is counted once, when it is as late as it will get.
    private double worstLag(double late) {
        if (late > LATE_SECONDS * rate) {
            worstLag = Math.max(worstLag, late);
        } else if (worstLag > 0 && late < CAUGHT_UP_SECONDS * rate) {
            double gap = worstLag;
            worstLag = 0;
            return gap;
        }
        return 0;
    }

    private long nanos(double frames) {
        return Math.round(frames * 1e9 / rate);
    }
}
