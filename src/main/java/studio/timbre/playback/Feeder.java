// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Keeps the line supplied, one small step at a time, with the next sound or with silence, and gets
/// another line when one is of no more use.
final class Feeder {
    /// The wait that only a command ends.
    static final long UNTIL_ASKED = Long.MAX_VALUE;

    private static final Duration LEAST_BLOCK = Duration.ofMillis(5);
    private static final Duration MOST_BLOCK = Duration.ofMillis(50);
    private static final long STEP_NANOS = Duration.ofMillis(2).toNanos();
    private static final long RETRY_NANOS = Duration.ofMillis(250).toNanos();
    private static final long WARM_NANOS = Duration.ofSeconds(5).toNanos();

    private final PlayHead head;
    private final Course course;
    private final Outlet outlet;
    private final LongSupplier nanoTime;
    private final Cushion cushion = new Cushion();
    private short[] samples = {};
    private long lastActive;
    private long due = Long.MAX_VALUE;

    Feeder(PlayHead head, Course course, Outlet outlet, LongSupplier nanoTime) {
        this.head = head;
        this.course = course;
        this.outlet = outlet;
        this.nanoTime = nanoTime;
    }

    /// Whether the queue is kept so short that a switch is heard at once.
    void brisk(boolean now) {
        cushion.brisk(now);
    }

    void reserve(Reserve now) {
        cushion.reserve(now);
    }

    /// Does what has to be done now.
    ///
    /// @return after how many nanoseconds there is more to do
    long step() {
        long now = nanoTime.getAsLong();
        cushion.late(Duration.ofNanos(Math.max(0, now - due)), now);
        if (course.active()) {
            lastActive = now;
        } else if (now - lastActive > WARM_NANOS) {
            outlet.release();
        }
        long wait = supply(now);
        due = wait == STEP_NANOS ? nanoTime.getAsLong() + wait : Long.MAX_VALUE;
        return wait;
    }

    private long supply(long now) {
        var line = outlet.line();
        if (line == null) {
            if (!course.active()) {
                return UNTIL_ASKED;
            }
            line = open(now);
            if (line == null) {
                return RETRY_NANOS;
            }
        }
        follow(line, nanoTime.getAsLong());
        if (outlet.line() == line && course.playing() && line.faltering()) {
            fill(line);
        }
        boolean given = true;
        while (given
                && outlet.line() == line
                && !line.starving()
                && line.queued().compareTo(queue()) < 0) {
            given = turn(line, now);
        }
        return outlet.line() == null ? 0 : STEP_NANOS;
    }

    private @Nullable Output open(long now) {
        var gap = outlet.open(head.format(), head.frame());
        var line = outlet.line();
        if (gap == null || line == null) {
            return null;
        }
        head.on(line.format());
        cushion.anew();
        samples = new short[(int) line.format().frames(MOST_BLOCK) * line.format().channels()];
        course.newLine();
        if (!gap.isZero()) {
            cushion.ranDry(now);
            course.silent(gap);
        }
        return line;
    }

    private void follow(Output line, long now) {
        var gap = line.look(now);
        if (line.stuck()) {
            cushion.ranDry(now);
            course.silent(gap);
            leave();
        } else if (line.starving() && ample()) {
            line.missed(now);
        } else if (line.dry()) {
            outlet.dry(gap);
        } else if (line.quiet() && (line.doubtful() || misfit() || spare(line))) {
            outlet.releaseHeard();
        } else {
            if (!gap.isZero()) {
                cushion.ranDry(now);
                course.silent(gap);
            }
            if (course.playing()) {
                cushion.fine(now);
            }
            course.heard(line);
        }
    }

    /// Whether there is so much to play that a line can be filled with it.
    private boolean ample() {
        return course.playing() && head.has(Output.BUFFER);
    }

    /// Whether a line that starts with the next sound is better than the silence in this one.
    private boolean spare(Output line) {
        return course.waits() && line.started() && line.longQuiet();
    }

    private boolean misfit() {
        return !course.playing() && !outlet.fits(head.format());
    }

    private Duration queue() {
        return course.playing() ? cushion.size() : cushion.silence();
    }

    /// @return whether it was given anything
    private boolean turn(Output line, long now) {
        if (outlet.fits(head.format())) {
            course.begin(line, now);
        }
        int block = block(line);
        int frames = course.next(samples, block, line, now);
        if (frames > 0) {
            writeSound(line, frames);
        } else if (line.started()) {
            write(line, block, head.frame(), 0);
        }
        return line.started();
    }

    /// Gives the line all it can hold. Some drivers, once they had nothing to play, go on only when
    /// they are full.
    private void fill(Output line) {
        int most = (int) line.format().frames(MOST_BLOCK);
        int frames = 1;
        for (int room = line.room();
                room > 0 && frames > 0 && outlet.line() == line;
                room -= frames) {
            frames = head.render(samples, Math.min(room, most));
            writeSound(line, frames);
        }
    }

    /// All that the queue lacks at once: a machine that is busy may not come back here soon.
    private int block(Output line) {
        var format = line.format();
        long lacking = format.frames(queue().minus(line.queued()));
        return (int) Math.clamp(lacking, format.frames(LEAST_BLOCK), format.frames(MOST_BLOCK));
    }

    private void writeSound(Output line, int frames) {
        write(line, frames, head.frame() - frames * head.pace(), head.pace());
    }

    private void write(Output line, int frames, double source, double pace) {
        if (!line.write(samples, frames, source, pace)) {
            if (course.active()) {
                course.tally().loss();
            }
            leave();
        }
    }

    /// Lets what is heard go silent with a short fade.
    void fadeOut() {
        var line = outlet.line();
        if (course.playing() && line != null) {
            writeSound(line, head.renderLast(samples));
        }
    }

    /// Lets what is heard go over into something else with a short fade.
    ///
    /// @param change after it that something else is what comes next
    void across(CrossFade fade, Runnable change) {
        var line = outlet.line();
        var before = course.playing() ? head.strand() : null;
        change.run();
        if (line == null || before == null) {
            return;
        }
        int frames = head.renderAcross(before, fade, samples);
        if (frames > 0) {
            writeSound(line, frames);
        } else {
            write(line, head.fading(), head.frame(), 0);
            course.hold();
        }
    }

    /// Gives up the line; what was not heard will be played again.
    void leave() {
        var line = outlet.line();
        if (line != null) {
            double heard = Math.rint(line.heardSource());
            outlet.release();
            course.cutOff(heard);
        }
    }
}
