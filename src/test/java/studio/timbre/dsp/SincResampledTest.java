// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.equipment.Sounds;
import studio.timbre.speech.SpeechException;

class SincResampledTest {
    private static final double LOUD = 16_000;

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

    private static double tone(double hertz, double frame, int rate) {
        return LOUD * Math.sin(2 * Math.PI * hertz * frame / rate);
    }

    private void complete(PcmFormat format, short[] sound) throws SpeechException {
        recording.begin(format);
        recording.append(Sounds.bytes(sound, 0, sound.length));
        recording.finish();
    }

    private static short[] tone(double hertz, int rate) {
        var sound = new short[rate];
        for (int i = 0; i < rate; i++) {
            sound[i] = (short) Math.round(tone(hertz, i, rate));
        }
        return sound;
    }

    /// How much of a second, without its edges, is not that tone, in decibels below it.
    private static double noise(short[] sound, double hertz, int rate, double loud) {
        double wrong = 0;
        int from = rate / 10;
        for (int i = from; i < rate - from; i++) {
            double off = sound[i] - loud * tone(hertz, i, rate);
            wrong += off * off;
        }
        return 10 * Math.log10(LOUD * LOUD / 2 * (rate - 2 * from) / wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "24000, 48000",
        "22050, 48000",
        "44100, 48000",
        "48000, 24000",
        "16000, 44100",
        "48000, 44100",
        "11025, 96000"
    })
    void aToneStaysThatTone(int from, int to) throws SpeechException {
        complete(new PcmFormat(from, 1), tone(1_000, from));
        var resampled = new SincResampled(recording, new PcmFormat(to, 1));
        var sound = new short[to];
        assertEquals(to, resampled.frames());
        assertEquals(to, resampled.read(0, sound, to));
        double clear = noise(sound, 1_000, to, 1);
        assertTrue(clear > 80, clear + " dB");
    }

    @Test
    void whatTheLowerRateCannotHoldIsGone() throws SpeechException {
        complete(new PcmFormat(48_000, 1), tone(14_000, 48_000));
        var resampled = new SincResampled(recording, new PcmFormat(24_000, 1));
        var sound = new short[24_000];
        resampled.read(0, sound, sound.length);
        double left = -noise(sound, 1, 24_000, 0);
        assertTrue(left < -80, left + " dB");
    }

    @Test
    void aReadAnywhereGivesTheSameSamples() throws SpeechException {
        complete(new PcmFormat(22_050, 2), Sounds.noise(22_050));
        var resampled = new SincResampled(recording, new PcmFormat(48_000, 2));
        var whole = new short[2 * 4_000];
        resampled.read(1_000, whole, 4_000);
        var part = new short[2 * 77];
        for (int at = 0; at + 77 <= 4_000; at += 77) {
            resampled.read(1_000 + at, part, 77);
            var same = new short[part.length];
            System.arraycopy(whole, 2 * at, same, 0, same.length);
            assertArrayEquals(same, part);
        }
    }

    @Test
    void oneChannelBecomesTwoAndTwoBecomeTheirMiddle() throws SpeechException {
        complete(new PcmFormat(24_000, 2), new short[] {100, 300, -8, -10});
        var middle = new short[2];
        assertEquals(2, new SincResampled(recording, new PcmFormat(24_000, 1)).read(0, middle, 2));
        assertArrayEquals(new short[] {200, -9}, middle);
        var mono = new SincResampled(recording, new PcmFormat(24_000, 1));
        var both = new short[4];
        new SincResampled(mono, new PcmFormat(24_000, 2)).read(0, both, 2);
        assertArrayEquals(new short[] {200, 200, -9, -9}, both);
    }

    @Test
    void whatIsStillToComeChangesNothingThatWasRead() throws SpeechException {
        recording.begin(new PcmFormat(24_000, 1));
        var sound = Sounds.noise(4_800);
        recording.append(Sounds.bytes(sound, 0, 2_400));
        var resampled = new SincResampled(recording, new PcmFormat(48_000, 1));
        int known = (int) resampled.frames();
        assertTrue(known > 4_600 && known < 4_800, known + " frames");
        var before = new short[known];
        resampled.read(0, before, known);
        recording.append(Sounds.bytes(sound, 2_400, 4_800));
        recording.finish();
        var after = new short[known];
        resampled.read(0, after, known);
        assertArrayEquals(before, after);
    }
}
