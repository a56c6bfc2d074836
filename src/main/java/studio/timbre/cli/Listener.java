// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.synthesis.SynthesisRun;

/// Lets a run be heard from its first sample, and waits until the last is.
final class Listener {
    private static final Duration LOOK = Duration.ofMillis(10);

    /// How long a device may be missing before we say that there is none.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Player player;
    private final SynthesisRun run;
    private volatile boolean stopped;

    Listener(Player player, SynthesisRun run) {
        this.player = player;
        this.run = run;
        player.play(run.recording(), 0);
    }

    /// Waits until everything was heard, or the user stopped it.
    ///
    /// @return `NoOutputDevice` if there is nothing to hear it on, else null
    @Nullable SpeechFailure listen() {
        long missing = 0;
        while (!stopped && run.state() != RunState.CANCELLED && run.recording().frames() > 0) {
            var state = player.state();
            if (state.phase() == Phase.ENDED && state.queued().isZero()) {
                return null;
            }
            if (state.phase() != Phase.NO_DEVICE) {
                missing = 0;
            } else if (missing == 0) {
                missing = System.nanoTime();
            } else if (System.nanoTime() - missing > PATIENCE.toNanos()) {
                return new SpeechFailure.NoOutputDevice(Messages.text("cli.noDevice"));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return null;
    }

    /// Falls silent at once. Any thread may call it.
    void stop() {
        stopped = true;
        player.stop();
    }

    PlayerState last() {
        return player.state();
    }
}
