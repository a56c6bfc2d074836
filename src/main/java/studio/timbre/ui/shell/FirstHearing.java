// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import studio.timbre.playback.PlayerState;
import studio.timbre.synthesis.SynthesisRun;

/// How long after it was sent a run was heard. Only the play that began with sending tells: one
/// that comes minutes later measures the user.
final class FirstHearing {
    private @Nullable SynthesisRun sent;
    private @Nullable Duration after;

    /// A run is sent and played from now on.
    void expect(SynthesisRun run) {
        sent = run;
        after = null;
    }

    /// The play is over.
    void end() {
        if (after == null) {
            sent = null;
        }
    }

    /// From sending to the first sample on the device; null if that was not, or is not known.
    @Nullable Duration after(@Nullable SynthesisRun run, PlayerState player) {
        if (run == null || run != sent) {
            return null;
        }
        if (after == null
                && player.recording() == run.recording()
                && run.measures().firstAudio() != null
                && player.firstHeard() != 0) {
            after = Duration.ofNanos(player.firstHeard() - run.began());
        }
        return after;
    }
}
