// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.LongToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Peaks;
import studio.timbre.audio.Recording;

/// What is found in sound that is known exactly.
class SoundFindingTest {
    @TempDir Path folder;

    @Test
    void silenceIsFoundWhereItLastsAQuarterOfASecond() throws Exception {
        int rate = 24_000;
        try (var recording = recording(rate, 1)) {
            var silences = new Silences(recording);
            int quiet = (int) (32_768 * Math.pow(10, -53 / 20.0));
            append(recording, rate, at -> sine(at, 440, rate, 8_000));
            append(recording, rate / 5, at -> 0);
            append(recording, rate, at -> sine(at, 440, rate, 8_000));
            append(recording, rate / 2, at -> sine(at, 440, rate, quiet));
            append(recording, rate, at -> sine(at, 440, rate, 4 * quiet));
            silences.more();
            assertEquals(1, silences.found().count());
            near(2.2 * rate, silences.found().from(0));
            near(2.7 * rate, silences.found().to(0));
            append(recording, rate, at -> 0);
            silences.more();
            assertEquals(1, silences.found().count(), "it has not ended");
            recording.finish();
            silences.more();
            silences.more();
            assertEquals(2, silences.found().count());
            assertEquals(recording.frames(), silences.found().to(1));
            assertEquals(0, silences.found().after(2.5 * rate));
            assertEquals(1, silences.found().after(3.0 * rate));
        }
    }

    /// Blocks of peaks are the grain.
    private static void near(double expected, long actual) {
        assertEquals(expected, actual, Peaks.BLOCK);
    }

    @Test
    void clippingIsThreeSamplesInARowAtFullScale() throws Exception {
        try (var recording = recording(8_000, 2)) {
            append(
                    recording,
                    9_000,
                    frame -> {
                        boolean two = frame == 1_000 || frame == 1_001;
                        boolean three = frame >= 4_000 && frame < 4_003;
                        boolean overBlocks = frame >= 5_118 && frame < 5_123;
                        return two ? 32_767 : three ? -32_768 : overBlocks ? 32_767 : 900;
                    });
            recording.finish();
            var clippings = new Clippings(recording);
            clippings.more();
            clippings.more();
            assertEquals(2, clippings.found().count());
            assertEquals(4_000, clippings.found().from(0));
            assertEquals(4_003, clippings.found().to(0));
            assertEquals(5_118, clippings.found().from(1));
            assertEquals(5_123, clippings.found().to(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"8000, 1, 75", "16000, 1, 110", "24000, 2, 210", "44100, 1, 330", "48000, 2, 480"})
    void thePitchOfAVoicedSoundIsTracked(int rate, int channels, double hertz) throws Exception {
        try (var recording = recording(rate, channels)) {
            var pitch = new Pitch(recording);
            append(recording, rate, at -> voiced(at, hertz, rate));
            append(recording, rate / 2, at -> 0);
            while (pitch.more(7)) {
                assertTrue(pitch.count() < 150);
            }
            int count = pitch.count();
            assertTrue(count > 140 && count <= 150, "points: " + count);
            for (int point = 5; point < 93; point++) {
                assertEquals(hertz, pitch.hertz(point), hertz * 0.01, "at point " + point);
            }
            for (int point = 105; point < count; point++) {
                assertEquals(0, pitch.hertz(point), "no voice at point " + point);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8000, 1, 1000", "24000, 2, 3025", "48000, 1, 6675"})
    void aSineIsBrightestInTheRowOfItsFrequency(int rate, int channels, double hertz)
            throws Exception {
        try (var recording = recording(rate, channels)) {
            append(recording, rate / 2, at -> sine(at, hertz, rate, 200));
            var levels = new byte[3 * Spectrum.ROWS];
            var spectrum = new Spectrum(recording, new PcmFormat(rate, channels));
            spectrum.column(rate / 4, levels, 1, 3);
            double top = Math.min(Spectrum.TOP_HERTZ, rate / 2.0);
            int row = Spectrum.ROWS - 1 - (int) (hertz / top * Spectrum.ROWS);
            int brightest = 0;
            for (int i = 0; i < Spectrum.ROWS; i++) {
                if (level(levels, i) > level(levels, brightest)) {
                    brightest = i;
                }
            }
            assertEquals(row, brightest, 1);
            double decibels = 20 * Math.log10(200 / 32_768.0 * hertz / 1_000);
            assertEquals((decibels + 90) / 70 * 255, level(levels, brightest), 6);
            assertEquals(0, levels[0], "nothing is written beside the column");
            assertFalse(level(levels, (row + 40) % Spectrum.ROWS) > 60, "far away it is dark");
        }
    }

    private static int level(byte[] levels, int row) {
        return levels[1 + 3 * row] & 0xff;
    }

    private static int sine(long frame, double hertz, int rate, double loud) {
        return (int) Math.round(loud * Math.sin(2 * Math.PI * hertz * frame / rate));
    }

    /// With a little noise: no voice is perfectly periodic, and TarsosDSP tells no pitch if a sound
    /// is more than that by an error of rounding.
    private static int voiced(long frame, double hertz, int rate) {
        return sine(frame, hertz, rate, 6_000)
                + sine(frame, 2 * hertz, rate, 4_000)
                + sine(frame, 3 * hertz, rate, 2_000)
                + (int) (frame * 7_919 % 401)
                - 200;
    }

    private Recording recording(int rate, int channels) {
        var recording = new Recording(folder.resolve("sound"));
        recording.begin(new PcmFormat(rate, channels));
        return recording;
    }

    /// All channels alike.
    private static void append(Recording recording, int frames, LongToIntFunction sample)
            throws Exception {
        int channels = recording.format().channels();
        var bytes = ByteBuffer.allocate(frames * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames * channels; i++) {
            bytes.putShort((short) sample.applyAsInt(i / channels));
        }
        recording.append(bytes.flip());
    }
}
