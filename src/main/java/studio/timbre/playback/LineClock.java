// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

/// Tells how many frames of a line have been heard: those of the wall clock, less those that the
/// device is behind it. What a device says lags by anything from nothing to a few of its blocks, so
/// the least lag of the last half second is the true one. Where that has grown, it has played
/// nothing for so long.
final class LineClock {
    private static final double STARVING_SECONDS = 0.003;
    private static final double DRY_SECONDS = 0.015;

    /// After a start some drivers say up to a buffer too much, until they have played so much and
    /// this.
    private static final double SETTLING_SECONDS = 0.1;

    /// A device that has stood still for so long may have stopped, and will not go on by itself.
    private static final long DOUBT_NANOS = 100_000_000;

    private static final long STUCK_NANOS = 1_000_000_000;

    /// Whoever has stood still for so long may have nothing to play, whatever it says.
    private static final long FALTERING_NANOS = 80_000_000;

    private final int rate;
    private final long settling;
    private final long started;
    private final Lag lag;
    private long settled;
    private boolean honest = true;
    private long looked;
    private long moved;
    private long said = -1;
    private double heard;
    private boolean starving;
    private boolean dry;
    private boolean faltering;
    private boolean doubtful;
    private boolean stuck;

    /// @param rate frames per second
    /// @param buffer frames that the line can hold
    LineClock(int rate, long buffer, long now) {
        this.rate = rate;
        settling = Math.round((buffer * 1.0 / rate + SETTLING_SECONDS) * 1e9);
        lag = new Lag(rate);
        started = looked = moved = now;
        settled = now + settling;
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

    /// Whether it may have nothing to play, or has stopped for want of it.
    boolean faltering() {
        return faltering;
    }

    /// Whether the device does not go on, with sound in it.
    boolean doubtful() {
        return doubtful;
    }

    /// Whether the device has stood still for so long, with sound in it, that it will not go on.
    boolean stuck() {
        return stuck;
    }

    /// When a frame that has been heard was heard.
    long heardAt(long frame) {
        return looked - Math.round((heard - frame) * 1e9 / rate);
    }

    private double lacking(long now, long written) {
        return (now - started) / 1e9 * rate - lag.frames() - written;
    }

    /// It had nothing to play, and is about to be given more. It starts anew with that, as far as
    /// what it says is concerned.
    void missed(long now, long written) {
        lag.missed(Math.max(0, lacking(now, written)));
        settled = now + settling;
        honest = true;
        moved = now;
        starving = dry = false;
    }

    /// Looks at the time.
    ///
    /// @param reported what the device says it has played
    /// @param written how much it was given
    /// @param sound the first frame of the sound that was given to it last; what comes before is
    ///   silence, of which none is missed
    /// @return for how many frames the device had nothing to play, or played nothing, as far as
    ///   this look is the first to know
    double look(long now, long reported, long written, long sound) {
        double passed = (now - started) / 1e9 * rate;
        honest &= reported <= written;
        boolean credible = honest || now > settled;
        boolean moves = reported != said;
        if (moves) {
            said = reported;
            moved = now;
        }
        double lacking = lacking(now, written);
        boolean has = credible && written - reported > STARVING_SECONDS * rate;
        faltering = lacking > 0 || (has && now - moved > FALTERING_NANOS);
        starving = lacking > STARVING_SECONDS * rate && !has;
        if (starving) {
            dry = lacking > DRY_SECONDS * rate;
            return dry ? lacking : 0;
        }
        looked = now;
        doubtful = has && now - moved > DOUBT_NANOS;
        stuck = has && now - moved > STUCK_NANOS;
        if (stuck) {
            double gap = passed - lag.frames() - reported;
            heard = reported;
            return Math.max(0, gap);
        }
        double gap = credible ? lag.look(now, passed - reported, moves, reported > sound) : 0;
        heard = Math.clamp(passed - lag.frames(), heard, Math.max(heard, (double) written));
        return gap;
    }
}
