// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.playback.Rig.FADE;
import static studio.timbre.playback.Rig.RATE;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import studio.timbre.audio.Recording;
import studio.timbre.equipment.GlitchCheck;
import studio.timbre.equipment.Sounds;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.speech.SpeechException;

class DeckTest extends DeckScene {
    @Test
    void everySampleIsHeardAsItIsFromTheFirstToTheLast() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(1_200);
        assertArrayEquals(sound, heard());
        assertEquals(Phase.ENDED, phase());
        assertEquals(sound.length, deck.state().frame());
    }

    @Test
    void soundThatComesIsHeardWithinFiveMilliseconds() throws SpeechException {
        for (int play = 0; play < 2; play++) {
            recording = rig.empty();
            recording.begin(Rig.MONO);
            deck.play(new Programme(recording, 1), 0);
            run(500);
            assertEquals(Phase.BUFFERING, phase());
            append(0, 2_400);
            run(5);
            assertEquals(sound[0], devices.line().heard()[0]);
            run(500);
        }
    }

    @Test
    void theFirstSampleHeardIsTimed() throws SpeechException {
        deck.play(new Programme(recording, 1), 0);
        run(100);
        append(0, 12_000);
        run(2);
        long began = devices.getAsLong() - 1_000_000_000L * devices.heard().length / RATE;
        run(200);
        assertEquals(began / 1e6, deck.state().firstHeard() / 1e6, 1, "ms");
    }

    @Test
    void pauseAndResumeFadeAndSkipNothing() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(300);
        deck.pause();
        run(300);
        assertEquals(Phase.PAUSED, phase());
        var held = deck.state();
        int at = (int) held.frame();
        assertEquals(0, held.framesPerSecond());
        deck.resume();
        run(1_000);
        var heard = Sounds.withoutZeros(heard());
        int silent = sound.length - heard.length;
        assertTrue(silent <= 2, silent + " frames faded to nothing");
        assertArrayEquals(
                Arrays.copyOf(sound, at - FADE),
                Arrays.copyOf(heard, at - FADE),
                "before the fade");
        assertArrayEquals(
                Arrays.copyOfRange(sound, at + FADE, sound.length),
                Arrays.copyOfRange(heard, at + FADE - silent, heard.length),
                "after the fade");
    }

    @Test
    void aPauseIsSoonHeardEvenAtTheBeginning() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(300);
        deck.pause();
        run(120);
        var line = devices.line().heard();
        assertEquals(0, line[line.length - 1]);
    }

    @Test
    void seekGoesOnAtExactlyThatSample() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(200);
        deck.seek(12_000);
        run(1_000);
        var heard = heard();
        assertArrayEquals(
                Arrays.copyOfRange(sound, 12_000 + FADE, sound.length),
                Arrays.copyOfRange(heard, heard.length - 12_000 + FADE, heard.length));
        assertEquals(Phase.ENDED, phase());
    }

    @Test
    void aPausedPlayerStaysPausedWhereItIsSent() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(100);
        deck.pause();
        run(100);
        deck.seek(20_000);
        run(100);
        assertEquals(Phase.PAUSED, phase());
        assertEquals(20_000, deck.state().frame());
    }

    @Test
    void aStallIsOneGapAndNothingIsLost() throws SpeechException {
        append(0, 6_000);
        deck.play(new Programme(recording, 1), 0);
        run(800);
        assertEquals(Phase.BUFFERING, phase());
        append(6_000, 8_000);
        run(200);
        assertEquals(Phase.BUFFERING, phase(), "after a stall it waits for more");
        append(8_000, sound.length);
        recording.finish();
        run(1_500);
        var glitches = GlitchCheck.glitches(sound, heard(), RATE);
        assertEquals(1, glitches.size(), glitches.toString());
        assertEquals(6_000, glitches.getFirst().at());
        assertEquals(0, glitches.getFirst().skipped());
        var state = deck.state();
        assertEquals(1, state.stalls());
        assertEquals(glitches.getFirst().silence() * 1000 / RATE, state.stalled().toMillis(), "ms");
        assertEquals(0, state.underruns());
    }

    @Test
    void aLoopComesRoundExactly() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 4_000);
        deck.loop(4_000, 7_000);
        run(1_000);
        var heard = heard();
        for (int round = 0; round < 6; round++) {
            assertArrayEquals(
                    Arrays.copyOfRange(sound, 4_000 + FADE, 7_000 - 2 * FADE),
                    Arrays.copyOfRange(
                            heard, round * 3_000 + FADE, (round + 1) * 3_000 - 2 * FADE));
        }
        deck.noLoop();
        run(1_200);
        assertEquals(Phase.ENDED, phase());
    }

    @Test
    void aLoopOverAllNeedsNoFade() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        deck.loop(0, sound.length);
        run(2_500);
        var heard = heard();
        assertArrayEquals(sound, Arrays.copyOf(heard, sound.length));
        assertArrayEquals(sound, Arrays.copyOfRange(heard, sound.length, 2 * sound.length));
    }

    @Test
    void theLevelIsHeardAndAsRecordedIsUntouched() throws SpeechException {
        appendAll();
        deck.level(0.5);
        deck.play(new Programme(recording, 1), 0);
        run(400);
        deck.level(1);
        run(800);
        var heard = heard();
        assertEquals(Math.round(sound[6_000] * 0.5), heard[6_000]);
        assertArrayEquals(
                Arrays.copyOfRange(sound, 16_000, sound.length),
                Arrays.copyOfRange(heard, 16_000, heard.length));
    }

    @Test
    void stopIsSilentAndForgets() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(300);
        deck.stop();
        run(120);
        assertEquals(Phase.IDLE, phase());
        assertEquals(null, deck.state().recording());
        var line = devices.line().heard();
        assertEquals(0, line[line.length - 1]);
    }

    @Test
    void aRecordingThatFailedBeforeItsFirstSampleEnds() {
        var empty = new Recording(folder.resolve("empty"));
        deck.play(new Programme(empty, 1), 0);
        run(100);
        empty.finish();
        run(100);
        assertEquals(Phase.ENDED, phase());
        empty.close();
    }
}
