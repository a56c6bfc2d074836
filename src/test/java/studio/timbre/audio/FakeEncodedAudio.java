// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Encoded audio from memory that divides, holds back or breaks off as a test wants it.
public final class FakeEncodedAudio implements EncodedAudio {
    public static final PcmFormat SPEECH = new PcmFormat(24_000, 1);

    private final AudioType type;
    private final byte[] bytes;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private IntSupplier sizes = () -> Integer.MAX_VALUE;
    private SpeechFailure failure;
    private int gateAt = -1;
    private int position;
    private volatile boolean closed;

    public FakeEncodedAudio(AudioType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /// Nothing is known of the bytes but the format asked for.
    public FakeEncodedAudio(String format, byte[] bytes) {
        this(new AudioType(format, null, SPEECH), bytes);
    }

    /// Each read gives at most what this says.
    public FakeEncodedAudio inReadsOf(IntSupplier most) {
        sizes = most;
        return this;
    }

    /// Breaks off behind the last byte.
    public FakeEncodedAudio breaking(SpeechFailure why) {
        failure = why;
        return this;
    }

    /// Gives no more than so many bytes before [#open()].
    public FakeEncodedAudio heldAt(int count) {
        gateAt = count;
        return this;
    }

    public void open() {
        gate.countDown();
    }

    /// Waits until somebody wants more than the gate lets through.
    public void awaitHeld() throws InterruptedException {
        waiting.await();
    }

    /// How many bytes were read.
    public int taken() {
        return position;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public AudioType type() {
        return type;
    }

    @Override
    public String requestId() {
        return "req-1";
    }

    @Override
    public int read(byte[] into, int offset, int count) throws SpeechException {
        if (position == gateAt) {
            awaitGate();
        }
        if (closed) {
            throw new SpeechException(new SpeechFailure.StreamBroken("closed"));
        }
        if (position == bytes.length) {
            if (failure != null) {
                throw new SpeechException(failure);
            }
            return -1;
        }
        int end = position < gateAt ? gateAt : bytes.length;
        int read = Math.min(Math.min(count, sizes.getAsInt()), end - position);
        System.arraycopy(bytes, position, into, offset, read);
        position += read;
        return read;
    }

    private void awaitGate() {
        waiting.countDown();
        try {
            if (!gate.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("more was wanted than " + gateAt + " bytes");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        gateAt = -1;
    }

    @Override
    public void close() {
        closed = true;
        gate.countDown();
    }
}
