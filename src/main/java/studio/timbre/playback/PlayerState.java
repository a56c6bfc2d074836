// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;

/// What a player was doing at one moment, and how that moves on: a display computes the position of
/// any later moment itself.
///
/// @param recording what is played; null when idle
/// @param nanoTime the moment, as [System#nanoTime]
/// @param frame the frame heard at that moment
/// @param framesPerSecond how fast it moves on
/// @param limit the frame that it cannot pass before the next state
/// @param firstHeard the [System#nanoTime] at which the first sample of this play is heard; 0
///   before
/// @param stalls how often the stream was late since this play began
/// @param underruns how often this machine was late since this play began
/// @param losses how often the device went away since this play began
/// @param queued how much sound lies in the device
public record PlayerState(
        Phase phase,
        @Nullable Recording recording,
        long nanoTime,
        double frame,
        double framesPerSecond,
        double limit,
        long firstHeard,
        int stalls,
        Duration stalled,
        int underruns,
        Duration underrun,
        int losses,
        Duration queued) {

    /// What a player does.
    public enum Phase {
        /// Nothing.
        IDLE,
        /// Waits for enough sound to play on without a gap.
        BUFFERING,
        PLAYING,
        PAUSED,
        /// Everything was heard.
        ENDED,
        /// There is nothing to play on; goes on as soon as there is.
        NO_DEVICE
    }

    /// The frame heard at a later moment.
    public double frameAt(long later) {
        return Math.min(limit, frame + Math.max(0, later - nanoTime) * framesPerSecond / 1e9);
    }
}
