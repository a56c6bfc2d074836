// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.util.concurrent.locks.LockSupport;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;

/// A stream of which so many bytes come each second.
final class PacedAudio implements EncodedAudio {
    private static final long TICK_NANOS = 500_000;

    private final String format;
    private final byte[] bytes;
    private final double perSecond;
    private long began;
    private int position;

    /// @param format promised, as an answer to a request for it does
    PacedAudio(String format, byte[] bytes, double perSecond) {
        this.format = format;
        this.bytes = bytes;
        this.perSecond = perSecond;
    }

    /// When the first byte was asked for.
    long began() {
        return began;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
        if (position == bytes.length) {
            return -1;
        }
        if (began == 0) {
            began = System.nanoTime();
        }
        int there = came();
        while (there == position) {
            LockSupport.parkNanos(TICK_NANOS);
            there = came();
        }
        int read = Math.min(count, there - position);
        System.arraycopy(bytes, position, into, offset, read);
        position += read;
        return read;
    }

    private int came() {
        double due = 1 + (System.nanoTime() - began) / 1e9 * perSecond;
        return (int) Math.min(bytes.length, due);
    }

    @Override
    public AudioType type() {
        return new AudioType(format, null, new PcmFormat(24_000, 1));
    }

    @Override
    public String requestId() {
        return null;
    }

    @Override
    public void close() {
        position = bytes.length;
    }
}
