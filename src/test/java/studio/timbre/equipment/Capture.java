// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.equipment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import studio.timbre.audio.PcmFormat;

/// Listens to what a virtual card plays, from now until it is closed, and knows when each sample
/// was played.
public final class Capture implements AutoCloseable {
    /// Arrivals by which the clock is not yet set.
    private static final int FIRST_ARRIVALS = 5;

    private final PcmFormat format;
    private final Process process;
    private final Thread ear;
    private short[] samples = new short[1 << 20];
    private int count;
    private int arrivals;
    private long earliest = Long.MAX_VALUE;

    private Capture(String sink, PcmFormat format) throws IOException {
        this.format = format;
        process =
                new ProcessBuilder(
                                "parec",
                                "--raw",
                                "--device=" + sink + ".monitor",
                                "--format=s16le",
                                "--rate=" + format.sampleRate(),
                                "--channels=" + format.channels(),
                                "--latency-msec=5")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        ear = Thread.ofPlatform().daemon().name("capture").start(this::listen);
    }

    /// Starts to listen; returns when the first samples have come.
    public static Capture of(String sink, PcmFormat format) throws IOException {
        var capture = new Capture(sink, format);
        Soon.until(() -> capture.count() > format.sampleRate() / 10);
        return capture;
    }

    private void listen() {
        var bytes = new byte[1 << 16];
        int kept = 0;
        try (InputStream in = process.getInputStream()) {
            for (int more; (more = in.read(bytes, kept, bytes.length - kept)) >= 0; ) {
                kept += more;
                int whole = kept - kept % format.frameBytes();
                add(bytes, whole, System.nanoTime());
                System.arraycopy(bytes, whole, bytes, 0, kept - whole);
                kept -= whole;
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void add(byte[] bytes, int length, long now) {
        // The card plays a block when its time has come, and tells of it at once: its first frame
        // is
        // heard no later than the block arrives. The least delayed block sets the clock.
        if (++arrivals > FIRST_ARRIVALS) {
            earliest = Math.min(earliest, now - nanos(count));
        }
        int more = length / Short.BYTES;
        if (count + more > samples.length) {
            samples = Arrays.copyOf(samples, 2 * samples.length);
        }
        ByteBuffer.wrap(bytes, 0, length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples, count, more);
        count += more;
    }

    private long nanos(int sample) {
        return sample * 1_000_000_000L / ((long) format.sampleRate() * format.channels());
    }

    /// How many samples were taken down.
    public synchronized int count() {
        return count;
    }

    /// Everything from a sample on.
    public synchronized short[] samples(int from) {
        return Arrays.copyOfRange(samples, from, count);
    }

    /// Everything so far.
    public short[] samples() {
        return samples(0);
    }

    /// The first sample from `from` on that is no silence; -1 if there is none.
    public synchronized int onset(int from) {
        for (int i = from; i < count; i++) {
            if (samples[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    /// The last sample that is no silence; -1 if there is none.
    public synchronized int lastSound() {
        return count() - silentSince() - 1;
    }

    /// When a sample was played, as [System#nanoTime], to 10 ms.
    public synchronized long playedAt(int sample) {
        return earliest + nanos(sample);
    }

    /// The sample that was being played at a time, as [System#nanoTime], to 10 ms.
    public synchronized short playedAround(long nanoTime) {
        long frame = (nanoTime - earliest) * format.sampleRate() / 1_000_000_000;
        return samples[(int) frame * format.channels()];
    }

    /// Listens on until it has been silent for so long.
    public void awaitSilence(Duration silence) {
        int wanted = (int) format.frames(silence) * format.channels();
        Soon.until(() -> silentSince() >= wanted);
    }

    private synchronized int silentSince() {
        int i = count;
        while (i > 0 && samples[i - 1] == 0) {
            i--;
        }
        return count - i;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            ear.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
