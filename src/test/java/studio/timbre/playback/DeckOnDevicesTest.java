// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.playback.Rig.RATE;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.equipment.GlitchCheck;
import studio.timbre.equipment.Sounds;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.speech.SpeechException;

class DeckOnDevicesTest extends DeckScene {
    @Test
    void soundGoesOnAtTheSampleHeardWhenTheDeviceComesBack() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(400);
        devices.unplug();
        run(600);
        var lost = deck.state();
        assertEquals(Phase.NO_DEVICE, lost.phase());
        assertEquals(1, lost.losses());
        assertEquals(devices.line().heard().length, lost.frame(), 240);
        devices.plugIn();
        run(1_500);
        assertArrayEquals(Arrays.copyOfRange(sound, (int) lost.frame(), sound.length), heard());
        assertEquals(Phase.ENDED, phase());
    }

    @Test
    void aSlowMachineIsCountedAndTheQueueGrows() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(300);
        devices.pass(Duration.ofMillis(200).toNanos());
        run(1_200);
        var state = deck.state();
        assertEquals(1, state.underruns());
        assertEquals(0, state.stalls());
        assertEquals(1, devices.opened(), "a line that ran dry is filled");
        var glitches = GlitchCheck.glitches(sound, devices.heard(), RATE);
        assertEquals(1, glitches.size(), glitches.toString());
        assertEquals(0, glitches.getFirst().skipped());
        double gap = glitches.getFirst().silence() * 1000.0 / RATE;
        assertEquals(gap, state.underrun().toNanos() / 1e6, 1, "ms");
        deck.play(new Programme(recording, 1), 0);
        run(300);
        assertTrue(deck.state().queued().toMillis() >= 240, deck.state().queued().toString());
    }

    @Test
    void aLineThatRanDryIsReplacedIfThereIsTooLittleToFillIt() throws SpeechException {
        append(0, RATE / 2);
        deck.play(new Programme(recording, 1), 0);
        run(250);
        devices.pass(Duration.ofMillis(150).toNanos());
        run(50);
        assertEquals(2, devices.opened());
        append(RATE / 2, sound.length);
        recording.finish();
        run(1_200);
        var glitches = GlitchCheck.glitches(sound, devices.heard(), RATE);
        assertEquals(0, glitches.getFirst().skipped());
        assertEquals(1, deck.state().underruns());
        double gap = glitches.getFirst().silence() * 1000.0 / RATE;
        assertEquals(gap, deck.state().underrun().toNanos() / 1e6, 1, "ms");
    }

    @Test
    void aLineThatGoesOnOnlyWhenFullIsFilled() throws SpeechException {
        append(0, sound.length);
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(300);
        devices.line().beStubborn();
        devices.pass(Duration.ofMillis(200).toNanos());
        run(2_500);
        assertGapIsCounted(twice(), 120);
    }

    @Test
    void aLineThatStandsStillForAWhileIsCountedAsItIsHeard() throws SpeechException {
        append(0, sound.length);
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(700);
        devices.line().standStill();
        run(180);
        devices.line().goOn();
        run(2_500);
        assertGapIsCounted(twice(), 180);
    }

    private short[] twice() {
        var twice = Arrays.copyOf(sound, 2 * sound.length);
        System.arraycopy(sound, 0, twice, sound.length, sound.length);
        return twice;
    }

    private void assertGapIsCounted(short[] wanted, int most) {
        var glitches = GlitchCheck.glitches(wanted, devices.heard(), RATE / 2);
        assertEquals(1, glitches.size(), glitches.toString());
        assertEquals(0, glitches.getFirst().skipped());
        double gap = glitches.getFirst().silence() * 1000.0 / RATE;
        assertTrue(gap <= most + 10, gap + " ms");
        assertEquals(1, deck.state().underruns());
        assertEquals(gap, deck.state().underrun().toNanos() / 1e6, 5, "ms");
        assertEquals(1, devices.opened());
    }

    @Test
    void aMachineThatComesLateIsGivenMoreBeforeAnythingIsHeardOfIt() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(200);
        devices.pass(Duration.ofMillis(25).toNanos());
        run(300);
        assertTrue(deck.state().queued().toMillis() >= 125, deck.state().queued().toString());
        assertEquals(0, deck.state().underruns());
        run(700);
        assertArrayEquals(sound, heard());
    }

    @Test
    void aCalmMachineIsHeardToObeyWithinFiftyMilliseconds() throws SpeechException {
        for (int second = 0; second < 6; second++) {
            append(0, sound.length);
        }
        recording.finish();
        deck.play(new Programme(recording, 1), 0);
        run(5_000);
        deck.pause();
        run(50);
        var line = devices.line().heard();
        assertEquals(0, line[line.length - 1]);
    }

    @Test
    void aDeviceThatIsWrongAboutItsPositionForAWhileIsStillSupplied() throws SpeechException {
        append(0, sound.length);
        append(0, sound.length);
        recording.finish();
        deck.play(new Programme(recording, 1), 0);
        run(900);
        devices.line().lie(-RATE / 2);
        run(250);
        devices.line().lie(0);
        run(1_500);
        assertEquals(2 * sound.length, heard().length);
    }

    @Test
    void aDeviceThatStandsStillIsLeftInTheEnd() throws SpeechException {
        for (int second = 0; second < 4; second++) {
            append(0, sound.length);
        }
        recording.finish();
        deck.play(new Programme(recording, 1), 0);
        run(1_000);
        devices.line().standStill();
        run(1_500);
        assertEquals(2, devices.opened(), "a line that is stuck is replaced");
        assertEquals(1, deck.state().underruns());
    }

    @Test
    void anotherFormatOpensAnotherLine() throws SpeechException {
        var stereo = new Recording(folder.resolve("stereo"));
        stereo.begin(new PcmFormat(48_000, 2));
        var both = Sounds.counting(20_000);
        stereo.append(Sounds.bytes(both, 0, both.length));
        stereo.finish();
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(300);
        deck.play(new Programme(stereo, 1), 0);
        run(600);
        assertEquals(new PcmFormat(48_000, 2), devices.line().format);
        assertArrayEquals(both, heard());
        stereo.close();
    }

    @Test
    void theLineStaysWarmForAWhileAndIsThenGivenBack() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(4_000);
        assertFalse(devices.line().closed());
        assertTrue(devices.line().waiting() > 0);
        run(4_000);
        assertTrue(devices.line().closed());
        assertEquals(1, devices.opened());
        assertEquals(Phase.ENDED, phase());
        assertEquals(sound.length, deck.state().frame());
    }

    @Test
    void anotherDeviceGoesOnWhereTheFirstWasHeard() throws SpeechException {
        appendAll();
        deck.play(new Programme(recording, 1), 0);
        run(300);
        int before = heard().length;
        deck.device(new OutputDevice("fake"));
        run(1_200);
        assertEquals(new OutputDevice("fake"), devices.line().device);
        assertEquals(sound.length - before, heard().length, 2);
        assertEquals(0, deck.state().losses());
    }
}
