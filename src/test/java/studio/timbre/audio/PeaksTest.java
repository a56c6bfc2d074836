// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeaksTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyStretchHasItsTrueLowAndHigh(long seed) {
        var random = new Random(seed);
        int channels = 1 + random.nextInt(2);
        var samples = samples(random, channels * (1 + random.nextInt(600_000)));
        var peaks = new Peaks();
        peaks.begin(channels);
        pour(peaks, samples, channels, random);
        checkRanges(peaks, samples, channels, random);
        peaks.finish();
        int frames = samples.length / channels;
        assertEquals(-Math.floorDiv(-frames, Peaks.BLOCK), peaks.count(0));
        checkRanges(peaks, samples, channels, random);
        for (int level = 0; level < peaks.levels(); level++) {
            checkLevel(peaks, level, samples, channels);
        }
    }

    private static void checkRanges(Peaks peaks, short[] samples, int channels, Random random) {
        int count = peaks.count(0);
        for (int i = 0; count > 0 && i < 300; i++) {
            int first = random.nextInt(count);
            int end = first + 1 + random.nextInt(count - first);
            var brute =
                    brute(samples, channels, first * (long) Peaks.BLOCK, end * (long) Peaks.BLOCK);
            assertEquals(brute, peaks.range(first, end), first + " to " + end);
        }
    }

    private static void checkLevel(Peaks peaks, int level, short[] samples, int channels) {
        long size = Peaks.blockFrames(level);
        long frames = samples.length / channels;
        assertEquals((frames + size - 1) / size, peaks.count(level), "blocks of level " + level);
        for (int block = 0; block < peaks.count(level); block++) {
            var there = new Peaks.Range(peaks.low(level, block), peaks.high(level, block));
            assertEquals(brute(samples, channels, block * size, (block + 1) * size), there);
        }
    }

    private static Peaks.Range brute(short[] samples, int channels, long from, long to) {
        short low = Short.MAX_VALUE;
        short high = Short.MIN_VALUE;
        int end = (int) Math.min(samples.length, to * channels);
        for (int i = (int) from * channels; i < end; i++) {
            low = (short) Math.min(low, samples[i]);
            high = (short) Math.max(high, samples[i]);
        }
        return new Peaks.Range(low, high);
    }

    private static short[] samples(Random random, int count) {
        var samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) (random.nextGaussian() * 6000);
        }
        return samples;
    }

    private static void pour(Peaks peaks, short[] samples, int channels, Random random) {
        for (int at = 0; at < samples.length; ) {
            int more = Math.min(samples.length - at, channels * (1 + random.nextInt(3000)));
            var bytes = ByteBuffer.allocate(more * 2).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asShortBuffer().put(samples, at, more);
            peaks.append(bytes.order(ByteOrder.BIG_ENDIAN));
            at += more;
        }
    }
}
