// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.speech.SpeechException;

/// What the playback thread does, one small step at a time: it keeps the device supplied with the
/// next sound of the recording, or with silence, and knows what is heard. Only that thread may call
/// it. All that is asked for happens where the next sound is taken, and is heard as soon as the
/// little that already lies in the device has been played; so nothing has to be thrown away.
final class Deck implements AutoCloseable {
    /// The wait that only a command ends.
    static final long UNTIL_ASKED = Long.MAX_VALUE;

    private static final Duration LEAST_BLOCK = Duration.ofMillis(5);
    private static final Duration MOST_BLOCK = Duration.ofMillis(50);
    private static final Duration SILENCE = Duration.ofMillis(15);
    private static final Duration LONG_QUEUE = Duration.ofMillis(60);
    private static final long STEP_NANOS = Duration.ofMillis(2).toNanos();
    private static final long RETRY_NANOS = Duration.ofMillis(250).toNanos();
    private static final long WARM_NANOS = Duration.ofSeconds(5).toNanos();

    private final AudioDevices devices;
    private final LongSupplier nanoTime;
    private final PlayHead head = new PlayHead();
    private final Cushion cushion = new Cushion();
    private final Patience patience = new Patience();
    private Tally tally = new Tally();
    private short[] samples = {};
    private @Nullable OutputDevice device;
    private @Nullable Output output;
    private PcmFormat format = new PcmFormat(24_000, 1);
    private Phase phase = Phase.IDLE;
    private boolean missing;
    private boolean stalling;
    private long lastActive;
    private long firstLine;
    private long firstHeard;

    Deck(AudioDevices devices, LongSupplier nanoTime) {
        this.devices = devices;
        this.nanoTime = nanoTime;
    }

    void play(Recording recording, long from) {
        fadeOut();
        head.load(recording, from);
        phase = Phase.BUFFERING;
        tally = new Tally();
        patience.anew();
        firstLine = -1;
        firstHeard = 0;
        moved();
    }

    void pause() {
        if (phase == Phase.PLAYING || phase == Phase.BUFFERING) {
            fadeOut();
            phase = Phase.PAUSED;
            stalling = false;
        }
    }

    void resume() {
        if (phase == Phase.PAUSED) {
            phase = Phase.BUFFERING;
        }
    }

    void stop() {
        if (output != null && output.queued().compareTo(LONG_QUEUE) > 0) {
            release();
        }
        fadeOut();
        head.load(null, 0);
        phase = Phase.IDLE;
        moved();
    }

    void seek(long frame) {
        if (head.recording() == null) {
            return;
        }
        fadeOut();
        head.jump(frame);
        if (phase != Phase.PAUSED) {
            phase = Phase.BUFFERING;
        }
        moved();
    }

    void loop(long from, long to) {
        head.loop(from, to);
    }

    void noLoop() {
        head.noLoop();
    }

    void level(double gain) {
        head.level(gain, phase == Phase.PLAYING);
    }

    void device(@Nullable OutputDevice other) {
        device = other;
        leave();
    }

    private void fadeOut() {
        if (phase == Phase.PLAYING && output != null) {
            int frames = head.renderLast(samples);
            write(frames, head.frame() - frames, true);
        }
    }

    private void moved() {
        stalling = false;
        if (output != null) {
            output.restart(head.frame());
        }
    }

    /// Does what has to be done now.
    ///
    /// @return after how many nanoseconds there is more to do
    long step() {
        long now = nanoTime.getAsLong();
        boolean active = phase == Phase.BUFFERING || phase == Phase.PLAYING;
        if (active) {
            lastActive = now;
        } else if (now - lastActive > WARM_NANOS) {
            release();
        }
        if (output == null && !active) {
            return UNTIL_ASKED;
        }
        if (output == null && !open()) {
            return RETRY_NANOS;
        }
        if (output != null) {
            follow(output, nanoTime.getAsLong());
        }
        if (output != null && output.stuck()) {
            leave();
        }
        if (output != null && spent(output)) {
            release();
        }
        while (output != null && !output.starving() && output.queued().compareTo(queue()) < 0) {
            turn(output, now);
        }
        return output == null ? 0 : STEP_NANOS;
    }

    private static boolean spent(Output line) {
        return line.dry() || (line.doubtful() && line.quiet());
    }

    private Duration queue() {
        return phase == Phase.PLAYING ? cushion.size() : SILENCE;
    }

    private boolean open() {
        var known = head.format();
        format = known == null ? format : known;
        samples = new short[(int) format.frames(MOST_BLOCK) * format.channels()];
        firstLine = -1;
        try {
            output = new Output(devices, device, format, SILENCE, head.frame(), nanoTime);
            missing = false;
        } catch (SpeechException e) {
            missing = true;
        }
        return output != null;
    }

    private void follow(Output line, long now) {
        var gap = line.look(now);
        if (phase != Phase.PLAYING) {
            if (line.quiet() && !fits(line)) {
                release();
            }
            return;
        }
        if (gap.isZero()) {
            cushion.fine(now);
        } else {
            cushion.ranDry(now);
            tally.underrun(gap);
        }
        if (firstHeard == 0) {
            firstHeard = line.heardAt(firstLine);
        }

        if (head.atEnd() && line.quiet()) {
            phase = Phase.ENDED;
        }
    }

    private boolean fits(Output line) {
        var known = head.format();
        return known == null || known.equals(line.format());
    }

    private void turn(Output line, long now) {
        if (phase == Phase.BUFFERING && fits(line) && head.has(patience.ahead())) {
            phase = Phase.PLAYING;
            stalling = false;
            patience.met();
            if (firstLine < 0) {
                firstLine = line.written();
            }
        }
        int block = block(line);
        int frames = phase == Phase.PLAYING ? head.render(samples, block) : 0;
        if (frames > 0) {
            write(frames, head.frame() - frames, true);
            return;
        }
        if (phase == Phase.PLAYING && !head.atEnd()) {
            phase = Phase.BUFFERING;
            stalling = true;
            patience.stalled(now);
            tally.stall();
        }
        if (stalling) {
            tally.stalledFor(format.duration(block));
        }
        Arrays.fill(samples, (short) 0);
        write(block, head.frame(), false);
    }

    /// All that the queue lacks at once: a machine that is busy may not come back here soon.
    private int block(Output line) {
        long lacking = format.frames(queue().minus(line.queued()));
        return (int) Math.clamp(lacking, format.frames(LEAST_BLOCK), format.frames(MOST_BLOCK));
    }

    private void write(int frames, long source, boolean moving) {
        if (output != null && !output.write(samples, frames, source, moving)) {
            if (phase == Phase.PLAYING || phase == Phase.BUFFERING) {
                tally.loss();
            }
            leave();
        }
    }

    /// Gives up the line; what was not heard will be played again.
    private void leave() {
        if (output == null) {
            return;
        }
        long heard = Math.round(output.heardSource());
        release();
        if (phase != Phase.IDLE && heard != head.frame()) {
            head.resumeAt(heard);
        }
        if (phase == Phase.PLAYING) {
            phase = Phase.BUFFERING;
        }
    }

    private void release() {
        if (output != null) {
            output.close();
            output = null;
        }
    }

    /// What it does now.
    PlayerState state() {
        boolean active = phase == Phase.BUFFERING || phase == Phase.PLAYING;
        var line = output;
        return new PlayerState(
                active && missing && line == null ? Phase.NO_DEVICE : phase,
                head.recording(),
                line == null ? nanoTime.getAsLong() : line.looked(),
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

    @Override
    public void close() {
        release();
    }
}
