// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Theme;

class TranscriptUiTest {
    private final Desk desk = new Desk();
    private final TranscriptRoom room = new TranscriptRoom();
    private final ArrayList<String> asked = new ArrayList<>();
    private Theme theme;
    private TranscriptViewModel model;
    @TempDir private Path folder;

    @BeforeEach
    void open() {
        theme = FxDriver.startedAnd(Theme::new);
        model = new TranscriptViewModel(desk, room.rooms(), Runnable::run, Runnable::run);
        room.book.keep(room.book.chosen("ears"), "sk-canary");
        desk.scriptProperty()
                .set("Good voices are like good rooms: you notice the light, not the lamps.");
        model.look();
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void differencesAreMarkedByLinesAndExplained(boolean dark) throws IOException {
        FxDriver.run(() -> theme.darkProperty().set(dark));
        room.scribe.hears("Good voices are like wood rooms. You notice the the light not lamps.");
        try (var window = show()) {
            offer("said.wav");
            window.picture("transcript-ready" + (dark ? "-dark" : ""));
            window.click("#transcribe");
            assertEquals(
                    "Word error rate 23.1 %", window.node("#error-rate", Label.class).getText());
            var marks = new ArrayList<String>();
            for (var node : window.node("#heard-text", TextFlow.class).getChildren()) {
                if (node instanceof Text run && (run.isStrikethrough() || run.isUnderline())) {
                    marks.add((run.isStrikethrough() ? "-" : "+") + run.getText());
                }
            }
            assertEquals("[-good, +wood, +the, -the]", marks.toString());
            window.picture("transcript-heard" + (dark ? "-dark" : ""));
            window.click("#transcript-copy");
            assertTrue(
                    FxDriver.get(() -> Clipboard.getSystemClipboard().getString())
                            .startsWith("Good voices are like wood"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "arabic, مرحبا بكم في الاستوديو, مرحبا بكم في استوديو الصوت",
        "chinese, 今天天气很好，我们去公园。, 今天天汽很好我们去公园吧",
        "thai, สวัสดีครับ ยินดีต้อนรับ, สวัสดีค่ะ ยินดีต้อนรับ",
    })
    void everyScriptIsReadable(String name, String script, String heard) throws IOException {
        desk.scriptProperty().set(script);
        room.scribe.hears(heard);
        try (var window = show()) {
            offer("said.wav");
            window.click("#transcribe");
            assertTrue(window.node("#error-rate").isVisible());
            window.picture("transcript-" + name);
        }
    }

    @Test
    void aFailureStandsInThePanel() throws IOException {
        room.scribe.fails(
                new SpeechFailure.QuotaSpent(
                        new ProviderWords(402, "Balance is zero.", null, "req_7")));
        try (var window = show()) {
            offer("said.wav");
            window.click("#transcribe");
            var text = window.node("#transcript-problem", Label.class).getText();
            assertTrue(text.contains("Balance is zero.") && text.contains("req_7"), text);
            window.picture("transcript-failed");
        }
    }

    @Test
    void withoutAKeyItSaysSoAndOffersToEnterIt() {
        room.book.forget(room.book.chosen("ears"));
        model.look();
        try (var window = show()) {
            assertTrue(window.node("#transcribe").isDisabled());
            window.click("#transcript-key");
            assertEquals(1, asked.size());
            window.picture("transcript-keyless");
        }
    }

    @Test
    void aFileThatDoesNotFitIsSaidBesideIt() throws IOException {
        try (var window = show()) {
            offer("said.flac");
            window.settle();
            assertTrue(window.node("#transcript-file-problem").isVisible());
            window.click("#transcript-recording");
            assertFalse(window.node("#transcript-file-problem").isVisible());
        }
    }

    private FxDriver show() {
        return FxDriver.show(
                theme,
                () -> new TranscriptView(model, () -> asked.add("key"), new FrameClock()),
                360,
                460);
    }

    private void offer(String name) throws IOException {
        var file = Files.write(folder.resolve(name), new byte[100]);
        FxDriver.run(() -> model.offer(file));
    }
}
