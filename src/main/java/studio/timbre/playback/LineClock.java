// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

/// Tells how many frames of a line have been heard: the wall clock, pulled gently towards what the
/// device says. A device's word alone is coarse, and up to a buffer too high after each start.
final class LineClock {
    private static final double PULL = 0.02;

    /// However far off a device claims to be, it only makes the clock go so much faster or slower:
    /// after an underrun some drivers are wrong by a whole buffer for a while, and who believes
    /// them gives them nothing to play.
    private static final double MOST_PULL = 0.05;

    private static final double STARVING_SECONDS = 0.003;
    private static final double DRY_SECONDS = 0.015;
    private static final double JUMP_SECONDS = 0.1;
    private static final long JUMP_NANOS = 300_000_000;
    private static final double DOUBT_SECONDS = 0.05;
    private static final double LATE_SECONDS = 0.030;
    private static final double CAUGHT_UP_SECONDS = 0.010;

    private final int rate;
    private final double settled;
    private long started;
    private long looked;
    private long believed;
    private long moved;
    private long said = -1;
    private double heard;
    private double lag;
    private boolean behind;
    private double slipped;
    private boolean starving;
    private boolean dry;
    private boolean doubtful;
    private boolean stuck;

    /// @param rate frames per second
    /// @param buffer frames that the line can hold
    LineClock(int rate, long buffer, long now) {
        this.rate = rate;
        settled = buffer + JUMP_SECONDS * rate;
        started = looked = believed = moved = now;
    }

    double heard() {
        return heard;
    }

    long looked() {
        return looked;
    }

    /// Whether it seems to have nothing to play; if it is given something now, nobody knows when it
    /// will be heard.
    boolean starving() {
        return starving;
    }

    /// Whether it certainly has nothing to play.
    boolean dry() {
        return dry;
    }

    /// Whether the device says something unlikely.
    boolean doubtful() {
        return doubtful;
    }

    /// Whether the device has stood still for so long, with sound in it, that it will not go on.
    boolean stuck() {
        return stuck;
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
        double passed = (now - looked) / 1e9 * rate;
        double expected = heard + passed;
        double since = (now - started) / 1e9 * rate;
        double played = Math.min((double) reported, since);
        double far = JUMP_SECONDS * rate;
        double off = played - expected;
        double error = Math.clamp(off, -far, far);
        boolean credible = since > settled;
        if (reported != said) {
            said = reported;
            moved = now;
        }
        double lacking = expected - written;
        boolean has = credible && written - reported > STARVING_SECONDS * rate;
        starving = lacking > STARVING_SECONDS * rate && !has;
        if (starving) {
            dry = lacking > DRY_SECONDS * rate;
            return dry ? lacking : 0;
        }
        looked = now;
        doubtful = credible && Math.abs(error) > DOUBT_SECONDS * rate;
        if (!credible || Math.abs(error) < far) {
            believed = now;
        } else if (now - believed > JUMP_NANOS) {
            heard = played;
            believed = now;
            stuck = now - moved > JUMP_NANOS;
            return Math.max(0, -off);
        }
        double most = MOST_PULL * passed;
        double pull = Math.clamp(error * PULL, -most, most);
        heard = Math.clamp(expected + pull, heard, Math.max(heard, (double) written));
        lag += (credible ? -error - lag : -lag) * 0.1;
        return slipped(lag, credible ? pull : 0);
    }

    /// A device that falls behind and makes up for it has only been slow to tell. One that stays
    /// behind has played nothing for a while.
    private double slipped(double late, double pull) {
        slipped = behind || late > CAUGHT_UP_SECONDS * rate ? slipped - pull : 0;
        behind |= late > LATE_SECONDS * rate;
        if (behind && Math.abs(late) < CAUGHT_UP_SECONDS * rate) {
            double gap = slipped;
            behind = false;
            slipped = 0;
            return gap > CAUGHT_UP_SECONDS * rate ? gap : 0;
        }
        return 0;
    }

    private long nanos(double frames) {
        return Math.round(frames * 1e9 / rate);
    }
}
