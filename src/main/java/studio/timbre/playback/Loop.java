// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import studio.timbre.audio.FrameSource;

/// The part of a recording that is heard again and again, if there is one. Whoever is past its end
/// is not held back.
final class Loop {
    private static final long NONE = Long.MAX_VALUE;

    private long from;
    private long to = NONE;

    void set(long newFrom, long newTo) {
        from = newFrom;
        to = newTo;
    }

    void clear() {
        set(0, NONE);
    }

    /// The same moments in another recording.
    ///
    /// @param scale how many frames of that one last as long as one of this
    void rescale(double scale) {
        from = Math.round(from * scale);
        to = to == NONE ? NONE : Math.round(to * scale);
    }

    long from() {
        return from;
    }

    /// Whether the next frame after `frame` is its first.
    ///
    /// @param pace how far one step goes
    boolean turns(double frame, double pace, FrameSource known) {
        boolean past = known.ended() && frame >= known.frames();
        return to != NONE
                && from < known.frames()
                && (reached(frame, pace) || (frame < to && past));
    }

    /// Whether a step has just come to its end.
    private boolean reached(double frame, double pace) {
        return frame >= to && frame < to + pace;
    }

    /// How many of so many steps there are before it turns.
    int within(double frame, double pace, int steps) {
        return frame < to ? (int) Math.min(steps, Math.ceil((to - frame) / pace)) : steps;
    }

    /// Whether sound that goes on after `frame` is cut off there.
    boolean cuts(double frame, double pace, FrameSource known) {
        return to != NONE && reached(frame, pace) && !(known.ended() && to >= known.frames());
    }
}
