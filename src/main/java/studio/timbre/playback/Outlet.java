// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;

/// The way out: the device that is wished for, and the line on it while there is one.
final class Outlet implements AutoCloseable {
    /// How long waiting for the end takes even where all has been heard.
    private static final long DRAINING_NANOS = 40_000_000;

    /// Who waits longer than this for the end has waited for a device that was late.
    private static final long LATE_NANOS = 80_000_000;

    private final AudioDevices devices;
    private final LongSupplier nanoTime;
    private @Nullable OutputDevice device;
    private @Nullable Output line;
    private PcmFormat format = new PcmFormat(24_000, 1);
    private Set<PcmFormat> expected = Set.of();
    private boolean missing;
    private boolean ranDry;
    private long silentSince;

    Outlet(AudioDevices devices, LongSupplier nanoTime) {
        this.devices = devices;
        this.nanoTime = nanoTime;
    }

    @Nullable Output line() {
        return line;
    }

    /// Whether there is no line because there is no device.
    boolean missing() {
        return missing && line == null;
    }

    /// The next line opened is one of this device.
    ///
    /// @param other null is the system's own choice
    /// @return whether that is another one than before
    boolean choose(@Nullable OutputDevice other) {
        boolean another = !Objects.equals(device, other);
        device = other;
        return another;
    }

    /// Sounds of these formats come next. All of them are heard on one line that does justice to
    /// each, so that going from one to another does not open another line.
    void expect(Set<PcmFormat> formats) {
        expected = Set.copyOf(formats);
    }

    /// Whether the line is the right one for a sound of that format.
    ///
    /// @param known null while it is not known
    boolean fits(@Nullable PcmFormat known) {
        return suited(known).equals(format);
    }

    private PcmFormat suited(@Nullable PcmFormat wanted) {
        if (expected.isEmpty() || (wanted != null && !expected.contains(wanted))) {
            return wanted == null ? format : wanted;
        }
        return expected.stream()
                .reduce((one, other) ->
                        new PcmFormat(
                                Math.max(one.sampleRate(), other.sampleRate()),
                                Math.max(one.channels(), other.channels())))
                .orElse(format);
    }

    /// Opens a line.
    ///
    /// @param wanted null is what the last one had
    /// @param source the frame of the recording where it stands
    /// @return how long nothing was heard because the line before ran dry; null if there is no line
    @Nullable Duration open(@Nullable PcmFormat wanted, double source) {
        format = suited(wanted);
        try {
            line = new Output(devices, device, format, source, nanoTime);
            missing = false;
        } catch (SpeechException e) {
            missing = true;
            ranDry = false;
            return null;
        }
        var gap = Duration.ofNanos(nanoTime.getAsLong() - silentSince);
        boolean counts = ranDry;
        ranDry = false;
        return counts ? gap : Duration.ZERO;
    }

    /// The line has played all that it had; it is given back.
    ///
    /// @param gap how long ago that was
    void dry(Duration gap) {
        long began = nanoTime.getAsLong();
        silentSince = began - gap.toNanos();
        releaseHeard();
        long now = nanoTime.getAsLong();
        if (now - began > LATE_NANOS) {
            silentSince = now - DRAINING_NANOS;
        }
        ranDry = true;
    }

    /// Lets the last of it be heard, and gives the line back.
    void releaseHeard() {
        if (line != null && !line.longQuiet()) {
            line.drain();
        }
        release();
    }

    /// Forgets what was not yet heard, and gives the line back.
    void release() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    @Override
    public void close() {
        release();
    }
}
