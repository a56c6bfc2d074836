// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    void finish() {
        if (inBlock > 0) {
            close();
        }
    }

    private void close() {
        levels[0].add((short) low, (short) high);
        for (int level = 1; level < LEVELS && levels[level - 1].count % JOIN == 0; level++) {
            levels[level].join(levels[level - 1]);
        }
        low = Short.MAX_VALUE;
        high = Short.MIN_VALUE;
        inBlock = 0;
    }

    // Called by any reader.

    /// How many levels there are; level 0 has the blocks of [#BLOCK] frames.
    public int levels() {
        return LEVELS;
    }

    /// Frames in a block of a level.
    public static long blockFrames(int level) {
        return BLOCK * Math.powExact((long) JOIN, level);
    }

    /// How many blocks of a level are complete.
    public int count(int level) {
        return levels[level].count;
    }

    public short low(int level, int block) {
        return levels[level].pairs[2 * block];
    }

    public short high(int level, int block) {
        return levels[level].pairs[2 * block + 1];
    }

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

        void join(Level below) {
            int first = below.count - JOIN;
            short low = Short.MAX_VALUE;
            short high = Short.MIN_VALUE;
            for (int i = first; i < first + JOIN; i++) {
                low = (short) Math.min(low, below.pairs[2 * i]);
                high = (short) Math.max(high, below.pairs[2 * i + 1]);
            }
            add(low, high);
        }
    }
}
