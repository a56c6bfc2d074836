// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsTest {
    private static final int FRAMES = 2_000_003;
    private static final int ROW = 250;

    @TempDir Path folder;

    @Test
    void eachOfAMillionColumnsIsTheTrueLowestAndHighest() throws Exception {
        var random = new Random(7);
        for (int channels = 1; channels <= 2; channels++) {
            var samples = new short[FRAMES * channels];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (short) (random.nextGaussian() * 2000);
            }
            try (var recording = new Recording(folder.resolve("sound" + channels))) {
                recording.begin(new PcmFormat(24_000, channels));
                int half = FRAMES / 2 * channels;
                pour(recording, samples, 0, half);
                for (int row = 0; row < 1000; row++) {
                    check(recording, samples, random);
                }
                pour(recording, samples, half, samples.length);
                recording.finish();
                for (int row = 0; row < 1000; row++) {
                    check(recording, samples, random);
                }
            }
        }
    }

    /// From a fifth of a frame in a column to all of them.
    private static void check(Recording recording, short[] samples, Random random) {
        double perColumn = 0.2 * Math.pow(5.0 * FRAMES, random.nextDouble());
        long first = (long) (random.nextDouble() * FRAMES / perColumn);
        var columns = new Columns();
        columns.fold(recording, first, perColumn, ROW);
        for (int column = 0; column < ROW; column++) {
            int low = Short.MAX_VALUE;
            int high = Short.MIN_VALUE;
            int channels = recording.format().channels();
            long end = Math.min(recording.frames(), columns.edge(first + column + 1)) * channels;
            long from = columns.edge(first + column) * channels;
            long squares = 0;
            for (long i = from; i < end; i++) {
                int sample = samples[(int) i];
                low = Math.min(low, sample);
                high = Math.max(high, sample);
                squares += (long) sample * sample;
            }
            double mean = end <= from ? 0 : Math.sqrt((double) squares / (end - from));
            assertEquals(root(mean), root(columns.rms(column)), 0.0021, "RMS at " + perColumn);
            assertEquals(low <= high, columns.sounds(column));
            assertEquals(low, columns.low(column), "at " + perColumn + " frames per column");
            assertEquals(high, columns.high(column), "at " + perColumn + " frames per column");
        }
    }

    /// Half a step of 1/255 is 0.00196; to this comes the rounding to a whole sample.
    private static double root(double rms) {
        return Math.sqrt(Math.round(rms) / 32_768.0);
    }

    @Test
    void aColumnLiesAtMostAnEighthOfItsWidthAside() {
        var columns = new Columns();
        var random = new Random(3);
        try (var empty = new Recording(folder.resolve("empty"))) {
            for (int i = 0; i < 1000; i++) {
                double perColumn = Math.pow(1e6, random.nextDouble());
                columns.fold(empty, 0, perColumn, 1);
                long column = random.nextInt(1000);
                double aside = Math.abs(columns.edge(column) - column * perColumn);
                assertTrue(aside <= Math.max(0.5, perColumn / 8), () -> aside + " " + perColumn);
            }
        }
    }

    @Test
    void whereThereIsNoSoundYetAColumnSaysSo() throws Exception {
        try (var recording = new Recording(folder.resolve("short"))) {
            recording.begin(new PcmFormat(24_000, 1));
            pour(recording, new short[100], 0, 100);
            var columns = new Columns();
            columns.fold(recording, 0, 30, 5);
            assertTrue(columns.sounds(3));
            assertFalse(columns.sounds(4));
        }
    }

    private static void pour(Recording recording, short[] samples, int from, int to)
            throws Exception {
        var bytes = ByteBuffer.allocate((to - from) * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples, from, to - from);
        recording.append(bytes);
    }
}
