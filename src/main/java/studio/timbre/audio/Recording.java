// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// The well in the middle of the road: one thread pours samples in, any number of readers draw from
/// it, each at its own pace and from where it likes. Nobody is called back and no reader holds up
/// the writer. The samples lie in a file.
public final class Recording implements PcmSink, FrameSource, AutoCloseable {
    private final Spool spool;
    private final Peaks peaks;
    private final Arrivals arrivals;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile @Nullable PcmFormat format;
    private volatile long frames;
    private volatile boolean ended;
    private volatile @Nullable SpeechFailure failure;

    /// @param path the file that takes the samples; made when the first come
    public Recording(Path path) {
        this(() -> path);
    }

    /// @param place names the file that takes the samples, when the first come
    public Recording(Supplier<Path> place) {
        this(new Spool(place), new Peaks(), new Arrivals());
    }

    private Recording(Spool spool, Peaks peaks, Arrivals arrivals) {
        this.spool = spool;
        this.peaks = peaks;
        this.arrivals = arrivals;
    }

    /// A recording that ended long ago. [#close] leaves its file alone.
    ///
    /// @param samples a file of whole frames, read through a map of it; must not change any more
    /// @param peaks of all of it
    /// @param failure why it ended early, null if it is complete
    public static Recording finished(
            Path samples,
            PcmFormat format,
            Peaks peaks,
            Arrivals arrivals,
            @Nullable SpeechFailure failure)
            throws IOException {
        var recording = new Recording(Spool.written(samples), peaks, arrivals);
        recording.format = format;
        recording.failure = failure;
        recording.frames = recording.spool.bytes() / format.frameBytes();
        recording.ended = true;
        return recording;
    }

    // Called by the writer.

    @Override
    public void begin(PcmFormat newFormat) {
        if (format != null) {
            throw new IllegalStateException("the format is set once");
        }
        peaks.begin(newFormat.channels());
        format = newFormat;
        tell();
    }

    @Override
    public void append(ByteBuffer samples) throws SpeechException {
        var known = format;
        if (known == null || ended || samples.remaining() % known.frameBytes() != 0) {
            throw new IllegalStateException("whole frames, between begin and the end");
        }
        int count = samples.remaining() / known.frameBytes();
        if (count == 0) {
            return;
        }
        var same = samples.slice();
        spool.append(samples);
        peaks.append(same);
        long total = frames + count;
        arrivals.add(total, System.nanoTime());
        frames = total;
        tell();
    }

    /// The sound is complete.
    public void finish() {
        end(null);
    }

    /// The sound ends here, and why.
    public void fail(SpeechFailure why) {
        end(why);
    }

    private void end(@Nullable SpeechFailure why) {
        if (ended) {
            throw new IllegalStateException("a recording ends once");
        }
        peaks.finish();
        SpeechFailure last = why;
        try {
            spool.finish();
        } catch (SpeechException e) {
            last = why == null ? e.failure() : why;
        }
        failure = last;
        ended = true;
        tell();
    }

    private void tell() {
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    // Called by any reader. None of these waits, but for the one that says so.

    /// Null until the first samples are about to come.
    @Override
    public @Nullable PcmFormat format() {
        return format;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    /// Why it ended early; null while it goes on and when it is complete.
    public @Nullable SpeechFailure failure() {
        return failure;
    }

    @Override
    public int read(long from, short[] into, int count) {
        var known = format;
        int there = (int) Math.min(count, frames - from);
        if (known == null || from < 0 || there <= 0) {
            return 0;
        }
        int channels = known.channels();
        spool.read(from * channels, into, 0, there * channels);
        return there;
    }

    /// Waits until there is more than `known` frames, or the end has come.
    ///
    /// @return whether there is more
    public boolean await(long known) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (frames <= known && !ended) {
                grown.await();
            }
            return frames > known;
        } finally {
            lock.unlock();
        }
    }

    /// The SHA-256 of the samples there are, as little-endian bytes, in lower-case hexadecimal.
    /// Reads them all: not for the FX thread.
    public String sha256() {
        var known = format;
        int channels = known == null ? 1 : known.channels();
        var samples = new short[8_192 * channels];
        var bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(LITTLE_ENDIAN);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            int count;
            for (long at = 0; (count = read(at, samples, 8_192)) > 0; at += count) {
                bytes.clear().asShortBuffer().put(samples, 0, count * channels);
                digest.update(bytes.limit(count * channels * Short.BYTES));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Lowest and highest sample of any stretch, without reading the samples.
    public Peaks peaks() {
        return peaks;
    }

    /// When which frame came.
    public Arrivals arrivals() {
        return arrivals;
    }

    /// Forgets the sound. Readers must have gone.
    @Override
    public void close() {
        try {
            spool.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
