// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;

/// Lets a recording be heard, also while it still grows. Every method returns at once and may be
/// called by any thread; the state tells what came of it.
public interface Player extends AutoCloseable {
    /// Plays from a frame on, instead of what was played before.
    void play(Recording recording, long from);

    void pause();

    /// Goes on at the very next sample.
    void resume();

    /// Goes silent and forgets the recording.
    void stop();

    /// Goes on from another frame; a paused player stays paused there.
    void seek(long frame);

    /// Plays from `from` up to but without `to`, again and again.
    void loop(long from, long to);

    void noLoop();

    /// Sets how loud it is.
    ///
    /// @param gain 0 (silence) to 1 (as recorded)
    void level(double gain);

    /// Chooses what it is heard on.
    ///
    /// @param device null follows the system's own choice
    void device(@Nullable OutputDevice device);

    /// What a display shows; costs next to nothing.
    PlayerState state();

    /// The devices there are now. May take 20 ms: not for the FX thread.
    List<OutputDevice> devices();

    /// Ends the sound and the thread.
    @Override
    void close();
}
