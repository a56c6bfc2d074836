// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.playback.Rig.FADE;
import static studio.timbre.playback.Rig.MONO;
import static studio.timbre.playback.Rig.RATE;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.equipment.Sounds;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.speech.SpeechException;

/// Faster and slower.
class DeckSpeedTest {
    private static final int SECONDS = 3;

    @TempDir Path folder;
    private Rig rig;
    private Deck deck;

    @BeforeEach
    void begin() {
        rig = new Rig(folder);
        deck = rig.deck;
    }

    @AfterEach
    void forget() {
        rig.close();
    }

    private static short[] speech() {
        var sound = new short[SECONDS * RATE];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = SpeechLikeSound.at(i);
        }
        return sound;
    }

    private static int longestStep(short[] sound) {
        int longest = 0;
        for (int i = 1; i < sound.length; i++) {
            longest = Math.max(longest, Math.abs(sound[i] - sound[i - 1]));
        }
        return longest;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 1.25, 2})
    void itTakesExactlySoMuchLessTime(double speed) throws SpeechException {
        deck.speed(speed);
        deck.play(new Programme(rig.complete(Sounds.noise(SECONDS * RATE)), 1), 0);
        rig.run(500);
        assertEquals(speed * RATE, deck.state().framesPerSecond());
        rig.run((long) (SECONDS * 1_000 / speed));
        assertEquals(Phase.ENDED, deck.state().phase());
        assertEquals(SECONDS * RATE / speed, rig.heard().length, RATE / 50.0);
        assertEquals(SECONDS * RATE, deck.state().frame(), 2);
    }

    @Test
    void atOneEverySampleIsAsRecordedAgain() throws SpeechException {
        var sound = Sounds.counting(SECONDS * RATE);
        deck.speed(1.5);
        deck.play(new Programme(rig.complete(sound), 1), 0);
        rig.run(400);
        deck.speed(1);
        rig.run(SECONDS * 1_000);
        var heard = rig.heard();
        int rest = 2 * RATE;
        assertArrayEquals(
                Arrays.copyOfRange(sound, sound.length - rest, sound.length),
                Arrays.copyOfRange(heard, heard.length - rest, heard.length));
        assertEquals(Phase.ENDED, deck.state().phase());
    }

    @Test
    void aChangeIsHeardWithoutAGapOrAClick() throws SpeechException {
        var sound = speech();
        deck.play(new Programme(rig.complete(sound), 1), 0);
        rig.run(500);
        for (double speed : new double[] {1.5, 0.7, 2, 1, 0.5}) {
            deck.speed(speed);
            rig.run(200);
        }
        var heard = rig.heard();
        assertTrue(longestStep(heard) <= 1.2 * longestStep(sound), longestStep(heard) + " high");
        assertEquals(0, deck.state().stalls());
    }

    @Test
    void theFrameShownIsTheOneHeard() throws SpeechException {
        var sound = new short[SECONDS * RATE];
        for (int i = RATE; i < sound.length; i++) {
            sound[i] = 1_000;
        }
        deck.speed(2);
        deck.play(new Programme(rig.complete(sound), 1), 0);
        rig.run(200);
        while (deck.state().frame() < RATE) {
            rig.run(2);
        }
        int onset = rig.devices.line().heard().length - rig.heard().length;
        int now = rig.devices.line().heard().length;
        assertEquals(now, onset, RATE / 100.0, "frames of the line");
    }

    @Test
    void aLoopTakesLessTimeToo() throws SpeechException {
        deck.speed(2);
        deck.play(new Programme(rig.complete(Sounds.noise(RATE)), 1), 4_000);
        deck.loop(4_000, 10_000);
        rig.run(2_000);
        double frame = deck.state().frame();
        assertTrue(frame >= 4_000 && frame <= 10_001, "at " + frame);
        deck.noLoop();
        rig.run(1_000);
        assertEquals(Phase.ENDED, deck.state().phase());
    }

    @Test
    void pauseAndResumeGoOnWhereItWas() throws SpeechException {
        deck.speed(1.5);
        deck.play(new Programme(rig.complete(speech()), 1), 0);
        rig.run(500);
        deck.pause();
        rig.run(300);
        double held = deck.state().frame();
        rig.run(100);
        assertEquals(held, deck.state().frame());
        deck.resume();
        rig.run(SECONDS * 1_000);
        int length = Sounds.withoutZeros(rig.heard()).length;
        assertTrue(length <= SECONDS * RATE / 1.5, length + " frames");
        assertEquals(Phase.ENDED, deck.state().phase());
    }

    @Test
    void aStreamThatIsJustFastEnoughNeverStalls() throws SpeechException {
        var recording = rig.empty();
        recording.begin(MONO);
        var sound = Sounds.noise(SECONDS * RATE);
        deck.speed(1.5);
        deck.play(new Programme(recording, 1), 0);
        for (int at = 0; at < sound.length; at += FADE * 10) {
            recording.append(Sounds.bytes(sound, at, Math.min(sound.length, at + FADE * 10)));
            rig.run(30);
        }
        recording.finish();
        rig.run(3_000);
        assertEquals(0, deck.state().stalls());
        assertEquals(sound.length / 1.5, Sounds.withoutZeros(rig.heard()).length, 20);
    }
}
