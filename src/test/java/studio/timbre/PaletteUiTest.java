// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;
import studio.timbre.ui.kit.Contrast;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Names;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.shell.MainWindow;

/// Does things in the real window from the list of everything, from the sheet of keys, and by going
/// from panel to panel, with keys alone.
class PaletteUiTest {
    @TempDir private Path home;
    private Studio studio;
    private MainWindow main;
    private FxDriver window;

    @BeforeEach
    void build() {
        studio = Studio.open(new Setup(new Home(home), null, new EnvironmentKeys(Map.of()), false));
    }

    @AfterEach
    void close() {
        window.close();
        FxDriver.run(main::close);
        studio.close();
    }

    private void open(int width, int height, boolean dark) {
        var theme = FxDriver.startedAnd(Theme::new);
        FxDriver.run(() -> theme.darkProperty().set(dark));
        window =
                FxDriver.show(
                        theme,
                        () -> {
                            main = new MainWindow(Main.rooms(studio), theme);
                            main.begin();
                            return main.view();
                        },
                        width,
                        height);
    }

    private Node focus() {
        return FxDriver.get(() -> window.scene().getFocusOwner());
    }

    private boolean shown(String id) {
        return FxDriver.get(() -> window.scene().lookup(id).isVisible());
    }

    private void find(String words) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        assertTrue(shown("#palette"));
        window.type(words);
    }

    @Test
    void aFewLettersAndEnterDoIt() {
        open(1440, 900, false);
        find("trans");
        window.press(KeyCode.ENTER);
        assertFalse(shown("#palette"));
        assertTrue(window.node("#transcript").isVisible());
        find("loop again");
        window.press(KeyCode.ESCAPE);
        find("again and again");
        window.press(KeyCode.ENTER);
        assertTrue(window.node("#loop", ToggleButton.class).isSelected());
        window.press(KeyCode.CONTROL, KeyCode.K);
        var list = window.node("#palette-list", ListView.class);
        assertTrue(list.getItems().getFirst().toString().contains("loop"));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        window.until("closed", () -> window.scene().lookup("#transcript") == null);
    }

    @Test
    void theFocusGoesBackWhereItWas() {
        open(1440, 900, false);
        window.click("#script");
        var before = focus();
        assertTrue(before instanceof StyleClassedTextArea);
        window.press(KeyCode.CONTROL, KeyCode.K);
        assertEquals("palette-search", focus().getId());
        window.press(KeyCode.ESCAPE);
        assertEquals(before, focus());
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.press(KeyCode.CONTROL, KeyCode.K);
        assertFalse(shown("#palette"));
        window.press(KeyCode.F1);
        assertTrue(shown("#keys"));
        window.press(KeyCode.ESCAPE);
        assertEquals(before, focus());
    }

    @Test
    void whatLiesBehindWaits() {
        open(1440, 900, false);
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.press(KeyCode.CONTROL, KeyCode.L);
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        assertFalse(window.node("#loop", ToggleButton.class).isSelected());
        assertFalse(shown("#settings"));
    }

    @Test
    void whatIsInTheDrawerIsShownFirst() {
        open(1024, 700, false);
        find("go compare");
        window.press(KeyCode.ENTER);
        assertTrue(window.node("#tab-compare", ToggleButton.class).isSelected());
        find("search takes");
        window.press(KeyCode.ENTER);
        assertTrue(window.node("#tab-takes", ToggleButton.class).isSelected());
        assertEquals("takes-search", focus().getId());
    }

    @Test
    void theFocusGoesRoundAllPanels() {
        open(1440, 900, false);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertEquals("script", focus().getId());
        var places = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            window.press(KeyCode.F6);
            places.add(String.valueOf(focus().getId()));
        }
        assertEquals("script", places.getLast());
        assertEquals(7, new TreeSet<>(places).size(), places::toString);
        assertEquals("sound", places.getFirst());
        window.press(KeyCode.SHIFT, KeyCode.F6);
        assertEquals("provider", focus().getId());
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertEquals("sound", focus().getId());
        window.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertEquals("takes", focus().getId());
    }

    @Test
    void theFocusStaysInTheComparisonThatGrows() {
        open(1440, 900, false);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        window.press(KeyCode.A);
        FxDriver.run(() -> window.node("#voices", ListView.class).getSelectionModel().select(2));
        window.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertEquals("cell-0-0", focus().getId());
        window.press(KeyCode.A);
        window.until("two columns", () -> window.scene().lookup("#cell-0-1") != null);
        assertTrue(focus().getId().startsWith("cell-0-"));
    }

    @ParameterizedTest
    @CsvSource({"1024, 700, false", "1024, 700, true", "1440, 900, false", "1440, 900, true"})
    void everyoneReadsTheListAndTheSheet(int width, int height, boolean dark) {
        open(width, height, dark);
        var end = "-" + width + (dark ? "-dark" : "");
        window.press(KeyCode.CONTROL, KeyCode.K);
        assertEquals(List.of(), complaints());
        window.picture("palette" + end);
        window.type("new ta");
        assertEquals(List.of(), complaints());
        window.picture("palette-typed" + end);
        assertTrue(
                window.node("#palette-search", TextField.class)
                        .getAccessibleText()
                        .contains("New take"));
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.F1);
        window.settle();
        assertEquals(List.of(), complaints());
        window.picture("keys" + end);
    }

    private List<String> complaints() {
        window.settle();
        return FxDriver.get(() -> {
            Parent root = window.scene().getRoot();
            var found = new TreeSet<String>(Names.missing(root));
            found.addAll(Names.unexplained(root));
            found.addAll(Contrast.faint(root, Contrast.WORDS));
            return List.copyOf(found);
        });
    }
}
