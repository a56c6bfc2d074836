// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;

/// Where in a recording the next sound comes from, how fast and how loud. A recording begins and
/// ends as it is; wherever else the sound begins or ends there is a short fade.
final class PlayHead {
    private static final Duration FADE = Duration.ofMillis(5);
    private static final Duration LEVEL_CHANGE = Duration.ofMillis(20);

    /// What lies ahead of a sound that is stretched is looked at before it is heard.
    private static final Duration LOOK_AHEAD = Duration.ofMillis(80);

    private final Treatment treatment;
    private final Loop loop = new Loop();
    private final Ramp fade = new Ramp();
    private final Ramp level = new Ramp();
    private @Nullable Programme programme;
    private @Nullable PcmFormat line;
    private @Nullable Strand strand;
    private double frame;
    private double speed = 1;

    PlayHead(Treatment treatment) {
        this.treatment = treatment;
    }

    @Nullable Recording recording() {
        return programme == null ? null : programme.recording();
    }

    /// The format of the recording, once it has one.
    @Nullable PcmFormat format() {
        return programme == null ? null : programme.recording().format();
    }

    Loop loop() {
        return loop;
    }

    /// The frame of the recording where the next sound comes from.
    double frame() {
        return strand == null ? frame : strand.frame();
    }

    /// How many frames of the recording pass with one of the line; 0 while there is no sound.
    double pace() {
        var now = strand();
        return now == null ? 0 : now.pace();
    }

    /// What sounds as things are; null while that is not known.
    @Nullable Strand strand() {
        if (strand == null && programme != null && format() != null && line != null) {
            strand = treatment.strand(programme, frame, speed, line);
        }
        return strand;
    }

    void load(@Nullable Programme next, double from) {
        programme = next;
        jump(from);
    }

    /// Sound is wanted in the format of this line from now on.
    void on(PcmFormat format) {
        place(frame());
        line = format;
    }

    /// Goes on elsewhere.
    void jump(double to) {
        var known = recording();
        double last = known != null && known.ended() ? known.frames() : Double.MAX_VALUE;
        place(Math.clamp(to, 0, last));
        fade.jump(frame == 0 ? 1 : 0);
    }

    /// Goes on elsewhere as though nothing had happened between.
    void resumeAt(double to) {
        place(to);
        fade.jump(1);
    }

    private void place(double to) {
        frame = to;
        strand = null;
    }

    /// @param factor 1 is as recorded
    void speed(double factor) {
        place(frame());
        speed = factor;
    }

    /// @param gradually whether it is heard at the moment
    void level(double gain, boolean gradually) {
        if (gradually && line != null) {
            level.go(gain, (int) line.frames(LEVEL_CHANGE));
        } else {
            level.jump(gain);
        }
    }

    /// Whether so much sound lies ahead, or all there will ever be.
    boolean has(Duration ahead) {
        var known = recording();
        var format = format();
        if (known == null || known.ended()) {
            return known != null;
        }
        var needed = speed == 1 ? ahead : ahead.plus(LOOK_AHEAD);
        return format != null
                && known.frames() - frame()
                        >= loop.within(frame(), 1, (int) (format.frames(needed) * speed));
    }

    /// Whether there is nothing more to come.
    boolean atEnd() {
        var known = recording();
        return known == null
                || (known.ended()
                        && frame() >= known.frames()
                        && !loop.turns(frame(), pace(), known));
    }

    /// Takes the next sound and moves on.
    ///
    /// @param count how many frames are wanted
    /// @return how many frames were there
    int render(short[] into, int count) {
        if (turns()) {
            jump((double) loop.from());
        }
        var known = recording();
        var now = strand();
        if (known == null || now == null) {
            return 0;
        }
        int fading = fading();
        int left = loop.within(now.frame(), now.pace(), count + fading);
        int there = now.read(into, left > fading ? left - fading : left);
        fade.go(1, fading);
        if (loop.cuts(now.frame(), now.pace(), known)) {
            fade.go(0, there);
        }
        return finish(into, there);
    }

    private boolean turns() {
        var known = recording();
        return known != null && loop.turns(frame(), pace(), known);
    }

    /// Takes the last sound before a silence and moves on.
    int renderLast(short[] into) {
        var now = strand();
        if (now == null) {
            return 0;
        }
        int there = now.read(into, loop.within(now.frame(), now.pace(), fading()));
        fade.go(0, there);
        return finish(into, there);
    }

    /// Takes the first of the sound that is now, mixed with the last of the one before, and moves
    /// on. Where that sound has not come yet, the one before goes silent.
    ///
    /// @return how many frames there were of the sound that is now
    int renderAcross(Strand before, CrossFade fading, short[] into) {
        int count = fading();
        var going = new short[into.length];
        before.read(going, count);
        Arrays.fill(into, (short) 0);
        if (turns()) {
            place((double) loop.from());
        }
        var now = strand();
        int there = now == null ? 0 : now.read(into, loop.within(now.frame(), now.pace(), count));
        fading.mix(going, into, there > 0 ? there : count, channels());
        fade.jump(there > 0 ? 1 : 0);
        level.apply(into, there > 0 ? there : count, channels());
        return there;
    }

    /// How many frames a fade takes.
    int fading() {
        return line == null ? 0 : (int) line.frames(FADE);
    }

    private int channels() {
        return line == null ? 1 : line.channels();
    }

    private int finish(short[] into, int there) {
        fade.apply(into, there, channels());
        level.apply(into, there, channels());
        return there;
    }
}
