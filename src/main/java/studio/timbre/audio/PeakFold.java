// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.nio.ByteBuffer;

/// Folds blocks of samples: lowest, highest, sum of squares. For one thread.
final class PeakFold {
    /// How many samples are copied at a time, so that they stay in the nearest cache.
    private static final int WINDOW = 1 << 13;

    private int[] pairs = new int[0];
    private int block;

    /// Takes what was found in a block of so many samples.
    @FunctionalInterface
    interface Found {
        void block(int low, int high, long squares, int samples);
    }

    /// @param newBlock how many pairs of samples make a block
    void begin(int newBlock) {
        block = newBlock;
        pairs = new int[Math.max(WINDOW / 2 / block, 1) * block];
    }

    /// Folds as many whole blocks as there are.
    void blocks(ByteBuffer samples, Found found) {
        while (samples.remaining() >= block * Integer.BYTES) {
            int whole = samples.remaining() / Integer.BYTES / block * block;
            int count = Math.min(pairs.length, whole);
            samples.asIntBuffer().get(pairs, 0, count);
            samples.position(samples.position() + count * Integer.BYTES);
            for (int at = 0; at < count; at += block) {
                fold(pairs, at, at + block, found);
            }
        }
    }

    /// Folds what is less than a block, but at least a sample.
    void rest(ByteBuffer samples, Found found) {
        int low = Short.MAX_VALUE;
        int high = Short.MIN_VALUE;
        long squares = 0;
        int count = samples.remaining() / Short.BYTES;
        while (samples.hasRemaining()) {
            int sample = samples.getShort();
            low = Math.min(low, sample);
            high = Math.max(high, sample);
            squares += (long) sample * sample;
        }
        found.block(low, high, squares, count);
    }

    /// Two samples at a time, so that the compiler makes vector instructions of it: a pair compares
    /// like its upper sample, and shifted up like its lower one. The sums of the squares' halves
    /// stay within an int up to 65,536 pairs.
    private static void fold(int[] pairs, int from, int to, Found found) {
        int lowUpper = Integer.MAX_VALUE;
        int lowLower = Integer.MAX_VALUE;
        int highUpper = Integer.MIN_VALUE;
        int highLower = Integer.MIN_VALUE;
        int fine = 0;
        int coarse = 0;
        for (int i = from; i < to; i++) {
            int upper = pairs[i];
            int lower = upper << 16;
            lowUpper = Math.min(lowUpper, upper);
            lowLower = Math.min(lowLower, lower);
            highUpper = Math.max(highUpper, upper);
            highLower = Math.max(highLower, lower);
            int one = upper >> 16;
            int other = lower >> 16;
            // At most 2^31, as an unsigned number.
            int squares = one * one + other * other;
            fine += squares & 0xffff;
            coarse += squares >>> 16;
        }
        found.block(
                Math.min(lowUpper, lowLower) >> 16,
                Math.max(highUpper, highLower) >> 16,
                ((long) coarse << 16) + fine,
                2 * (to - from));
    }
}
