// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.playback.Player;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.playback.Programme;

/// Where a recording is heard now, and where it was late. FX thread only.
final class Playhead {
    private static final double NOWHERE = -1;

    private final Player player;
    private final Lateness lateness = new Lateness();
    private double frame = NOWHERE;
    private boolean playing;

    Playhead(Player player) {
        this.player = player;
    }

    /// Another recording is shown.
    void leave() {
        frame = NOWHERE;
        playing = false;
        lateness.forget();
    }

    /// Looks where it is at a moment.
    ///
    /// @param now nanoseconds, as [System#nanoTime]
    /// @param frames how many have come
    /// @return whether anything has changed
    boolean look(@Nullable Recording recording, long frames, long now) {
        double before = frame;
        var state = player.state();
        boolean ours = state.recording() == recording && state.phase() != Phase.IDLE;
        playing = ours && state.phase() == Phase.PLAYING;
        frame = ours ? Math.clamp(state.frameAt(now), 0, (double) frames) : NOWHERE;
        boolean late = ours && lateness.look(state, (long) frame);
        return late || frame != before;
    }

    /// The frame that is heard; negative while the recording is not played.
    double frame() {
        return frame;
    }

    boolean playing() {
        return playing;
    }

    Lateness lateness() {
        return lateness;
    }

    /// Plays from a frame; a paused player stays paused there.
    void seek(Programme programme, long there) {
        var state = player.state();
        boolean on = state.phase() != Phase.IDLE && state.phase() != Phase.ENDED;
        if (on && state.recording() == programme.recording()) {
            player.seek(there);
        } else {
            player.play(programme, there);
        }
    }
}
