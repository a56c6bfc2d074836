// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

/// A part of a recording.
///
/// @param from its first frame
/// @param to the frame after its last
public record Stretch(long from, long to) {
    public Stretch {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /// The part between two frames, whichever comes first; at least one frame.
    public static Stretch between(long one, long other) {
        long from = Math.max(0, Math.min(one, other));
        return new Stretch(from, Math.max(from + 1, Math.max(one, other)));
    }

    public long frames() {
        return to - from;
    }
}
