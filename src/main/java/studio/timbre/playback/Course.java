// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;
import studio.timbre.playback.PlayerState.Phase;

/// How a play goes: whether it waits, plays, is held or has ended, and what is to be heard next.
final class Course {
    private final PlayHead head;
    private final Patience patience = new Patience();
    private Tally tally = new Tally();
    private Phase phase = Phase.IDLE;
    private boolean stalling;
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

    /// When the first sample was heard; 0 before.
    long firstHeard() {
        return firstHeard;
    }

    void play(Recording recording, long from) {
        head.load(recording, from);
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
        phase = Phase.IDLE;
        stalling = false;
    }

    void seek(long frame) {
        head.jump(frame);
        stalling = false;
        if (phase != Phase.PAUSED) {
            phase = Phase.BUFFERING;
        }
    }

    /// The line has gone; what was heard last is known.
    void cutOff(long heard) {
        if (phase != Phase.IDLE && heard != head.frame()) {
            head.resumeAt(heard);
        }
        if (phase == Phase.PLAYING) {
            phase = Phase.BUFFERING;
        }
    }

    /// There is another line, which counts its frames anew.
    void newLine() {
        firstLine = -1;
    }

    /// Nothing was heard for so long, though there was something to play or to wait for.
    void silent(Duration gap) {
        if (phase == Phase.PLAYING) {
            tally.underrun(gap);
        } else if (stalling) {
            tally.stalledFor(gap);
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

    /// Takes the next sound, if there is some and it is time.
    ///
    /// @param block how many frames are wanted
    /// @return how many frames of sound there were; where 0, `samples` are a block of silence
    int next(short[] samples, int block, Output line, long now) {
        if (phase == Phase.BUFFERING && line.fits(head.format()) && head.has(patience.ahead())) {
            begin(line);
        }
        int frames = phase == Phase.PLAYING ? head.render(samples, block) : 0;
        if (frames == 0) {
            Arrays.fill(samples, (short) 0);
            lack(line.format().duration(block), now);
        }
        return frames;
    }

    private void begin(Output line) {
        phase = Phase.PLAYING;
        stalling = false;
        patience.met();
        if (firstLine < 0) {
            firstLine = line.written();
        }
    }

    private void lack(Duration silence, long now) {
        if (phase == Phase.PLAYING && !head.atEnd()) {
            phase = Phase.BUFFERING;
            stalling = true;
            patience.stalled(now);
            tally.stall();
        }
        if (stalling) {
            tally.stalledFor(silence);
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
