// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.audio.Stretch;
import studio.timbre.playback.FakePlayer;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.ui.kit.Desk;

class WaveformViewModelTest {
    private static final int RATE = SpeechLikeSound.RATE;

    @TempDir Path folder;
    private long now = 1_000_000_000;
    private final FakePlayer player = new FakePlayer(() -> now);
    private final Desk desk = new Desk();
    private final WaveformViewModel model =
            new WaveformViewModel(desk, player, Runnable::run, () -> now);
    private Recording recording;

    @BeforeEach
    void begin() {
        recording = new Recording(folder.resolve("sound"));
        recording.begin(new PcmFormat(RATE, 1));
        model.widen(1000);
    }

    @AfterEach
    void end() {
        recording.close();
    }

    @Test
    void withoutASoundThereIsNothingToSeek() {
        desk.recordingProperty().set(recording);
        model.seek(100);
        assertFalse(model.seekableProperty().get());
        assertEquals(List.of(), player.told());
    }

    @Test
    void roomGrowsByDoublingAndNeverJumps() throws Exception {
        desk.recordingProperty().set(recording);
        SpeechLikeSound.append(recording, 5);
        pass(20);
        double before = model.viewport().framesPerPixel();
        assertEquals(6 * RATE / 1000.0, before);
        SpeechLikeSound.append(recording, 0.6);
        for (int frame = 0; frame < 100; frame++) {
            pass(16);
            double after = model.viewport().framesPerPixel();
            assertTrue(after >= before && after < before * 1.16, before + " -> " + after);
            before = after;
        }
        assertEquals(12 * RATE / 1000.0, before);
    }

    @Test
    void aSoundThatIsCompleteFitsAtOnce() throws Exception {
        SpeechLikeSound.append(recording, 4);
        recording.finish();
        desk.recordingProperty().set(recording);
        assertEquals(4 * RATE / 1000.0, model.viewport().framesPerPixel());
        assertTrue(model.look(), "what is new is drawn");
        assertFalse(model.look(), "nothing is drawn twice");
    }

    @Test
    void zoomingKeepsTheFrameUnderThePointer() throws Exception {
        complete(30);
        double frame = model.viewport().frame(300);
        for (int i = 0; i < 12; i++) {
            model.zoom(1.7, 300);
            assertEquals(frame, model.viewport().frame(300), 1e-6);
        }
        for (int i = 0; i < 40; i++) {
            model.zoomIn();
        }
        assertEquals(1 / 32.0, model.viewport().framesPerPixel());
        model.zoomAll();
        assertEquals(0, model.viewport().first());
        assertEquals(1000, model.viewport().x(recording.frames()), 1e-9);
    }

    @Test
    void theViewFollowsTheHeadWhileItIsSeen() throws Exception {
        complete(60);
        player.play(recording, 0);
        model.zoom(10, 0);
        pass(20);
        for (int frame = 0; frame < 1000; frame++) {
            pass(16);
            assertTrue(model.viewport().x(model.head()) <= 752);
        }
        assertEquals(750, model.viewport().x(model.head()), 2);
        model.scroll(-5000);
        double first = model.viewport().first();
        pass(500);
        assertEquals(first, model.viewport().first(), "whoever looks elsewhere is left in peace");
    }

    @Test
    void seekingPlaysFromThereAndMovesAPausedHead() throws Exception {
        complete(10);
        model.seek(RATE);
        pass(1000);
        model.seekBy(-0.5);
        player.enter(Phase.PAUSED);
        model.look();
        model.seekBy(5);
        model.seekToStart();
        model.seek(Long.MAX_VALUE);
        player.enter(Phase.ENDED);
        model.seek(7);
        assertEquals(
                List.of(
                        "play 24000",
                        "seek 36000",
                        "seek 156000",
                        "seek 0",
                        "seek 240000",
                        "play 7"),
                player.told());
    }

    @Test
    void theHeadOfAnotherRecordingIsNotShown() throws Exception {
        complete(10);
        try (var other = new Recording(folder.resolve("other"))) {
            other.begin(new PcmFormat(RATE, 1));
            SpeechLikeSound.append(other, 1);
            player.play(other, 100);
            model.look();
            assertTrue(model.head() < 0);
            model.seek(5);
            assertEquals("play 5", player.told().getLast());
        }
    }

    @Test
    void aGapLeavesItsMarkWhereItWasHeard() throws Exception {
        complete(10);
        player.play(recording, 0);
        pass(2000);
        player.late(1, 0);
        assertTrue(model.look());
        assertEquals(1, model.lateness().count());
        assertEquals(2 * RATE, model.lateness().place(0));
    }

    @Test
    void aSelectionLiesWithinTheSoundAndGoesWithIt() throws Exception {
        complete(2);
        model.select(Stretch.between(1_000_000, RATE));
        assertEquals(new Stretch(RATE, 2 * RATE), desk.selectionProperty().get());
        desk.recordingProperty().set(null);
        assertNull(desk.selectionProperty().get());
    }

    @Test
    void theSelectionIsSetAtTheHeadToo() throws Exception {
        complete(10);
        player.play(recording, 2 * RATE);
        model.look();
        model.selectFromHead();
        assertEquals(new Stretch(2 * RATE, 10 * RATE), desk.selectionProperty().get());
        model.seek(5 * RATE);
        model.look();
        model.selectToHead();
        assertEquals(new Stretch(2 * RATE, 5 * RATE), desk.selectionProperty().get());
        model.selectNothing();
        model.selectToHead();
        assertEquals(new Stretch(0, 5 * RATE), desk.selectionProperty().get());
    }

    /// The sound pauses from 2.55 to 3.1 s, and again every 3.1 s.
    @Test
    void phrasesBeginWhereSilenceEnds() throws Exception {
        complete(10);
        player.play(recording, 0);
        player.pause();
        model.look();
        assertEquals(3.1, after(model::seekToNextPhrase), 0.15);
        assertEquals(6.2, after(model::seekToNextPhrase), 0.15);
        assertEquals(3.1, after(model::seekToPhraseBefore), 0.15);
        assertEquals(0, after(model::seekToPhraseBefore));
    }

    /// Where the head is then, in seconds.
    private double after(Runnable command) {
        command.run();
        model.look();
        return model.head() / RATE;
    }

    @Test
    void theOverviewShowsAnotherPart() throws Exception {
        complete(100);
        model.zoom(10, 0);
        model.show(30 * RATE);
        assertEquals(30 * RATE, model.viewport().first());
        model.show(99 * RATE);
        assertEquals(90 * RATE, model.viewport().first(), 1e-6);
    }

    @Test
    void positionAndLengthAreTold() throws Exception {
        desk.recordingProperty().set(recording);
        assertEquals("Press Speak: the waveform appears here as the speech arrives.", words());
        SpeechLikeSound.append(recording, 65);
        player.play(recording, 0);
        pass(3500);
        assertEquals("At 0:03 of 1:05 so far, still arriving", words());
        recording.finish();
        pass(600);
        assertEquals("At 0:04 of 1:05", words());
    }

    private String words() {
        model.look();
        return model.descriptionProperty().get();
    }

    private void complete(double seconds) throws Exception {
        SpeechLikeSound.append(recording, seconds);
        recording.finish();
        desk.recordingProperty().set(recording);
    }

    private void pass(long millis) {
        now += millis * 1_000_000;
        model.look();
    }
}
