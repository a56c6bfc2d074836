// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/// Lowest and highest sample of every stretch of a recording, so that a waveform of hours is drawn
/// without reading the sound. A pyramid: blocks of 256 frames, and each level above joins four of
/// the level below. All channels count as one. One writer, any number of readers; about 1 % of the
/// size of the sound.
public final class Peaks {
    /// Frames in a block of the lowest level.
    public static final int BLOCK = 256;

    /// How many blocks of a level make one of the next.
    public static final int JOIN = 4;

    private static final int LEVELS = 10;

    private final Level[] levels = new Level[LEVELS];
    private int channels = 1;
    private int low = Short.MAX_VALUE;
    private int high = Short.MIN_VALUE;
    private int inBlock;

    Peaks() {
        Arrays.setAll(levels, index -> new Level());
    }

    // Called by the writer.

    void begin(int newChannels) {
        channels = newChannels;
    }

    void append(ByteBuffer frames) {
        var samples = frames.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        while (samples.hasRemaining()) {
            int more = Math.min(samples.remaining(), BLOCK * channels - inBlock);
            for (int i = 0; i < more; i++) {
                short sample = samples.get();
                low = Math.min(low, sample);
                high = Math.max(high, sample);
            }
            inBlock += more;
            if (inBlock == BLOCK * channels) {
                close();
            }
        }
    }

    /// Closes the last block of every level, however short.
    void finish() {
        if (inBlock > 0) {
            close();
        }
        for (int level = 1; level < LEVELS; level++) {
            int open = levels[level - 1].count - levels[level].count * JOIN;
            if (open > 0) {
                levels[level].join(levels[level - 1], open);
            }
        }
    }

    private void close() {
        levels[0].add((short) low, (short) high);
        for (int level = 1; level < LEVELS && levels[level - 1].count % JOIN == 0; level++) {
            levels[level].join(levels[level - 1], JOIN);
        }
        low = Short.MAX_VALUE;
        high = Short.MIN_VALUE;
        inBlock = 0;
    }

    /// Reads what [#write] wrote.
    public static Peaks read(ReadableByteChannel from) throws IOException {
        var bytes = ByteBuffer.allocate(1 << 14);
        var peaks = new Peaks();
        while (from.read(bytes) >= 0 || bytes.position() > 0) {
            bytes.flip();
            if (bytes.remaining() < 2 * Short.BYTES) {
                throw new EOFException("half a block of peaks");
            }
            while (bytes.remaining() >= 2 * Short.BYTES) {
                peaks.low = bytes.getShort();
                peaks.high = bytes.getShort();
                peaks.close();
            }
            bytes.compact();
        }
        peaks.finish();
        return peaks;
    }

    /// Measures samples that lie somewhere, from where it stands to the end.
    public static Peaks measure(ReadableByteChannel samples, int channels) throws IOException {
        var bytes = ByteBuffer.allocate(1 << 16);
        var peaks = new Peaks();
        peaks.begin(channels);
        while (samples.read(bytes) >= 0) {
            int whole = bytes.flip().limit() / Short.BYTES * Short.BYTES;
            peaks.append(bytes.slice(0, whole));
            bytes.position(whole).compact();
        }
        peaks.finish();
        return peaks;
    }

    // Called by any reader.

    /// Writes the lowest level, from which the others follow: lowest and highest sample of each
    /// block, big-endian. The recording must have ended.
    public void write(WritableByteChannel to) throws IOException {
        var known = levels[0].pairs;
        var bytes = ByteBuffer.allocate(2 * levels[0].count * Short.BYTES);
        bytes.asShortBuffer().put(known, 0, 2 * levels[0].count);
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /// How many levels there are; level 0 has the blocks of [#BLOCK] frames.
    public int levels() {
        return LEVELS;
    }

    /// Frames in a block of a level.
    public static long blockFrames(int level) {
        return BLOCK * Math.powExact((long) JOIN, level);
    }

    /// How many blocks of a level there are. Once the recording has ended they hold all of it, and
    /// the last one may be short.
    public int count(int level) {
        return levels[level].count;
    }

    public short low(int level, int block) {
        return levels[level].pairs[2 * block];
    }

    public short high(int level, int block) {
        return levels[level].pairs[2 * block + 1];
    }

    /// Lowest and highest sample of a stretch of blocks of the lowest level, at the cost of a few
    /// blocks of the levels above.
    ///
    /// @param first the first block
    /// @param end one past the last block, more than `first` and at most the count
    public Range range(int first, int end) {
        short least = Short.MAX_VALUE;
        short most = Short.MIN_VALUE;
        int at = first;
        while (at < end) {
            int level = 0;
            int step = 1;
            while (level + 1 < LEVELS
                    && at % (step * JOIN) == 0
                    && end - at >= step * JOIN
                    && levels[level + 1].count > at / (step * JOIN)) {
                level++;
                step *= JOIN;
            }
            least = (short) Math.min(least, low(level, at / step));
            most = (short) Math.max(most, high(level, at / step));
            at += step;
        }
        return new Range(least, most);
    }

    /// Lowest and highest sample of a stretch.
    public record Range(short low, short high) {}

    private static final class Level {
        private volatile short[] pairs = new short[64];
        private volatile int count;

        void add(short low, short high) {
            int n = count;
            var room = pairs;
            if (2 * n == room.length) {
                room = Arrays.copyOf(room, room.length * 2);
            }
            room[2 * n] = low;
            room[2 * n + 1] = high;
            pairs = room;
            count = n + 1;
        }

        void join(Level below, int blocks) {
            int first = below.count - blocks;
            short low = Short.MAX_VALUE;
            short high = Short.MIN_VALUE;
            for (int i = first; i < first + blocks; i++) {
                low = (short) Math.min(low, below.pairs[2 * i]);
                high = (short) Math.max(high, below.pairs[2 * i + 1]);
            }
            add(low, high);
        }
    }
}
