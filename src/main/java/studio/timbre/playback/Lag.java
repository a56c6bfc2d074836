// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

/// How many frames a device is behind the wall clock. What it says is right only where it has just
/// played a block, and on a busy machine not even there; but it never says too much. So the least
/// that was seen in a while counts.
final class Lag {
    /// Half of that while.
    private static final long SPELL_NANOS = 250_000_000;

    /// So often a device must have moved on in a spell: one that stands still may only be slow to
    /// tell.
    private static final int MOVES = 5;

    /// A lag that has grown by more than this is a gap; less is a clock that goes a little slower.
    private static final double GAP_SECONDS = 0.008;

    /// How much faster than the wall clock a device may go. One that seems to do more is wrong.
    private static final double DRIFT = 0.001;

    private final int rate;
    private double frames;
    private double missed;
    private double floor;
    private double least = Double.MAX_VALUE;
    private double leastBefore = Double.MAX_VALUE;
    private boolean known;
    private boolean heard;
    private boolean heardBefore;
    private long began;
    private long looked;
    private int moves;

    /// @param rate frames per second
    Lag(int rate) {
        this.rate = rate;
    }

    /// What is believed; 0 before the end of the first spell.
    double frames() {
        return frames;
    }

    /// It had nothing to play for so many frames. What it says later is compared with nothing that
    /// it said before.
    void missed(double more) {
        frames += more;
        missed += more;
        least = leastBefore = Double.MAX_VALUE;
        known = heardBefore = false;
        began = 0;
        moves = 0;
    }

    /// Takes in what the device says.
    ///
    /// @param seen how far behind it says to be, in frames
    /// @param moved whether it says something new
    /// @param sounding whether there is something to hear by now
    /// @return by how many frames it has fallen behind while there was
    double look(long now, double seen, boolean moved, boolean sounding) {
        if (began == 0) {
            began = now;
            floor = seen;
            heard = sounding;
        }
        double lowest = known ? floor - (now - looked) / 1e9 * rate * DRIFT : seen;
        floor = Math.min(floor, Math.max(seen, lowest));
        looked = now;
        double credible = Math.max(seen, floor);
        least = Math.min(least, credible);
        if (known) {
            frames = Math.min(frames, credible);
        }
        moves += moved ? 1 : 0;
        boolean over = moved && moves >= MOVES && now - began >= SPELL_NANOS;
        return over ? turn(now, sounding) : 0;
    }

    private double turn(long now, boolean sounding) {
        double next = Math.min(least, leastBefore);
        double grown = missed + (known && heardBefore ? next - frames : 0);
        leastBefore = least;
        least = Double.MAX_VALUE;
        began = now;
        moves = 0;
        known = true;
        frames = next;
        missed = 0;
        heardBefore = heard;
        heard = sounding;
        return grown > GAP_SECONDS * rate ? grown : 0;
    }
}
