// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import studio.timbre.audio.Recording;

/// Where one goes on in another recording of the same text.
///
/// @param frame of the other recording
/// @param way what it was found by
public record Place(long frame, Way way) {
    /// Lengths that differ by no more than this part of the longer count as the same.
    private static final double ALIKE = 0.03;

    /// What a place is found by.
    public enum Way {
        /// The same time from the start, since both are as long.
        SAME_TIME,
        /// The same part of the whole.
        SAME_PART,
        /// The start, since the length of one of them is not known yet.
        START
    }

    /// Where to go on in the second.
    ///
    /// @param at the frame where one is in the first
    public static Place of(Recording from, double at, Recording to) {
        var before = from.format();
        var after = to.format();
        if (before == null || after == null || !from.ended() || !to.ended()) {
            return new Place(0, Way.START);
        }
        double length = (double) from.frames() / before.sampleRate();
        double other = (double) to.frames() / after.sampleRate();
        double seconds = Math.clamp(at / before.sampleRate(), 0, length);
        boolean alike = Math.abs(length - other) <= ALIKE * Math.max(length, other);
        double there = alike ? seconds : seconds * other / Math.max(length, 1e-9);
        long frame = Math.clamp(Math.round(there * after.sampleRate()), 0, to.frames());
        return new Place(frame, alike ? Way.SAME_TIME : Way.SAME_PART);
    }
}
