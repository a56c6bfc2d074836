// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;

/// Where in a recording the next sound comes from, and how loud. A recording begins and ends as it
/// is; wherever else the sound begins or ends there is a short fade.
final class PlayHead {
    private static final Duration FADE = Duration.ofMillis(5);
    private static final Duration LEVEL_CHANGE = Duration.ofMillis(20);
    private static final long NO_LOOP = Long.MAX_VALUE;

    private final Ramp fade = new Ramp();
    private final Ramp level = new Ramp();
    private @Nullable Recording recording;
    private long frame;
    private long loopFrom;
    private long loopTo = NO_LOOP;

    @Nullable Recording recording() {
        return recording;
    }

    long frame() {
        return frame;
    }

    void load(@Nullable Recording next, long from) {
        if (next != recording) {
            loop(0, NO_LOOP);
        }
        recording = next;
        jump(from);
    }

    /// Goes on elsewhere.
    void jump(long to) {
        var known = recording;
        frame = Math.max(0, known != null && known.ended() ? Math.min(to, known.frames()) : to);
        fade.jump(frame == 0 ? 1 : 0);
    }

    /// Goes on elsewhere as though nothing had happened between.
    void resumeAt(long to) {
        frame = to;
        fade.jump(1);
    }

    void loop(long from, long to) {
        loopFrom = from;
        loopTo = to;
    }

    void noLoop() {
        loop(0, NO_LOOP);
    }

    /// @param gradually whether it is heard at the moment
    void level(double gain, boolean gradually) {
        var format = format();
        if (gradually && format != null) {
            level.go(gain, (int) format.frames(LEVEL_CHANGE));
        } else {
            level.jump(gain);
        }
    }

    /// The format of the recording, once it has one.
    @Nullable PcmFormat format() {
        return recording == null ? null : recording.format();
    }

    /// Whether so much sound lies ahead, or all there will ever be.
    boolean has(Duration ahead) {
        var known = recording;
        var format = format();
        if (known == null || known.ended()) {
            return known != null;
        }
        return format != null && known.frames() - frame >= inLoop((int) format.frames(ahead));
    }

    /// Whether there is nothing more to come.
    boolean atEnd() {
        return recording == null || (pastAll(recording) && !turnsBack(recording));
    }

    private boolean pastAll(Recording known) {
        return known.ended() && frame >= known.frames();
    }

    private boolean turnsBack(Recording known) {
        return loopTo != NO_LOOP
                && loopFrom < known.frames()
                && (frame == loopTo || (frame < loopTo && pastAll(known)));
    }

    private int inLoop(int count) {
        return frame < loopTo ? (int) Math.min(count, loopTo - frame) : count;
    }

    /// Takes the next sound and moves on.
    ///
    /// @param count how many frames are wanted
    /// @return how many frames were there
    int render(short[] into, int count) {
        var known = recording;
        var format = format();
        if (known == null || format == null) {
            return 0;
        }
        if (turnsBack(known)) {
            jump(loopFrom);
        }
        int fading = (int) format.frames(FADE);
        int left = inLoop(count + fading);
        int there = known.read(frame, into, left > fading ? left - fading : left);
        fade.go(1, fading);
        if (frame + there == loopTo && !(known.ended() && loopTo >= known.frames())) {
            fade.go(0, there);
        }
        return finish(into, there, format);
    }

    /// Takes the last sound before a silence and moves on.
    int renderLast(short[] into) {
        var known = recording;
        var format = format();
        if (known == null || format == null) {
            return 0;
        }
        int there = known.read(frame, into, inLoop((int) format.frames(FADE)));
        fade.go(0, there);
        return finish(into, there, format);
    }

    private int finish(short[] into, int there, PcmFormat format) {
        fade.apply(into, there, format.channels());
        level.apply(into, there, format.channels());
        frame += there;
        return there;
    }
}
