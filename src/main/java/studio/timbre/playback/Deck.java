// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.playback.PlayerState.Phase;

/// What can be asked of the playback thread. Only that thread may call it. All that is asked for
/// happens where the next sound is taken, and is heard as soon as the little that already lies in
/// the device has been played; so nothing has to be thrown away.
final class Deck implements AutoCloseable {
    /// The wait that only a command ends.
    static final long UNTIL_ASKED = Feeder.UNTIL_ASKED;

    private static final Duration LONG_QUEUE = Duration.ofMillis(120);

    private final PlayHead head = new PlayHead();
    private final Course course = new Course(head);
    private final Outlet outlet;
    private final Feeder feeder;
    private final LongSupplier nanoTime;

    Deck(AudioDevices devices, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        outlet = new Outlet(devices, nanoTime);
        feeder = new Feeder(head, course, outlet, nanoTime);
    }

    void play(Recording recording, long from) {
        feeder.fadeOut();
        course.play(recording, from);
        feeder.anew();
        moved();
    }

    void pause() {
        if (course.active()) {
            feeder.fadeOut();
            course.pause();
        }
    }

    void resume() {
        course.resume();
    }

    void stop() {
        var line = outlet.line();
        if (line != null && line.queued().compareTo(LONG_QUEUE) > 0) {
            outlet.release();
        }
        feeder.fadeOut();
        course.stop();
        moved();
    }

    void seek(long frame) {
        if (head.recording() != null) {
            feeder.fadeOut();
            course.seek(frame);
            moved();
        }
    }

    void loop(long from, long to) {
        head.loop(from, to);
    }

    void noLoop() {
        head.noLoop();
    }

    void level(double gain) {
        head.level(gain, course.phase() == Phase.PLAYING);
    }

    void device(@Nullable OutputDevice other) {
        outlet.choose(other);
        feeder.leave();
    }

    private void moved() {
        var line = outlet.line();
        if (line != null) {
            line.restart(head.frame());
        }
    }

    /// Does what has to be done now.
    ///
    /// @return after how many nanoseconds there is more to do
    long step() {
        return feeder.step();
    }

    /// What it does now.
    PlayerState state() {
        return course.state(outlet.line(), outlet.missing(), nanoTime.getAsLong());
    }

    @Override
    public void close() {
        outlet.close();
    }
}
