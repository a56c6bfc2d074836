// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.take.TakeStore;
import studio.timbre.ui.kit.Desk;

/// Keeps with each new take how its first hearing went: how often the stream was late, and how
/// often this machine. FX thread only.
final class KeptHearings {
    private final Desk desk;
    private final Player player;
    private final TakeStore store;
    private final List<Hearing> unwritten = new ArrayList<>();
    private @Nullable Hearing now;
    private @Nullable SynthesisRun last;

    KeptHearings(Desk desk, Player player, TakeStore store) {
        this.desk = desk;
        this.player = player;
        this.store = store;
    }

    private record Hearing(SynthesisRun run, int stalls, int underruns) {}

    /// Called once per frame.
    void look() {
        var state = player.state();
        if (now != null && over(now, state)) {
            last = now.run();
            unwritten.add(now);
            now = null;
        }
        var run = desk.runProperty().get();
        if (run != null && run != last && !run.kept() && heard(run, state)) {
            now = new Hearing(run, state.stalls(), state.underruns());
        }
        unwritten.removeIf(this::written);
    }

    private static boolean heard(SynthesisRun run, PlayerState state) {
        return state.recording() == run.recording()
                && state.firstHeard() != 0
                && state.phase() != Phase.ENDED;
    }

    private static boolean over(Hearing hearing, PlayerState state) {
        return state.recording() != hearing.run().recording() || state.phase() == Phase.ENDED;
    }

    /// What is not kept yet is waited for.
    private boolean written(Hearing hearing) {
        if (!hearing.run().over()) {
            return false;
        }
        var take = hearing.run().take();
        if (take != null) {
            var _ = store.heard(take, hearing.stalls(), hearing.underruns());
        }
        return true;
    }
}
