// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeaksTest {
    /// Half a step in which the square root of the RMS is kept.
    private static final double HALF_A_STEP = 0.5 / 255 + 1e-9;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyBlockHasItsTrueLowAndHighAndItsRms(long seed) {
        var random = new Random(seed);
        int channels = 1 + random.nextInt(2);
        var samples = samples(random, channels * (1 + random.nextInt(900_000)));
        var peaks = new Peaks();
        peaks.begin(channels);
        pour(peaks, samples, channels, random);
        check(peaks, samples, channels);
        peaks.finish();
        long frames = samples.length / channels;
        assertEquals(frames, peaks.frames());
        for (int level = 0; level < peaks.levels(); level++) {
            assertEquals(Math.ceilDiv(frames, Peaks.blockFrames(level)), peaks.count(level));
        }
        check(peaks, samples, channels);
    }

    @Test
    void theLoudestSquareWaveHasTheHighestRms() {
        var samples = new short[Peaks.BLOCK * 2];
        Arrays.fill(samples, Short.MIN_VALUE);
        var peaks = new Peaks();
        peaks.begin(2);
        pour(peaks, samples, 2, new Random(1));
        assertEquals(32_768, peaks.rms(0, 0));
    }

    @Test
    void theyTakeAHundredthOfTheRoomOfTheSound() {
        var random = new Random(5);
        var samples = samples(random, 6_000_000);
        var peaks = new Peaks();
        peaks.begin(1);
        pour(peaks, samples, 1, random);
        peaks.finish();
        double part = peaks.bytes() / (2.0 * samples.length);
        assertTrue(part > 0.005 && part <= 0.011, () -> "a part of " + part);
    }

    @Test
    void fromTheFileTheyAreTheSameWithAndWithoutHelp() throws Exception {
        int frames = (int) (2 * Peaks.blockFrames(4)) + 4_321;
        var samples = samples(new Random(9), frames);
        var bytes = ByteBuffer.allocate(frames * 2 + 7).order(LITTLE_ENDIAN);
        bytes.position(6).asShortBuffer().put(samples);
        var file = Files.write(folder.resolve("sound"), bytes.array());
        var live = new Peaks();
        live.begin(1);
        live.append(ByteBuffer.wrap(bytes.array(), 6, frames * 2).slice());
        live.finish();
        try (var pcm = FileChannel.open(file)) {
            assertSame(live, Peaks.measure(pcm, 6, 1, Runnable::run));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 5_000, 2_500_000})
    void whatIsWrittenIsReadAgain(int frames) throws Exception {
        assertSame(stereo(frames), read(written(stereo(frames))));
    }

    @Test
    void whatIsDamagedOrCutOrForeignIsNotRead() throws Exception {
        var random = new Random(4);
        var bytes = written(stereo(70_000));
        for (int i = 0; i < 2_000; i++) {
            var damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(IOException.class, () -> read(damaged));
        }
        for (int i = 0; i < 100; i++) {
            var cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            assertThrows(IOException.class, () -> read(cut));
        }
        assertThrows(
                IOException.class,
                () -> read("RIFF, or something else".getBytes(StandardCharsets.UTF_8)));
    }

    private static Peaks stereo(int frames) {
        var random = new Random(frames);
        var peaks = new Peaks();
        peaks.begin(2);
        pour(peaks, samples(random, frames * 2), 2, random);
        peaks.finish();
        return peaks;
    }

    private static byte[] written(Peaks peaks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        peaks.write(Channels.newChannel(bytes));
        return bytes.toByteArray();
    }

    private static Peaks read(byte[] bytes) throws IOException {
        return Peaks.read(Channels.newChannel(new ByteArrayInputStream(bytes)));
    }

    private static void assertSame(Peaks expected, Peaks actual) throws IOException {
        assertArrayEquals(written(expected), written(actual));
    }

    private static void check(Peaks peaks, short[] samples, int channels) {
        for (int level = 0; level < peaks.levels(); level++) {
            int size = (int) Peaks.blockFrames(level) * channels;
            for (int block = 0; block < peaks.count(level); block++) {
                int low = Short.MAX_VALUE;
                int high = Short.MIN_VALUE;
                long squares = 0;
                int end = Math.min(samples.length, (block + 1) * size);
                for (int i = block * size; i < end; i++) {
                    low = Math.min(low, samples[i]);
                    high = Math.max(high, samples[i]);
                    squares += (long) samples[i] * samples[i];
                }
                assertEquals(low, peaks.low(level, block));
                assertEquals(high, peaks.high(level, block));
                double rms = Math.sqrt((double) squares / (end - block * size));
                assertEquals(root(rms), root(peaks.rms(level, block)), HALF_A_STEP);
            }
        }
    }

    private static double root(double rms) {
        return Math.sqrt(rms / 32_768);
    }

    /// Loud and quiet by turns, to full scale.
    private static short[] samples(Random random, int count) {
        var samples = new short[count];
        double loud = 1;
        for (int i = 0; i < count; i++) {
            if (i % 3_000 == 0) {
                loud = Math.pow(2, random.nextInt(16));
            }
            samples[i] = (short) Math.clamp(random.nextGaussian() * loud, -32_768, 32_767);
        }
        return samples;
    }

    private static void pour(Peaks peaks, short[] samples, int channels, Random random) {
        for (int at = 0; at < samples.length; ) {
            int more = Math.min(samples.length - at, channels * (1 + random.nextInt(3000)));
            var bytes = ByteBuffer.allocate(more * 2).order(LITTLE_ENDIAN);
            bytes.asShortBuffer().put(samples, at, more);
            peaks.append(bytes.order(ByteOrder.BIG_ENDIAN));
            at += more;
        }
    }
}
