// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.StyleClassedTextArea;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.speech.SpeechModel;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.sandbox.SandboxFault;
import studio.timbre.ui.shell.MainWindow;

/// The real window of the real house, and what a person without any key does in it. Called by the
/// test's thread.
final class TourScene implements AutoCloseable {
    private final Studio studio;
    private final FxDriver window;

    /// Opens them.
    ///
    /// @param home an empty folder
    TourScene(Path home) {
        studio = Studio.open(new Setup(new Home(home), null, new EnvironmentKeys(Map.of()), false));
        var theme = FxDriver.startedAnd(Theme::new);
        window =
                FxDriver.show(
                        theme, () -> new MainWindow(Main.rooms(studio), theme).view(), 1440, 900);
    }

    Studio studio() {
        return studio;
    }

    FxDriver window() {
        return window;
    }

    /// Puts a script in the place of what is there.
    void write(String text) {
        FxDriver.run(
                () -> ((StyleClassedTextArea) window.scene().lookup("#script")).replaceText(text));
        window.settle();
    }

    void switchTheSandboxOn() {
        window.click("#voice-sandbox");
        window.until("on", () -> window.scene().lookup("#sandbox-word").isVisible());
    }

    boolean sounding() {
        return !((Label) window.scene().lookup("#first-audio")).getText().equals("–");
    }

    String text(String label) {
        return window.node(label, Label.class).getText();
    }

    void choose(SandboxFault fault) {
        FxDriver.run(() -> {
            var box = (ComboBox<?>) window.scene().lookup("#voice-sandbox-fault");
            box.getSelectionModel().select(fault.ordinal());
        });
        window.settle();
    }

    void choose(String provider, String model) {
        FxDriver.run(() -> {
            select("#provider", each -> ((ProviderEntry) each).id().equals(provider));
            select("#model", each -> ((SpeechModel) each).id().equals(model));
        });
        window.settle();
        if (studio.catalogue().provider(provider).orElseThrow().dialect().equals("machine")) {
            window.until(
                    "the engine has told its voices",
                    () -> !window.node("#voices", ListView.class).getItems().isEmpty());
        }
        FxDriver.run(() -> {
            var voices = (ListView<?>) window.scene().lookup("#voices");
            if (voices.getSelectionModel().isEmpty() && !voices.getItems().isEmpty()) {
                voices.getSelectionModel().selectFirst();
            }
        });
        if (window.node("#voices", ListView.class).getItems().isEmpty()) {
            FxDriver.run(() ->
                    ((TextInputControl) window.scene().lookup("#voice-search")).setText("alloy"));
            window.settle();
            FxDriver.run(() ->
                    ((ListView<?>) window.scene().lookup("#voices"))
                            .getSelectionModel()
                            .selectFirst());
        }
        window.settle();
    }

    private void select(String id, Predicate<Object> meant) {
        var box = (ComboBox<?>) window.scene().lookup(id);
        for (int i = 0; i < box.getItems().size(); i++) {
            if (meant.test(box.getItems().get(i))) {
                box.getSelectionModel().select(i);
            }
        }
    }

    @Override
    public void close() {
        window.close();
        studio.close();
    }
}
