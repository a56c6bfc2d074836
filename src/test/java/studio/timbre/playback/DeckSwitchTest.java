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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.equipment.Sounds;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.speech.SpeechException;

/// Going over from one recording to another.
class DeckSwitchTest {
    private static final PcmFormat HIGH = new PcmFormat(2 * RATE, 1);

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

    private static Programme asRecorded(Recording recording) {
        return new Programme(recording, 1);
    }

    private static short[] constant(int value, int count) {
        var sound = new short[count];
        Arrays.fill(sound, (short) value);
        return sound;
    }

    private static int lastOf(short[] heard, int value) {
        int i = heard.length;
        while (heard[i - 1] != value) {
            i--;
        }
        return i;
    }

    @Test
    void theOtherGoesOnAtTheVeryNextSample() throws SpeechException {
        var rising = Sounds.counting(RATE);
        var falling = rising.clone();
        for (int i = 0; i < falling.length; i++) {
            falling[i] = (short) -falling[i];
        }
        deck.play(asRecorded(rig.complete(rising)), 0);
        rig.run(300);
        deck.switchTo(asRecorded(rig.complete(falling)));
        rig.run(1_000);
        var heard = rig.heard();
        assertEquals(RATE, heard.length, "nothing between them, nothing twice");
        int after = 0;
        while (heard[after] == rising[after]) {
            after++;
        }
        assertArrayEquals(
                Arrays.copyOfRange(falling, after + FADE, RATE),
                Arrays.copyOfRange(heard, after + FADE, RATE));
        assertEquals(1, rig.devices.opened());
        assertEquals(Phase.ENDED, deck.state().phase());
    }

