// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;

/// A line that plays into a list, counts frames, and is exactly in time.
final class FakeLine implements AudioLine {
    final PcmFormat format;
    final @Nullable OutputDevice device;
    private final Queue<Short> waiting = new ArrayDeque<>();
    private final List<Short> heard = new ArrayList<>();
    private boolean started;
    private boolean there = true;
    private boolean still;
    private boolean stubborn;
    private int full;
    private boolean closed;
    private double due;
    private long position;
    private long lie;

    FakeLine(PcmFormat format, @Nullable OutputDevice device) {
        this.format = format;
        this.device = device;
    }

    void pass(long nanos) {
        if (!started || closed || !there) {
            return;
        }
        due += nanos * format.sampleRate() / 1e9;
        for (; still && due >= 1; due--) {
            silence();
        }
        for (; due >= 1; due--) {
            full = waiting.isEmpty() && stubborn ? format.sampleRate() / 2 : full;
            if (waiting() < full) {
                silence();
                continue;
            }
            full = 0;
            position += waiting.isEmpty() ? 0 : 1;
            for (int channel = 0; channel < format.channels(); channel++) {
                var sample = waiting.poll();
                heard.add(sample == null ? 0 : sample);
            }
        }
    }

    private void silence() {
        for (int channel = 0; channel < format.channels(); channel++) {
            heard.add((short) 0);
        }
    }

    void unplug() {
        there = false;
    }

    /// From now on it plays nothing, though it takes all that it is given.
    void standStill() {
        still = true;
    }

    void goOn() {
        still = false;
    }

    /// From now on, once it has nothing to play, it goes on only when it is full.
    void beStubborn() {
        stubborn = true;
    }

    /// From now on it says to have played so many frames more than it has.
    void lie(long frames) {
        lie = frames;
    }

    boolean closed() {
        return closed;
    }

    /// How many frames were handed over and not yet heard.
    int waiting() {
        return waiting.size() / format.channels();
    }

    /// All that was heard, silence and all.
    short[] heard() {
        var samples = new short[heard.size()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = heard.get(i);
        }
        return samples;
    }

    @Override
    public int write(byte[] frames, int count) {
        if (!there || closed) {
            return 0;
        }
        var samples = ByteBuffer.wrap(frames, 0, count).order(ByteOrder.LITTLE_ENDIAN);
        while (samples.hasRemaining()) {
            waiting.add(samples.getShort());
        }
        return count;
    }

    @Override
    public void start() {
        if (waiting.isEmpty()) {
            throw new IllegalStateException("started empty");
        }
        started = true;
    }

    @Override
    public long position() {
        return position + lie;
    }

    @Override
    public void drain() {}

    @Override
    public void close() {
        closed = true;
    }
}
