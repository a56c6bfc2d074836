// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.timbre.playback.PlayerState.Phase;

/// How a play goes: whether it waits, plays, is held or has ended, and what is to be heard next.
final class Course {
    private final PlayHead head;
    private final Patience patience = new Patience();
    private Tally tally = new Tally();
    private Phase phase = Phase.IDLE;
    private boolean stalling;
    private long silentUntil;
    private long firstLine = -1;
    private long firstHeard;

    Course(PlayHead head) {
        this.head = head;
    }

    Phase phase() {
        return phase;
    }

    boolean playing() {
        return phase == Phase.PLAYING;
    }

    /// Whether there is something to play, or soon will be.
    boolean active() {
        return phase == Phase.BUFFERING || phase == Phase.PLAYING;
    }

    Tally tally() {
        return tally;
    }

    /// Whether there is not enough to begin with yet.
    boolean waits() {
        return phase == Phase.BUFFERING && !stalling && !head.has(patience.ahead());
    }

    /// When the first sample was heard; 0 before.
    long firstHeard() {
        return firstHeard;
    }

    void play(Programme programme, long from) {
        if (programme.recording() != head.recording()) {
            head.loop().clear();
        }
        head.load(programme, (double) from);
        phase = Phase.BUFFERING;
        stalling = false;
        tally = new Tally();
        patience.anew();
        firstLine = -1;
        firstHeard = 0;
    }

    void pause() {
        phase = Phase.PAUSED;
        stalling = false;
    }

    void resume() {
        if (phase == Phase.PAUSED) {
            phase = Phase.BUFFERING;
        }
    }

    void stop() {
        head.load(null, 0);
        head.loop().clear();
        phase = Phase.IDLE;
        stalling = false;
    }

    void seek(long frame) {
        head.jump((double) frame);
        stalling = false;
        if (phase != Phase.PAUSED) {
            phase = Phase.BUFFERING;
        }
    }

    /// Another one goes on instead, as this one did.
    void change(Programme programme, double frame) {
        head.load(programme, frame);
        stalling = false;
        if (phase == Phase.ENDED) {
            phase = Phase.BUFFERING;
        }
    }

    /// There is not enough of it to go on at once.
    void hold() {
        if (phase == Phase.PLAYING) {
            phase = Phase.BUFFERING;
        }
    }

    /// The line has gone; what was heard last is known.
    void cutOff(double heard) {
        if (phase != Phase.IDLE && heard != head.frame()) {
            head.resumeAt(heard);
        }
        hold();
    }

    /// There is another line, which counts its frames anew.
    void newLine() {
        firstLine = -1;
    }

    /// Nothing was heard for so long, though there was something to play.
    void silent(Duration gap) {
        if (phase == Phase.PLAYING) {
            tally.underrun(gap);
        }
    }

    /// Notes what the line has come to.
    void heard(Output line) {
        if (phase == Phase.PLAYING) {
            if (firstHeard == 0 && firstLine >= 0) {
                firstHeard = line.heardAt(firstLine);
            }
            if (head.atEnd() && line.quiet()) {
                phase = Phase.ENDED;
            }
        }
    }

    /// Goes on if there is enough for it. The line has the right format.
    void begin(Output line, long now) {
        if (phase == Phase.BUFFERING && head.has(patience.ahead())) {
            stallUntil(now + line.queued().toNanos());
            phase = Phase.PLAYING;
            stalling = false;
            patience.met();
            if (firstLine < 0) {
                firstLine = line.written();
            }
        }
    }

    /// Takes the next sound, if there is some and it is time.
    ///
    /// @param block how many frames are wanted
    /// @return how many frames of sound there were; where 0, `samples` are a block of silence
    int next(short[] samples, int block, Output line, long now) {
        int frames = phase == Phase.PLAYING ? head.render(samples, block) : 0;
        if (frames == 0) {
            Arrays.fill(samples, (short) 0);
            lack(now + line.queued().toNanos(), line.format().duration(block), now);
        }
        return frames;
    }

    private void lack(long from, Duration silence, long now) {
        if (phase == Phase.PLAYING && !head.atEnd()) {
            phase = Phase.BUFFERING;
            stalling = true;
            silentUntil = from;
            patience.stalled(now);
            tally.stall();
        }
        stallUntil(from + silence.toNanos());
    }

    /// Nothing is heard before that moment. The line may be another one since.
    private void stallUntil(long moment) {
        if (stalling && moment > silentUntil) {
            tally.stalledFor(Duration.ofNanos(moment - silentUntil));
            silentUntil = moment;
        }
    }

    /// What a display is shown while there is such a line.
    PlayerState state(@Nullable Output line, boolean missing, long now) {
        return new PlayerState(
                active() && missing ? Phase.NO_DEVICE : phase,
                head.recording(),
                line == null ? now : line.looked(),
                line == null ? head.frame() : line.heardSource(),
                line == null ? 0 : line.framesPerSecond(),
                line == null ? head.frame() : line.limit(),
                firstHeard,
                tally.stalls(),
                tally.stalled(),
                tally.underruns(),
                tally.underrun(),
                tally.losses(),
                line == null ? Duration.ZERO : line.queued());
    }
}
