// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.playback.FakePlayer;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Theme;

class WaveformUiTest {
    private static final int RATE = SpeechLikeSound.RATE;

    @TempDir Path folder;
    private final AtomicLong time = new AtomicLong(1_000_000_000);
    private final FakePlayer player = new FakePlayer(time::get);
    private final Desk desk = new Desk();
    private Recording recording;
    private WaveformViewModel model;
    private WaveformView view;
    private FxDriver window;

    @BeforeEach
    void open() {
        recording = new Recording(folder.resolve("sound"));
        model = new WaveformViewModel(desk, player, Runnable::run, time::get);
        view = FxDriver.startedAnd(() -> new WaveformView(model, new FrameClock()));
        FxDriver.run(() -> view.setPrefHeight(200));
        window = FxDriver.show(() -> new VBox(view, new Button("after it")), 860, 240);
    }

    @AfterEach
    void close() {
        FxDriver.run(view::close);
        window.close();
        recording.close();
    }

    @Test
    void itFillsWhileTheSpeechArrives() throws Exception {
        FxDriver.picture(view, "waveform-empty");
        FxDriver.run(() -> desk.recordingProperty().set(recording));
        recording.begin(new PcmFormat(RATE, 1));
        arrive(12);
        FxDriver.run(() -> player.play(recording, 0));
        pass(700);
        FxDriver.picture(view, "waveform-streaming-early");
        assertTrue(drawn(100, 116), "drawn where sound has come");
        assertFalse(drawn(700, 90), "nothing where none has come yet");
        arrive(45);
        pass(1500);
        player.enter(Phase.BUFFERING);
        player.late(1, 0);
        pass(400);
        player.enter(Phase.PLAYING);
        pass(1800);
        FxDriver.picture(view, "waveform-streaming-late");
        recording.finish();
        pass(1000);
        pass(1000);
        FxDriver.picture(view, "waveform-complete");
        assertEquals("Waveform. At 0:06 of 0:11", view.lookup("#sound").getAccessibleText());
        window.click(view);
        assertTrue(player.told().getLast().startsWith("seek 1"), () -> player.told().toString());
        double clicked = model.head();
        window.press(KeyCode.TAB);
        window.press(KeyCode.SHIFT, KeyCode.TAB);
        window.press(KeyCode.LEFT);
        assertEquals(clicked - RATE, model.head(), 1);
        FxDriver.picture(view, "waveform-focus");
    }

    @Test
    void theWheelComesCloserUntilSingleSamplesAreSeen() throws Exception {
        FxDriver.run(() -> desk.recordingProperty().set(recording));
        recording.begin(new PcmFormat(RATE, 1));
        arrive(60);
        recording.finish();
        FxDriver.run(() -> player.play(recording, 4 * RATE));
        FxDriver.run(() -> player.pause());
        pass(20);
        double whole = model.viewport().framesPerPixel();
        window.wheel(view, -2);
        assertTrue(model.viewport().framesPerPixel() < whole);
        zoomTo(60, "waveform-zoomed");
        zoomTo(0.8, "waveform-line");
        zoomTo(0.05, "waveform-samples");
        FxDriver.run(model::zoomAll);
        window.drag(view, 160, 0);
        FxDriver.picture(view, "waveform-selected");
        assertNotNull(desk.selectionProperty().get());
    }

    @Test
    void itIsTheSameInTheDark() throws Exception {
        var theme = FxDriver.get(Theme::new);
        FxDriver.run(() -> {
            theme.dress(window.scene());
            theme.darkProperty().set(true);
            desk.recordingProperty().set(recording);
        });
        recording.begin(new PcmFormat(RATE, 1));
        arrive(30);
        FxDriver.run(() -> player.play(recording, RATE));
        pass(900);
        window.picture("waveform-dark");
        int dark = pixel(60, 114);
        FxDriver.run(() -> theme.darkProperty().set(false));
        window.picture("waveform-light-again");
        assertNotEquals(dark, pixel(60, 114), "the colours change while it is open");
    }

    @Test
    void spectrogramAndPitchComeByTheirKeys() throws Exception {
        FxDriver.run(() -> desk.recordingProperty().set(recording));
        recording.begin(new PcmFormat(RATE, 1));
        arrive(40);
        pass(100);
        window.click(view);
        window.type("s");
        window.type("p");
        pass(100);
        assertTrue(model.layers().spectrogramProperty().get());
        assertTrue(model.layers().pitchProperty().get());
        assertTrue(view.lookup("#sound").isFocused());
        FxDriver.picture(view, "waveform-layers");
        var before = colours();
        assertTrue(before > 20, "colours of a spectrogram: " + before);
        window.type("s");
        window.type("p");
        pass(100);
        assertTrue(colours() < before, "and go again");
    }

    /// How many colours a column of the drawing has, from the ruler to the lane.
    private long colours() {
        return IntStream.range(64, 170).map(y -> pixel(120, y)).distinct().count();
    }

    private void zoomTo(double framesPerPixel, String picture) {
        FxDriver.run(() -> {
            while (model.viewport().framesPerPixel() > framesPerPixel) {
                model.zoomIn();
            }
        });
        FxDriver.picture(view, picture);
    }

    /// Pieces of 0.2 s.
    private void arrive(int pieces) throws Exception {
        for (int i = 0; i < pieces; i++) {
            SpeechLikeSound.append(recording, 0.2);
            window.settle();
        }
    }

    private void pass(long millis) {
        for (long left = millis; left > 0; left -= 20) {
            time.addAndGet(Math.min(left, 20) * 1_000_000);
            FxDriver.run(() -> model.look());
        }
        FxDriver.run(() -> {
            ((Parent) view.lookup("#sound")).requestLayout();
            ((Parent) view.lookup("#overview")).requestLayout();
        });
        window.settle();
    }

    /// Whether the pixel is not the background.
    private boolean drawn(int x, int y) {
        return pixel(x, y) != pixel(4, 4);
    }

    private int pixel(int x, int y) {
        return FxDriver.get(() -> view.snapshot(null, null).getPixelReader().getArgb(x, y));
    }
}
