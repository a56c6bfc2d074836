// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.decode.Reference;
import studio.timbre.speech.SpeechException;

/// The signals and the tolerances of EBU Tech 3341 (version 4, 2023), tables 1 and 2: tones of 1
/// kHz in both channels.
class LoudnessTest {
    private static final double TOLERANCE = 0.1;

    @TempDir Path folder;
    private Recording recording;

    @BeforeEach
    void begin() {
        recording = new Recording(folder.resolve("sound"));
    }

    @AfterEach
    void forget() {
        recording.close();
    }

    private void tone(double seconds, double decibels) throws SpeechException {
        int rate = recording.format().sampleRate();
        int channels = recording.format().channels();
        int frames = (int) Math.round(seconds * rate);
        long first = recording.frames();
        double peak = Math.pow(10, decibels / 20);
        add(frames, channels, i -> peak * Math.sin(2 * Math.PI * 1_000 * (first + i) / rate));
    }

    private void add(int frames, int channels, IntToDoubleFunction sound) throws SpeechException {
        var bytes = ByteBuffer.allocate(frames * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            for (int channel = 0; channel < channels; channel++) {
                bytes.putShort((short) Math.round(sound.applyAsDouble(i) * Short.MAX_VALUE));
            }
        }
        recording.append(bytes.flip());
    }

    private double lufs() {
        var meter = new LoudnessMeter(recording);
        meter.look();
        return meter.lufs();
    }

    /// Seconds and decibels of full scale, in turns; cases 1 to 5.
    @ParameterizedTest
    @CsvSource({
        "20 -23, -23",
        "20 -33, -33",
        "10 -36 60 -23 10 -36, -23",
        "10 -72 10 -36 60 -23 10 -36 10 -72, -23",
        "20 -26 20.1 -20 20 -26, -23"
    })
    void tonesAreAsLoudAsTheDocumentSays(String parts, double expected) throws SpeechException {
        recording.begin(new PcmFormat(48_000, 2));
        var numbers = parts.split(" ");
        for (int i = 0; i < numbers.length; i += 2) {
            tone(Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1]));
        }
        assertEquals(expected, lufs(), TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 24_000, 44_100, 96_000, 192_000})
    void theRateChangesNothing(int rate) throws SpeechException {
        recording.begin(new PcmFormat(rate, 2));
        tone(5, -23);
        assertEquals(-23, lufs(), TOLERANCE);
    }

    @Test
    void oneChannelIsHalfAsLoudAsTwo() throws SpeechException {
        recording.begin(new PcmFormat(24_000, 1));
        tone(5, -23);
        assertEquals(-23 - 3.01, lufs(), TOLERANCE);
    }

    @Test
    void lookingOftenMeasuresTheSame() throws SpeechException {
        recording.begin(new PcmFormat(22_050, 1));
        var meter = new LoudnessMeter(recording);
        for (int i = 0; i < 200; i++) {
            tone(0.0137 * (1 + i % 5), -20 - i % 7);
            meter.look();
        }
        assertEquals(recording.frames(), meter.frames());
        assertEquals(lufs(), meter.lufs());
    }

    @ParameterizedTest
    @CsvSource({"24000, 1", "44100, 2", "48000, 2"})
    void anotherProgramHearsTheSame(int rate, int channels) throws Exception {
        var format = new PcmFormat(rate, channels);
        var sound = Reference.sound(format, 8);
        recording.begin(format);
        recording.append(ByteBuffer.wrap(sound));
        var file = Files.write(folder.resolve("sound.pcm"), sound);
        var command =
                ("-nostats -f s16le -ar %d -ac %d -i %s -af ebur128=framelog=quiet -f null -")
                        .formatted(rate, channels, file);
        var process =
                new ProcessBuilder((Reference.program() + " " + command).split(" "))
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        var integrated = Pattern.compile("I:\\s+(-?[\\d.]+) LUFS").matcher(said);
        assertTrue(integrated.find(), said);
        assertEquals(Double.parseDouble(integrated.group(1)), lufs(), TOLERANCE);
    }

    @Test
    void silenceAndWhatIsTooShortHaveNoLoudness() throws SpeechException {
        recording.begin(new PcmFormat(24_000, 1));
        assertEquals(LoudnessMeter.SILENT, lufs());
        tone(0.3, -10);
        assertEquals(LoudnessMeter.SILENT, lufs());
        assertEquals(1, new Loudness(lufs(), -60).gainTo(-16, -1));
    }

    /// The part of the rate, the phase in degrees, the peak, and the level in dBTP; cases 15 to 19.
    @ParameterizedTest
    @CsvSource({
        "4, 0, 0.5, -6",
        "4, 45, 0.5, -6",
        "6, 60, 0.5, -6",
        "8, 67.5, 0.5, -6",
        "4, 45, 1.41, 3"
    })
    void peaksBetweenSamplesAreFound(int part, double degrees, double peak, double expected)
            throws SpeechException {
        recording.begin(new PcmFormat(48_000, 2));
        int rise = 480;
        add(
                48_000,
                2,
                i -> {
                    double edge = Math.min(1, Math.min(i, 47_999 - i) / (double) rise);
                    return edge * peak * Math.sin(2 * Math.PI * i / part + Math.toRadians(degrees));
                });
        recording.finish();
        double found = Loudness.of(recording).truePeak();
        assertTrue(found <= expected + 0.2 && found >= expected - 0.4, found + " dBTP");
    }

    @Test
    void theGainReachesTheTargetUnlessThePeakIsInTheWay() {
        assertEquals(2, new Loudness(-22.02, -12).gainTo(-16, -1), 0.001);
        assertEquals(Math.pow(10, 0.1), new Loudness(-22, -3).gainTo(-16, -1), 0.001);
        assertEquals(0.5, new Loudness(-10, 0).gainTo(-16.02, -1), 0.001);
    }
}
