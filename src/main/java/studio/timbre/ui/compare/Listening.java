// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.util.HashSet;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.compare.Cell;
import studio.timbre.compare.Comparison;
import studio.timbre.compare.Place;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.playback.Programme;

/// Lets one cell be heard after the other: within a passage at the same place, and all equally
/// loud. FX thread only.
final class Listening {
    private final Player player;
    private final CompareRooms.Laying laying;
    private final LongSupplier clock;
    private @Nullable Cell sounding;

    Listening(CompareRooms rooms, LongSupplier clock) {
        this.player = rooms.player();
        this.laying = rooms.laying();
        this.clock = clock;
    }

    /// What is heard, or paused; null if nothing of the comparison is.
    @Nullable Cell sounding() {
        var cell = sounding;
        var run = cell == null ? null : cell.rendition().run();
        var state = player.state();
        boolean ours =
                run != null
                        && state.recording() == run.recording()
                        && state.phase() != Phase.ENDED
                        && state.phase() != Phase.IDLE;
        return ours ? cell : null;
    }

    /// Whether it is heard and not paused.
    boolean playing() {
        return sounding() != null && player.state().phase() != Phase.PAUSED;
    }

    /// How far it is heard, 0 to 1.
    double part() {
        var state = player.state();
        var recording = state.recording();
        return recording == null || recording.frames() == 0
                ? 0
                : Math.clamp(state.frameAt(clock.getAsLong()) / recording.frames(), 0, 1);
    }

    /// Goes over to a cell of the same passage without a gap, or begins it.
    ///
    /// @return how the place was found; null where nothing sounded before
    Place.@Nullable Way hear(Comparison comparison, Cell cell) {
        if (!cell.rendition().audible()) {
            return null;
        }
        var heard = Objects.requireNonNull(cell.rendition().run());
        var next = heard.recording();
        double gain = comparison.match(cell.passage()).gains().get(cell.cast());
        var before = sounding();
        sounding = cell;
        laying.lay(heard, gain);
        if (before == null || before.passage() != cell.passage()) {
            expect(comparison);
            player.play(new Programme(next, gain), 0);
            return null;
        }
        var run = Objects.requireNonNull(before.rendition().run());
        if (run.recording() == next) {
            // The same take would rise by 3 dB while it fades into itself.
            player.resume();
            return null;
        }
        var at = player.state().frameAt(clock.getAsLong());
        var place = Place.of(run.recording(), at, next);
        player.switchTo(new Programme(next, gain), place.frame());
        player.resume();
        return place.way();
    }

    void pauseOrResume() {
        if (playing()) {
            player.pause();
        } else if (sounding() != null) {
            player.resume();
        }
    }

    private void expect(Comparison comparison) {
        var formats = new HashSet<PcmFormat>();
        for (var cell : comparison.cells()) {
            var run = cell.rendition().run();
            var format = run == null ? null : run.recording().format();
            if (format != null) {
                formats.add(format);
            }
        }
        player.expect(formats);
    }
}