    @Test
    void neitherIsHeardLessAndBothDirectionsAreAlike() throws SpeechException {
        var one = asRecorded(rig.complete(constant(10_000, 2 * RATE)));
        var other = asRecorded(rig.complete(constant(-10_000, 2 * RATE)));
        deck.play(one, 0);
        rig.run(300);
        deck.switchTo(other);
        rig.run(300);
        deck.switchTo(one);
        rig.run(300);
        var heard = rig.heard();
        int there = 0;
        while (heard[there] == 10_000) {
            there++;
        }
        int back = there + FADE;
        while (heard[back] == -10_000) {
            back++;
        }
        for (int i = 0; i < FADE; i++) {
            assertEquals(heard[there + i], -heard[back + i]);
            double part = Math.PI / 2 * (i + 0.5) / FADE;
            assertEquals(10_000 * (Math.cos(part) - Math.sin(part)), heard[there + i], 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 0, 60", "false, 100, 450"})
    void whoComparesHearsASwitchSoonEvenWhereTheMachineIsLate(
            boolean comparing, long least, long most) throws SpeechException {
        deck.expect(comparing ? Set.of(MONO) : Set.of());
        deck.play(asRecorded(rig.complete(constant(8_000, 4 * RATE))), 0);
        rig.run(300);
        rig.devices.pass(22_000_000);
        rig.run(100);
        long queued = deck.state().queued().toMillis();
        assertTrue(queued >= least && queued <= most, queued + " ms");
        assertEquals(0, deck.state().underruns());
    }

    @Test
    void theGainMatchesTheLevelFromTheFirstSampleOn() throws SpeechException {
        deck.play(asRecorded(rig.complete(constant(8_000, RATE))), 0);
        rig.run(300);
        deck.switchTo(new Programme(rig.complete(constant(4_000, RATE)), 2));
        rig.run(1_000);
        var heard = rig.heard();
        assertEquals(8_000, heard[0]);
        assertEquals(8_000, heard[RATE - 1]);
        int louder = 0;
        for (short sample : heard) {
            louder += sample > 8_000 ? 1 : 0;
        }
        assertTrue(louder <= FADE, louder + " frames");
    }

    @Test
    void anotherRateGoesOnAtTheSameTimeOnTheSameLine() throws SpeechException {
        var high = asRecorded(rig.complete(Sounds.counting(2 * RATE), HIGH));
        deck.play(asRecorded(rig.complete(Sounds.counting(RATE))), 0);
        rig.run(300);
        double before = deck.state().frame();
        deck.switchTo(high);
        var state = deck.state();
        assertEquals(2 * before, state.frame(), 1);
        assertEquals(2.0 * RATE, state.framesPerSecond(), 1);
        rig.run(900);
        var heard = rig.heard();
        assertEquals(1, rig.devices.opened());
        assertEquals(MONO, rig.devices.line().format);
        assertEquals(RATE, heard.length, 1);
        for (int i = RATE / 2; i < 16_000; i++) {
            assertEquals(1 + 2 * i, heard[i], 2);
        }
        assertEquals(Phase.ENDED, deck.state().phase());
    }

    @Test
    void whatIsExpectedIsHeardOnOneLineThatDoesJusticeToAll() throws SpeechException {
        var low = asRecorded(rig.complete(Sounds.counting(RATE)));
        var sound = Sounds.counting(2 * RATE);
        deck.expect(Set.of(MONO, HIGH));
        deck.play(low, 0);
        rig.run(300);
        assertEquals(HIGH, rig.devices.line().format);
        deck.switchTo(asRecorded(rig.complete(sound, HIGH)));
        rig.run(900);
        assertEquals(1, rig.devices.opened());
        var heard = rig.heard();
        assertArrayEquals(
                Arrays.copyOfRange(sound, 20_000, 2 * RATE),
                Arrays.copyOfRange(heard, 20_000, 2 * RATE));
        deck.expect(Set.of());
        deck.play(low, 0);
        rig.run(1_200);
        assertEquals(MONO, rig.devices.line().format);
        assertArrayEquals(Sounds.counting(RATE), rig.heard());
    }

    @Test
    void aPlaceOfItsOwnCanBeGiven() throws SpeechException {
        var sound = Sounds.counting(RATE);
        deck.play(asRecorded(rig.complete(constant(-1, RATE))), 0);
        rig.run(300);
        deck.switchTo(asRecorded(rig.complete(sound)), 18_000);
        rig.run(500);
        var heard = rig.heard();
        int after = lastOf(heard, -1);
        assertEquals(6_000, heard.length - after, FADE);
        assertArrayEquals(
                Arrays.copyOfRange(sound, 18_000 + FADE, RATE),
                Arrays.copyOfRange(heard, heard.length - 6_000 + FADE, heard.length));
    }

    @Test
    void aPausedPlayerStaysPausedAndGoesOnWithTheOther() throws SpeechException {
        deck.play(asRecorded(rig.complete(constant(5, RATE))), 0);
        rig.run(300);
        deck.pause();
        rig.run(300);
        double held = deck.state().frame();
        deck.switchTo(asRecorded(rig.complete(constant(7, RATE))));
        rig.run(100);
        assertEquals(Phase.PAUSED, deck.state().phase());
        assertEquals(held, deck.state().frame());
        deck.resume();
        rig.run(900);
        var heard = Sounds.withoutZeros(rig.heard());
        assertEquals(7, heard[heard.length - 1]);
        assertEquals(RATE, heard.length, 2 * FADE);
    }

    @Test
    void oneThatHasNotComeSoFarIsWaitedForInSilence() throws SpeechException {
        var late = rig.empty();
        late.begin(MONO);
        deck.play(asRecorded(rig.complete(constant(900, RATE))), 0);
        rig.run(300);
        deck.switchTo(asRecorded(late));
        rig.run(200);
        assertEquals(Phase.BUFFERING, deck.state().phase());
        var line = rig.devices.line().heard();
        assertEquals(0, line[line.length - 1]);
        var sound = Sounds.counting(RATE);
        late.append(Sounds.bytes(sound, 0, RATE));
        late.finish();
        rig.run(1_000);
        assertEquals(Phase.ENDED, deck.state().phase());
        assertEquals(0, deck.state().stalls());
        var heard = rig.heard();
        assertEquals(sound[RATE - 1], heard[heard.length - 1]);
    }

    @Test
    void aCalmMachineIsHeardToSwitchWithinFiftyMilliseconds() throws SpeechException {
        var one = asRecorded(rig.complete(constant(4, 8 * RATE)));
        var other = asRecorded(rig.complete(constant(9, 8 * RATE)));
        deck.play(one, 0);
        rig.run(5_000);
        deck.switchTo(other);
        rig.run(50);
        var line = rig.devices.line().heard();
        assertEquals(9, line[line.length - 1]);
    }

    @Test
    void onALineThatWasInUseItIsSoonHeardFromTheBeginningOn() throws SpeechException {
        var one = asRecorded(rig.complete(constant(4, 5 * RATE)));
        deck.play(one, 0);
        rig.run(6_000);
        deck.play(one, 0);
        rig.run(500);
        deck.switchTo(asRecorded(rig.complete(constant(9, 5 * RATE))));
        rig.run(50);
        var line = rig.devices.line().heard();
        assertEquals(9, line[line.length - 1]);
    }

    @Test
    void aLoopGoesOnInTheOtherAtTheSameTimes() throws SpeechException {
        deck.play(asRecorded(rig.complete(Sounds.counting(RATE))), 4_000);
        deck.loop(4_000, 7_000);
        rig.run(300);
        deck.switchTo(asRecorded(rig.complete(constant(3, 2 * RATE), HIGH)));
        rig.run(900);
        double frame = deck.state().frame();
        assertTrue(frame >= 8_000 && frame <= 14_000, "at " + frame);
        assertEquals(Phase.PLAYING, deck.state().phase());
    }
}
