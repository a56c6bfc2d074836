// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.settings.SettingsRoom;

class VoiceUiTest {
    private final Desk desk = new Desk();
    private final BundledCatalogue catalogue = new BundledCatalogue();
    private final OwnVoicesViewModel own =
            new OwnVoicesViewModel(
                    desk,
                    OwnVoiceRoom.rooms(
                            (model, sample, attempt) -> "0123abcd",
                            file -> OwnVoiceRoom.seconds(12)),
                    SettingsRoom.rooms().book(),
                    catalogue);
    private final VoiceListViewModel list = new VoiceListViewModel(desk, catalogue, own::of);
    private final AddVoiceViewModel adding =
            new AddVoiceViewModel(desk, own, list, Runnable::run, Runnable::run);
    @TempDir private Path folder;

    private Parent room() {
        own.all().subscribe(list::renew);
        var choice =
                new VoiceViewModel(
                        desk,
                        list,
                        catalogue,
                        provider -> true,
                        new Inquiry(catalogue, Runnable::run, Runnable::run));
        choice.recast(
                new Cast("eigen", "higgs2p5", new FormValues(Map.of("voice", "Linda"), null)));
        var voices = new VoiceListView(list, own, adding::open, () -> {});
        var panel = new VoiceView(choice, new Region(), voices);
        panel.setMaxWidth(264);
        var root = new StackPane(panel, new AddVoiceView(adding));
        StackPane.setAlignment(panel, Pos.CENTER_LEFT);
        return root;
    }

    @Test
    void aVoiceIsBroughtChosenAndTakenOffTheList() throws IOException {
        var recording = Files.writeString(folder.resolve("anna at home.wav"), "wav");
        var theme = FxDriver.startedAnd(Theme::new);
        try (var window = FxDriver.show(theme, this::room, 760, 680)) {
            window.click("#add-voice");
            assertTrue(window.node("#add-voice-card").isVisible());
            window.picture("add-voice-empty");
            FxDriver.run(() -> adding.take(recording));
            window.settle();
            assertTrue(window.node("#sample-detail", Label.class).getText().contains("12"));
            window.click("#voice-label");
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.type("Anna");
            window.click("#voice-person");
            window.type("Ben");
            assertTrue(window.node("#send-voice").isDisabled());
            window.click("#voice-consent");
            window.picture("add-voice");
            FxDriver.run(() -> theme.darkProperty().set(true));
            window.settle();
            window.picture("add-voice-dark");
            FxDriver.run(() -> theme.darkProperty().set(false));
            window.click("#send-voice");
            assertFalse(window.node("#add-voice-card").isVisible());
            assertEquals(Map.of("voice_id", "0123abcd"), desk.valuesProperty().get().map());
            var voices = window.node("#voices", ListView.class);
            assertEquals(3, voices.getItems().size());
            window.picture("voice-own");
            FxDriver.run(voices::requestFocus);
            window.press(KeyCode.DELETE);
            assertEquals(2, voices.getItems().size());
            window.picture("voice-own-undo");
            window.click(".undo-line .undo");
            assertEquals(3, voices.getItems().size());
            FxDriver.run(() -> theme.darkProperty().set(true));
            window.settle();
            window.picture("voice-own-dark");
        }
    }

    @Test
    void aRefusedVoiceIsSaidBesideTheListUntilAnotherIsChosen() {
        try (var window = FxDriver.show(this::room, 264, 640)) {
            FxDriver.run(() ->
                    desk.refusalProperty()
                            .set(
                                    new SpeechFailure.Refused(
                                            "voice",
                                            new ProviderWords(400, "No such voice.", null, null))));
            window.settle();
            assertTrue(window.node("#voice-refusal").isVisible());
            window.picture("voice-refused");
            FxDriver.run(() -> list.choose(list.voices().getLast()));
            window.settle();
            assertFalse(window.node("#voice-refusal").isVisible());
        }
    }
}
