// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;

/// Lets a recording be heard, also while it still grows. Every method returns at once and may be
/// called by any thread; the state tells what came of it.
public interface Player extends AutoCloseable {
    /// The least and the greatest [#speed(double)].
    double SLOWEST = 0.5;

    double FASTEST = 2;

    /// Plays from a frame on, instead of what was played before.
    void play(Programme programme, long from);

    /// Plays as loud as recorded.
    default void play(Recording recording, long from) {
        play(new Programme(recording, 1), from);
    }

    /// Goes over to another recording at the same moment, without a gap: it goes on exactly there,
    /// and so does a loop. Paused stays paused; where nothing is played it begins. If it has
    /// another format than the line, it is resampled; see [#expect(Set)].
    void switchTo(Programme next);

    /// Goes over to another recording at a frame of its own.
    void switchTo(Programme next, long frame);

    /// Says which formats will be heard next, in turns: the line is opened once, with the highest
    /// rate of all of them. Without any, a recording is heard on a line of its own format. A line
    /// that sounds is left as it is. While formats are expected the queue is kept short, so that a
    /// switch is heard at once.
    void expect(Set<PcmFormat> formats);

    /// Sets how fast it is heard; the pitch stays.
    ///
    /// @param factor [#SLOWEST] to [#FASTEST]; at exactly 1 every sample is as recorded
    void speed(double factor);

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

    /// Sets how much sound waits in the device; [Reserve#MEDIUM] before.
    void reserve(Reserve reserve);

    /// What a display shows; costs next to nothing.
    PlayerState state();

    /// The devices there are now. May take 20 ms: not for the FX thread.
    List<OutputDevice> devices();

    /// Ends the sound and the thread.
    @Override
    void close();
}
