// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.audio.Stretch;
import studio.timbre.playback.FakePlayer;
import studio.timbre.playback.OutputDevice;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.Outlet;

class TransportViewModelTest {
    @TempDir Path folder;
    private long now = 1_000_000_000;
    private final FakePlayer player = new FakePlayer(() -> now);
    private final Desk desk = new Desk();
    private final Queue<Runnable> aside = new ArrayDeque<>();
    private final TransportViewModel model =
            new TransportViewModel(desk, player, aside::add, Runnable::run, () -> now);
    private Recording recording;
    private int before;

    @BeforeEach
    void begin() {
        recording = new Recording(folder.resolve("sound"));
        recording.begin(new PcmFormat(SpeechLikeSound.RATE, 1));
        desk.recordingProperty().set(recording);
        before = player.told().size();
    }

    @AfterEach
    void end() {
        recording.close();
    }

    @Test
    void thereIsNothingToPlayBeforeTheFirstSample() throws Exception {
        model.playOrPause();
        assertFalse(model.playableProperty().get());
        SpeechLikeSound.append(recording, 1);
        model.look();
        assertTrue(model.playableProperty().get());
        assertEquals(List.of(), told());
    }

    @Test
    void oneKeyPlaysPausesAndGoesOn() throws Exception {
        SpeechLikeSound.append(recording, 5);
        model.look();
        model.playOrPause();
        model.playOrPause();
        model.playOrPause();
        player.enter(Phase.BUFFERING);
        model.look();
        model.playOrPause();
        player.enter(Phase.ENDED);
        model.look();
        model.playOrPause();
        model.toStart();
        model.stop();
        model.toStart();
        assertEquals(
                List.of("play 0", "pause", "resume", "pause", "play 0", "seek 0", "stop", "play 0"),
                told());
    }

    @Test
    void theSpeedGoesInStepsAndNoFurther() {
        var speed = model.speed();
        speed.faster();
        speed.faster();
        speed.slower();
        speed.choose(2);
        speed.faster();
        speed.choose(0.5);
        speed.slower();
        assertEquals(
                List.of("speed 1.10", "speed 1.25", "speed 1.10", "speed 2.00", "speed 0.50"),
                told());
    }

    @ParameterizedTest
    @CsvSource({
        "BUFFERING, Buffering…",
        "PLAYING, Playing",
        "PAUSED, Paused",
        "ENDED, Finished",
        "NO_DEVICE, No sound device"
    })
    void theStateIsSaidInWords(Phase phase, String words) throws Exception {
        SpeechLikeSound.append(recording, 1);
        player.play(recording, 0);
        player.enter(phase);
        model.look();
        assertEquals(words, model.stateProperty().get());
    }

    @Test
    void beforeAnythingArrivedItWaitsForTheFirstSound() {
        player.play(recording, 0);
        player.enter(Phase.BUFFERING);
        model.look();
        assertEquals("Waiting for the first sound", model.stateProperty().get());
    }

    @Test
    void positionAndLengthAreReadAsOnAClock() throws Exception {
        SpeechLikeSound.append(recording, 12.85);
        player.play(recording, 0);
        now += 3_250_000_000L;
        model.look();
        assertEquals("0:03.2 / 0:12.8 …", model.positionProperty().get());
        recording.finish();
        model.look();
        assertEquals("0:03.2 / 0:12.8", model.positionProperty().get());
    }

    @Test
    void aLoopWaitsForTheEndToBeKnown() throws Exception {
        SpeechLikeSound.append(recording, 2);
        player.play(recording, 0);
        model.loop();
        assertEquals(List.of("play 0"), told());
        recording.finish();
        model.look();
        model.look();
        desk.selectionProperty().set(new Stretch(100, 200));
        model.look();
        model.loop();
        assertEquals(List.of("play 0", "loop 0 48000", "loop 100 200", "no loop"), told());
    }

    @Test
    void levelIsInDecibelsAndMutingKeepsIt() {
        var loudness = model.loudness();
        loudness.decibelsProperty().set(-6);
        loudness.mute();
        loudness.mute();
        loudness.mute();
        loudness.quieter();
        assertEquals("-9 dB", loudness.wordsProperty().get());
        loudness.decibelsProperty().set(Loudness.SILENT);
        assertEquals("Silent", loudness.wordsProperty().get());
        assertEquals(
                List.of(
                        "level 0.501",
                        "level 0.000",
                        "level 0.501",
                        "level 0.000",
                        "level 0.355",
                        "level 0.000"),
                changes());
    }

    @Test
    void aDeviceThatWentAwayStaysChosenAndIsCalledMissing() {
        var headphones = new OutputDevice("Headphones");
        player.plug(headphones);
        var outlets = model.outlets();
        outlets.refresh();
        assertEquals(1, outlets.all().size(), "the FX thread does not wait for the list");
        aside.remove().run();
        outlets.choose(outlets.all().get(1));
        player.plug();
        outlets.refresh();
        aside.remove().run();
        assertEquals("Headphones (not connected)", outlets.chosenProperty().get().toString());
        player.plug(headphones);
        outlets.refresh();
        aside.remove().run();
        assertEquals("Headphones", outlets.chosenProperty().get().toString());
        outlets.choose(Outlet.SYSTEM);
        assertEquals(List.of("device Headphones", "device default"), told());
    }

    @Test
    void gapsAreCountedAndExplained() throws Exception {
        assertEquals("", model.latenessProperty().get());
        player.late(1, 0);
        model.look();
        assertEquals("1 gap", model.latenessProperty().get());
        player.late(2, 1);
        model.look();
        assertEquals("3 gaps", model.latenessProperty().get());
        assertEquals(
                "The stream was late 2 times (600 ms in all), this computer 1 times (5 ms in all);"
                        + " the sound device went away 0 times.",
                model.latenessWhyProperty().get());
    }

    private List<String> told() {
        return player.told().subList(before, player.told().size());
    }

    /// What it was told, without repetitions in a row.
    private List<String> changes() {
        var changes = new ArrayList<String>();
        for (var each : told()) {
            if (changes.isEmpty() || !changes.getLast().equals(each)) {
                changes.add(each);
            }
        }
        return changes;
    }
}
