// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.export.WavFile;
import studio.timbre.language.Messages;
import studio.timbre.speech.Voice;
import studio.timbre.take.TakeQuery;
import studio.timbre.ui.kit.Dropped;
import studio.timbre.ui.kit.FxDriver;

/// A person without any key brings a voice in the real window, has it speak, and has written down
/// what it said. Leaves pictures.
class OwnVoiceTourUiTest {
    private static final String TEXT = "Good voices are like good rooms. You notice the light.";

    @TempDir private Path folder;
    private TourScene scene;
    private FxDriver window;

    @BeforeEach
    void open() {
        scene = new TourScene(folder.resolve("home"));
        window = scene.window();
        scene.write(TEXT);
        scene.switchTheSandboxOn();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aVoiceIsBroughtAndSpeaksAndIsUnderstood() throws Exception {
        scene.choose("eigen", "higgs2p5");
        bring(sound("anna at home.wav", 4));
        ListView<?> voices = window.node("#voices", ListView.class);
        var anna = (Voice) voices.getSelectionModel().getSelectedItem();
        assertEquals("Anna", anna.label());
        assertTrue(voices.getItems().contains(anna));
        window.picture("own-voice-chosen");
        window.click("#speak");
        // Where there is no sound card, it goes on as soon as there is one.
        var ended = Set.of(Messages.text("status.done"), Messages.text("status.noDevice"));
        var state = window.node("#run-state", Label.class);
        window.until("all of it came", () -> ended.contains(state.getText()));
        window.picture("own-voice-heard");
        understand();
    }

    private void bring(Path sample) {
        window.click("#add-voice");
        Dropped.on(window.node("#sample-drop"), sample);
        var detail = window.node("#sample-detail", Label.class);
        window.until("measured", () -> !detail.getText().isEmpty());
        assertTrue(scene.text("#sample-detail").contains("4.0"), scene.text("#sample-detail"));
        window.click("#voice-label");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("Anna");
        window.click("#voice-person");
        window.type("Ben");
        var consent = window.node("#voice-consent", CheckBox.class).getText();
        assertTrue(consent.contains(Messages.text("voice.add.sandbox")), consent);
        assertFalse(consent.contains("127.0.0.1"), consent);
        window.click("#voice-consent");
        window.picture("own-voice-card");
        window.click("#send-voice");
        window.until("taken", () -> !window.scene().lookup("#add-voice-card").isVisible());
    }

    /// First the take, then a file of it beside another script.
    private void understand() throws Exception {
        window.click("#open-transcript");
        window.picture("transcript-of-take-ready");
        listen();
        assertTrue(scene.text("#error-rate").contains("0.0"), scene.text("#error-rate"));
        assertEquals("[]", marks());
        window.picture("transcript-of-take");
        var file = folder.resolve("take.wav");
        new WavFile(file).write(newest());
        scene.write("Good voices are like wood rooms. You notice light.");
        Dropped.on(window.node("#script"), file);
        window.settle();
        assertEquals("take.wav", scene.text("#transcript-source"));
        listen();
        assertEquals("[-wood, +good, +the]", marks());
        window.picture("transcript-of-file");
    }

    private void listen() {
        window.click("#transcribe");
        window.until(
                "heard",
                () ->
                        window.scene().lookup("#transcribe").isVisible()
                                && window.scene().lookup("#heard-text") != null
                                && window.scene().lookup("#error-rate").isVisible());
        window.settle();
    }

    private String marks() {
        return FxDriver.get(() ->
                ((TextFlow) window.scene().lookup("#heard-text"))
                        .getChildren().stream()
                                .map(Text.class::cast)
                                .filter(run -> run.isStrikethrough() || run.isUnderline())
                                .map(run -> (run.isStrikethrough() ? "-" : "+") + run.getText())
                                .toList()
                                .toString());
    }

    private Recording newest() {
        var takes = scene.studio().takes();
        var row = takes.store().find(TakeQuery.ALL).toCompletableFuture().join().getFirst();
        return takes.open(row.id()).toCompletableFuture().join().orElseThrow().recording();
    }

    @Test
    void aSampleThatIsTooLongIsSaidSoBesideItsField() throws Exception {
        scene.choose("eigen", "chatterbox");
        Dropped.on(window.node("#value-audio_prompt_file"), sound("long.wav", 31));
        window.until(
                "measured",
                () -> window.scene().lookup("#field-audio_prompt_file .field-problem").isVisible());
        window.picture("own-voice-too-long");
        assertTrue(scene.text("#field-audio_prompt_file .field-problem").contains("31.0"));
    }

    private Path sound(String name, double seconds) throws Exception {
        try (var recording = new Recording(folder.resolve("sound"))) {
            recording.begin(new PcmFormat(SpeechLikeSound.RATE, 1));
            SpeechLikeSound.append(recording, seconds);
            recording.finish();
            var file = folder.resolve(name);
            new WavFile(file).write(recording);
            return file;
        }
    }
}
