// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Stretch;
import studio.timbre.ui.kit.Desk;

/// The part of the recording that is meant. FX thread only.
final class Selecting {
    private final Desk desk;

    Selecting(Desk desk) {
        this.desk = desk;
    }

    @Nullable Stretch part() {
        return desk.selectionProperty().get();
    }

    void none() {
        desk.selectionProperty().set(null);
    }

    /// @param frames how many have come; what lies behind them is not meant
    void select(Stretch part, long frames) {
        long to = Math.min(part.to(), frames);
        desk.selectionProperty().set(part.from() < to ? new Stretch(part.from(), to) : null);
    }

    /// The part begins here, and ends where it did, or with the recording.
    void begin(long from, long frames) {
        var before = part();
        long to = before != null && from < before.to() ? before.to() : frames;
        select(new Stretch(from, Math.max(from + 1, to)), frames);
    }

    /// The part ends here, and begins where it did, or with the recording.
    void end(long to, long frames) {
        var before = part();
        long from = before != null && before.from() < to ? before.from() : 0;
        select(new Stretch(from, Math.max(from + 1, to)), frames);
    }
}
