// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;

/// A line that plays, and the account of what went into it and what came out.
final class Output implements AutoCloseable {
    /// How much a line holds.
    static final Duration BUFFER = Duration.ofMillis(500);

    private static final Duration SURELY = Duration.ofMillis(150);

    private final PcmFormat format;
    private final AudioLine line;
    private final LongSupplier nanoTime;
    private final Trail trail = new Trail();
    private LineClock clock;
    private boolean started;
    private byte[] bytes = new byte[0];
    private long written;
    private long reported;
    private long soundStart = Long.MAX_VALUE;
    private long soundEnd;

    /// Opens a line, which starts with the first sound: until then nothing has to be kept in it,
    /// and that sound has nothing to wait for.
    ///
    /// @param source the frame of the recording where it stands
    Output(
            AudioDevices devices,
            @Nullable OutputDevice device,
            PcmFormat format,
            double source,
            LongSupplier nanoTime)
            throws SpeechException {
        this.format = format;
        this.nanoTime = nanoTime;
        line = devices.open(format, device, BUFFER);
        trail.restart(source);
        clock = clockFrom(nanoTime.getAsLong());
    }

    private LineClock clockFrom(long now) {
        return new LineClock(format.sampleRate(), format.frames(BUFFER), now);
    }

    PcmFormat format() {
        return format;
    }

    /// Hands over sound or silence.
    ///
    /// @param source the frame of the recording that the first one is
    /// @param pace how many frames of the recording pass with one; 0 for a silence
    /// @return false if the device has gone
    boolean write(short[] samples, int frames, double source, double pace) {
        int count = frames * format.frameBytes();
        if (bytes.length < count) {
            bytes = new byte[count];
        }
        for (int i = 0; i < frames * format.channels(); i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        trail.add(written, source, pace);
        if (line.write(bytes, count) != count) {
            return false;
        }
        if (pace > 0 && (soundEnd == 0 || soundEnd < written)) {
            soundStart = written;
        }
        written += frames;
        if (pace > 0) {
            soundEnd = written;
        }
        if (!started && frames > 0) {
            line.start();
            clock = clockFrom(nanoTime.getAsLong());
            started = true;
        }
        return true;
    }

    /// Whether it was ever given anything. From then on it must not run dry.
    boolean started() {
        return started;
    }

    /// Looks at the time.
    ///
    /// @return how long the device had nothing to play since the last look
    Duration look(long now) {
        if (!started) {
            clock = clockFrom(now);
            return Duration.ZERO;
        }
        reported = line.position();
        double gap = clock.look(now, reported, written, soundStart);
        trail.heard(clock.heard());
        return format.duration(Math.round(gap));
    }

    /// The recording is another one, or stands elsewhere.
    void restart(double source) {
        trail.restart(source);
    }

    /// The recording is another one, at the same moment.
    ///
    /// @param scale how many frames of that one last as long as one of the one before
    void rescale(double scale) {
        trail.rescale(scale);
    }

    long written() {
        return written;
    }

    /// How much sound or silence lies in the device.
    Duration queued() {
        return format.duration(Math.max(0, Math.round(written - clock.heard())));
    }

    /// Whether all sound has been heard.
    boolean quiet() {
        return clock.heard() >= soundEnd;
    }

    /// Whether nothing but silence has been heard for so long, also by what the device says, that
    /// the clock cannot be wrong.
    boolean longQuiet() {
        double sure = Math.min(clock.heard(), (double) reported);
        return soundEnd == 0 || sure > soundEnd + format.frames(SURELY);
    }

    /// The frame of the recording heard at the last look.
    double heardSource() {
        return trail.source(clock.heard());
    }

    /// When a frame of the line was heard; 0 if it was not yet.
    long heardAt(long frame) {
        return clock.heard() < frame ? 0 : clock.heardAt(frame);
    }

    double framesPerSecond() {
        return trail.pace() * format.sampleRate();
    }

    /// Whether it must not be given anything now.
    boolean starving() {
        return clock.starving();
    }

    /// Whether it has played all and stopped. A driver may start again only when its buffer is
    /// full, so such a line is best replaced.
    boolean dry() {
        return clock.dry();
    }

    /// Whether it may have nothing to play. A driver may start again only when its buffer is full.
    boolean faltering() {
        return clock.faltering();
    }

    /// How many frames it can be given without waiting, going by what the device says.
    int room() {
        return (int) Math.max(0, format.frames(BUFFER) - (written - reported));
    }

    /// It had nothing to play, and is about to be given more.
    void missed(long now) {
        clock.missed(now, written);
    }

    /// Whether it may have stopped without a word. While there is only silence in it, a new one
    /// costs nothing.
    boolean doubtful() {
        return clock.doubtful();
    }

    /// Whether it does not play what it was given.
    boolean stuck() {
        return clock.stuck();
    }

    double limit() {
        return trail.limit(written);
    }

    long looked() {
        return clock.looked();
    }

    /// Waits until all has been heard, whatever the clock says: the device may be late.
    void drain() {
        line.drain();
    }

    @Override
    public void close() {
        line.close();
    }
}
