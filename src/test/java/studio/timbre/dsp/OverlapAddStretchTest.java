// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.equipment.Sounds;
import studio.timbre.speech.SpeechException;

class OverlapAddStretchTest {
    private static final int RATE = 24_000;
    private static final double HERTZ = 220;

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

    private void complete(PcmFormat format, short[] sound) throws SpeechException {
        recording.begin(format);
        recording.append(Sounds.bytes(sound, 0, sound.length));
        recording.finish();
    }

    private static short[] tone() {
        var sound = new short[2 * RATE];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * HERTZ * i / RATE));
        }
        return sound;
    }

    private short[] heard(double speed) {
        var stretch = new OverlapAddStretch(recording, 0, speed);
        var sound = new short[8 * RATE];
        return Arrays.copyOf(sound, stretch.read(sound, sound.length));
    }

    private static int upwardCrossings(short[] sound) {
        int count = 0;
        for (int i = 1; i < sound.length; i++) {
            count += sound[i - 1] < 0 && sound[i] >= 0 ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.75, 1.25, 1.5, 2})
    void thePitchStaysAndTheLengthDoesNot(double speed) throws SpeechException {
        complete(new PcmFormat(RATE, 1), tone());
        var sound = heard(speed);
        assertEquals(2 * RATE / speed, sound.length, 1);
        double hertz = (double) upwardCrossings(sound) * RATE / sound.length;
        assertEquals(HERTZ, hertz, HERTZ * 0.01);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1.5, 2})
    void aSteadyToneStaysSteady(double speed) throws SpeechException {
        complete(new PcmFormat(RATE, 1), tone());
        var sound = heard(speed);
        int period = (int) Math.ceil(RATE / HERTZ);
        for (int at = 0; at + RATE / 20 < sound.length; at += period) {
            int most = 0;
            for (int i = at; i < at + period; i++) {
                most = Math.max(most, Math.abs(sound[i]));
            }
            assertEquals(10_000, most, 600, "at " + at);
        }
    }

    @Test
    void itBeginsWithTheSamplesThemselves() throws SpeechException {
        var noise = Sounds.noise(RATE);
        complete(new PcmFormat(RATE, 1), noise);
        var stretch = new OverlapAddStretch(recording, 5_000, 1.7);
        var sound = new short[240];
        assertEquals(240, stretch.read(sound, 240));
        assertArrayEquals(Arrays.copyOfRange(noise, 5_000, 5_240), sound);
        assertEquals(5_000 + 240 * 1.7, stretch.frame(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1.25, 2})
    void everySoundIsHeardWithinTenMillisecondsOfItsPlace(double speed) throws SpeechException {
        int every = RATE / 5;
        int length = RATE / 20;
        var sound = new short[2 * RATE];
        var noise = Sounds.noise(sound.length);
        for (int i = every; i < sound.length; i += every) {
            System.arraycopy(noise, i, sound, i, length);
        }
        complete(new PcmFormat(RATE, 1), sound);
        var heard = heard(speed);
        for (int i = every; i < sound.length; i += every) {
            double place = (i + length / 2.0) / speed;
            double off = (middle(heard, place, every / speed / 2) - place) * speed * 1_000 / RATE;
            assertEquals(0, off, 10, "ms");
        }
    }

    /// Where the middle of the energy around a place is.
    private static double middle(short[] sound, double place, double reach) {
        double sum = 0;
        double energy = 0;
        int to = (int) Math.min(sound.length, place + reach);
        for (int i = (int) (place - reach); i < to; i++) {
            double square = (double) sound[i] * sound[i];
            sum += square * i;
            energy += square;
        }
        return sum / energy;
    }

    @Test
    void bothChannelsStayTogether() throws SpeechException {
        var sound = new short[4 * RATE];
        for (int i = 0; i < sound.length; i += 2) {
            sound[i] = SpeechLikeSound.at(i / 2);
            sound[i + 1] = (short) (sound[i] / 2);
        }
        complete(new PcmFormat(RATE, 2), sound);
        var stretch = new OverlapAddStretch(recording, 0, 1.4);
        var heard = new short[2 * RATE];
        int count = stretch.read(heard, RATE);
        assertEquals(RATE, count);
        for (int i = 0; i < heard.length; i += 2) {
            assertEquals(heard[i] / 2.0, heard[i + 1], 1.5);
        }
    }

    @Test
    void aGrowingSoundIsStretchedAsTheWholeOne() throws SpeechException {
        var noise = Sounds.noise(RATE);
        recording.begin(new PcmFormat(RATE, 1));
        var growing = new OverlapAddStretch(recording, 0, 1.3);
        var heard = new short[RATE];
        var piece = new short[RATE];
        int count = 0;
        for (int at = 0; at < RATE; at += 1_000) {
            recording.append(Sounds.bytes(noise, at, at + 1_000));
            int there = growing.read(piece, RATE);
            System.arraycopy(piece, 0, heard, count, there);
            count += there;
        }
        recording.finish();
        int there = growing.read(piece, RATE);
        System.arraycopy(piece, 0, heard, count, there);
        count += there;
        assertArrayEquals(heard(1.3), Arrays.copyOf(heard, count));
    }
}
