// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.settings.ThemeChoice;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;
import studio.timbre.ui.kit.Contrast;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Names;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.sandbox.SandboxFault;
import studio.timbre.ui.shell.MainWindow;

/// Walks through the states of the real window and looks at all that is seen: whether a screen
/// reader has a name for every control, every icon says what it does, and all words stand out.
class EveryoneReadsItUiTest {
    @TempDir private Path home;
    private Studio studio;
    private final TreeSet<String> found = new TreeSet<>();
    private double words = Contrast.WORDS;

    @BeforeEach
    void build() {
        studio = Studio.open(new Setup(new Home(home), null, new EnvironmentKeys(Map.of()), false));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SYSTEM")
    void everythingHasANameAndCanBeRead(ThemeChoice look) {
        var theme = FxDriver.startedAnd(Theme::new);
        FxDriver.run(() -> theme.choiceProperty().set(look));
        words = look == ThemeChoice.HIGH_CONTRAST ? Contrast.STRONG_WORDS : Contrast.WORDS;
        try (var window = FxDriver.show(theme, () -> begun(studio, theme), 1440, 900)) {
            look(window);
            choose(window, "#provider", 3);
            look(window);
            window.press(KeyCode.CONTROL, KeyCode.COMMA);
            look(window);
            window.press(KeyCode.ESCAPE);
            window.click("#voice-sandbox");
            window.until("on", () -> window.scene().lookup("#sandbox-word").isVisible());
            everyForm(window);
            window.press(KeyCode.CONTROL, KeyCode.S);
            look(window);
            window.type("Mine");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.CONTROL, KeyCode.T);
            look(window);
            for (var tab : List.of("#tab-json", "#tab-curl")) {
                window.click(tab);
                look(window);
            }
            choose(window, "#provider", 2);
            window.click("#speak");
            window.until("heard", () -> !text(window, "#first-audio").equals("–"));
            look(window);
            window.press(KeyCode.ESCAPE);
            choose(window, "#voice-sandbox-fault", SandboxFault.QUOTA_SPENT.ordinal());
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.until("said", () -> window.scene().lookup("#notice").isVisible());
            look(window);
            window.picture("everyone-" + look.name().toLowerCase(Locale.ROOT));
        }
        assertEquals("", String.join("\n", found));
    }

    private static Parent begun(Studio studio, Theme theme) {
        var window = new MainWindow(Main.rooms(studio), theme);
        window.begin();
        return window.view();
    }

    /// A window that has each fault once.
    @Test
    void whatIsWrongIsFound() {
        try (var window =
                FxDriver.show(
                        () -> {
                            var faint = new Label("Faint");
                            faint.setStyle("-fx-text-fill: #999999");
                            return new VBox(faint, new Button(), new TextField());
                        },
                        300,
                        200)) {
            look(window);
            for (var fault :
                    List.of("contrast", "no name: Button", "no name: TextField", "no tooltip")) {
                assertTrue(found.stream().anyMatch(each -> each.startsWith(fault)), fault);
            }
        }
    }

    private void everyForm(FxDriver window) {
        var providers = window.node("#provider", ComboBox.class);
        for (int provider = 0; provider < providers.getItems().size(); provider++) {
            choose(window, "#provider", provider);
            int models =
                    FxDriver.get(() -> window.node("#model", ComboBox.class).getItems().size());
            for (int model = 0; model < models; model++) {
                choose(window, "#model", model);
                FxDriver.run(() ->
                        window.scene().getRoot().lookupAll(".form-advanced").stream()
                                .map(TitledPane.class::cast)
                                .forEach(more -> more.setExpanded(true)));
                look(window);
            }
            var add = window.scene().lookup("#add-voice");
            if (add != null && add.getParent().isVisible()) {
                window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
                look(window);
                window.press(KeyCode.ESCAPE);
            }
        }
    }

    private void look(FxDriver window) {
        window.settle();
        FxDriver.run(() -> {
            Parent root = window.scene().getRoot();
            found.addAll(Names.missing(root));
            found.addAll(Names.unexplained(root));
            found.addAll(Contrast.faint(root, words));
        });
    }

    private static void choose(FxDriver window, String id, int index) {
        FxDriver.run(
                () -> ((ComboBox<?>) window.scene().lookup(id)).getSelectionModel().select(index));
        window.settle();
    }

    private static String text(FxDriver window, String id) {
        return ((Label) window.scene().lookup(id)).getText();
    }
}
