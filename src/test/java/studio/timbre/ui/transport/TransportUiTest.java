// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
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
import studio.timbre.playback.OutputDevice;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.ui.kit.Actions;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Theme;

class TransportUiTest {
    @TempDir Path folder;
    private final FakePlayer player = new FakePlayer(System::nanoTime);
    private final Desk desk = new Desk();
    private Recording recording;
    private TextArea text;
    private TransportView view;
    private FxDriver window;

    @BeforeEach
    void open() throws Exception {
        recording = new Recording(folder.resolve("sound"));
        recording.begin(new PcmFormat(SpeechLikeSound.RATE, 1));
        SpeechLikeSound.append(recording, 12.8);
        recording.finish();
        player.plug(new OutputDevice("Headphones"), new OutputDevice("Monitor over HDMI"));
        var model =
                new TransportViewModel(
                        desk, player, Runnable::run, Runnable::run, System::nanoTime);
        view = FxDriver.startedAnd(() -> new TransportView(model, new FrameClock()));
        text = FxDriver.get(TextArea::new);
        window = FxDriver.show(() -> new VBox(text, view), 640, 130);
        FxDriver.run(() -> text.setPrefHeight(60));
        FxDriver.run(() -> Actions.serve(window.scene(), view.actions()));
        FxDriver.run(() -> desk.recordingProperty().set(recording));
        window.settle();
    }

    @AfterEach
    void close() {
        FxDriver.run(view::close);
        window.close();
        recording.close();
    }

    @Test
    void buttonsAndKeysDoTheSame() {
        FxDriver.picture(view, "transport-ready");
        window.click("#play");
        assertTrue(player.told().contains("play 0"));
        FxDriver.picture(view, "transport-playing");
        window.press(KeyCode.CONTROL, KeyCode.SPACE);
        assertEquals("pause", player.told().getLast());
        window.press(KeyCode.CONTROL, KeyCode.L);
        window.press(KeyCode.CONTROL, KeyCode.M);
        assertTrue(player.told().contains("level 0.000"));
        player.late(2, 1);
        player.enter(Phase.BUFFERING);
        window.settle();
        FxDriver.picture(view, "transport-buffering");
        window.click("#stop");
        assertTrue(player.told().contains("stop"));
    }

    @Test
    void theSpaceBarPlaysUnlessItIsTyped() {
        window.click(text);
        window.press(KeyCode.SPACE);
        assertTrue(player.told().stream().noneMatch(each -> each.startsWith("play")));
        FxDriver.run(view::requestFocus);
        window.click("#level");
        window.press(KeyCode.SPACE);
        assertEquals("play 0", player.told().getLast());
    }

    @Test
    void bracketsChangeTheSpeedUnlessTheyAreTyped() {
        window.click(text);
        window.type("[");
        assertEquals("[", text.getText());
        window.click("#level");
        window.type("]");
        assertEquals("speed 1.10", player.told().getLast());
        var speed = window.node("#speed", MenuButton.class);
        assertEquals("1.1\u00d7", speed.getText());
        assertEquals("Speed, 1.1\u00d7", speed.getAccessibleText());
        FxDriver.picture(view, "transport-faster");
        FxDriver.run(() -> speed.getItems().getFirst().fire());
        assertEquals("speed 2.00", player.told().getLast());
    }

    @Test
    void devicesAreListedWhenTheListIsOpened() {
        var box = window.node("#device", ComboBox.class);
        window.click(box);
        assertEquals(3, box.getItems().size());
        FxDriver.run(() -> box.getSelectionModel().select(1));
        FxDriver.run(box::hide);
        assertEquals("device Headphones", player.told().getLast());
        player.plug();
        FxDriver.run(box::show);
        FxDriver.run(box::hide);
        assertEquals("Headphones (not connected)", String.valueOf(box.getValue()));
        FxDriver.picture(view, "transport-device-missing");
    }

    @Test
    void itFitsANarrowWindowInTheDark() {
        var theme = FxDriver.get(Theme::new);
        FxDriver.run(() -> {
            theme.dress(window.scene());
            theme.darkProperty().set(true);
            window.stage().setWidth(480);
            player.play(recording, 0);
        });
        window.settle();
        window.picture("transport-dark-narrow");
        FxDriver.run(() -> theme.darkProperty().set(false));
        assertTrue(view.getWidth() <= 480, () -> "is " + view.getWidth());
        assertTrue(view.minWidth(-1) <= 480, () -> "needs " + view.minWidth(-1));
    }
}
