// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.playback.PlayerState.Phase;

/// What can be asked of the playback thread. Only that thread may call it. All that is asked for
/// happens where the next sound is taken, and is heard as soon as the little that already lies in
/// the device has been played; so nothing has to be thrown away.
final class Deck implements AutoCloseable {
    /// The wait that only a command ends.
    static final long UNTIL_ASKED = Feeder.UNTIL_ASKED;

    private static final Duration LONG_QUEUE = Duration.ofMillis(120);

    private final PlayHead head;
    private final Course course;
    private final Outlet outlet;
    private final Feeder feeder;
    private final LongSupplier nanoTime;

    Deck(AudioDevices devices, Treatment treatment, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        head = new PlayHead(treatment);
        course = new Course(head);
        outlet = new Outlet(devices, nanoTime);
        feeder = new Feeder(head, course, outlet, nanoTime);
    }

    void play(Programme programme, long from) {
        feeder.fadeOut();
        course.play(programme, from);
        moved();
    }

    /// Another one goes on at the same moment.
    void switchTo(Programme next) {
        var from = head.format();
        var to = next.recording().format();
        double scale =
                from == null || to == null ? 1 : (double) to.sampleRate() / from.sampleRate();
        goOver(
                next,
                () -> {
                    course.change(next, head.frame() * scale);
                    head.loop().rescale(scale);
                    var line = outlet.line();
                    if (line != null) {
                        line.rescale(scale);
                    }
                });
    }

    /// Another one goes on at another place.
    void switchTo(Programme next, long frame) {
        goOver(
                next,
                () -> {
                    course.change(next, (double) frame);
                    head.loop().clear();
                    moved();
                });
    }

    private void goOver(Programme next, Runnable change) {
        if (head.recording() == null) {
            play(next, 0);
        } else {
            feeder.across(CrossFade.EQUAL_POWER, change);
        }
    }

    void speed(double factor) {
        feeder.across(CrossFade.EQUAL_GAIN, () -> head.speed(factor));
    }

    void expect(Set<PcmFormat> formats) {
        outlet.expect(formats);
        feeder.brisk(!formats.isEmpty());
    }

    void reserve(Reserve reserve) {
        feeder.reserve(reserve);
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
        head.loop().set(from, to);
    }

    void noLoop() {
        head.loop().clear();
    }

    void level(double gain) {
        head.level(gain, course.phase() == Phase.PLAYING);
    }

    void device(@Nullable OutputDevice other) {
        if (outlet.choose(other)) {
            feeder.leave();
        }
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
