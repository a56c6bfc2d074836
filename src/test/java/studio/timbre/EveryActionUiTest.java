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
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Actions;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Key;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.shell.MainWindow;

/// Looks at everything that can be done in the real window: whether it has a name and a place, and
/// no key means two things.
class EveryActionUiTest {
    /// What is done all the time.
    private static final List<String> MAIN =
            List.of(
                    "speak",
                    "new-take",
                    "stop-take",
                    "play",
                    "loop",
                    "faster",
                    "slower",
                    "open-settings",
                    "theme",
                    "toggle-sandbox",
                    "toggle-drawer",
                    "go-takes",
                    "go-compare",
                    "project-new",
                    "project-open",
                    "save-preset",
                    "open-presets",
                    "open-transcript",
                    "transcribe",
                    "add-voice",
                    "compare-add",
                    "compare-make",
                    "take-star",
                    "take-delete",
                    "zoom-in",
                    "zoom-out");

    @TempDir private Path home;
    private Studio studio;
    private MainWindow window;
    private FxDriver driver;

    @BeforeEach
    void open() {
        studio = Studio.open(new Setup(new Home(home), null, new EnvironmentKeys(Map.of()), false));
        var theme = FxDriver.startedAnd(Theme::new);
        driver =
                FxDriver.show(
                        theme,
                        () -> {
                            window = new MainWindow(Main.rooms(studio), theme);
                            window.begin();
                            return window.view();
                        },
                        1440,
                        900);
    }

    @AfterEach
    void close() {
        driver.close();
        FxDriver.run(window::close);
        studio.close();
    }

    @Test
    void eachHasANameAPlaceAndAKeyOfItsOwn() {
        var actions = window.actions();
        assertEquals(List.of(), faults(actions));
        var keyed =
                actions.stream().filter(each -> !each.keys().isEmpty()).map(Action::id).toList();
        assertEquals(List.of(), MAIN.stream().filter(id -> !keyed.contains(id)).toList());
    }

    /// Whatever stands in the window with a key in its name has it from an action.
    @Test
    void aButtonThatSaysItsKeyIsMadeOfAnAction() {
        var ids = window.actions().stream().map(Action::id).toList();
        var strangers = new TreeSet<String>();
        FxDriver.run(() -> walk(driver.scene().getRoot(), ids, strangers));
        assertEquals(new TreeSet<String>(), strangers);
    }

    private static void walk(Node node, List<String> ids, TreeSet<String> strangers) {
        if (node instanceof ActionButton button
                && button.getTooltip().getText().contains("   ")
                && !ids.contains(button.getId())
                && !button.getTooltip().getText().endsWith("   " + Key.AWAY.words())) {
            strangers.add(button.getTooltip().getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, ids, strangers));
        }
    }

    @Test
    void whatIsWrongIsFound() {
        var good = action("a").key("Shortcut+A");
        var faults =
                faults(
                        List.of(
                                good,
                                action("b").key("Shortcut+A"),
                                action("c").panelKey("Shortcut+A"),
                                action("d").panelKey("X"),
                                action("e").panelKey("X"),
                                Action.of("", "f", " ", MaterialDesignP.PLAY, () -> {}),
                                action("a")));
        assertEquals(
                List.of(
                        "b: Ctrl+A is a's",
                        "c: Ctrl+A is a's",
                        "c: Ctrl+A is b's",
                        "e: X is d's",
                        "f: no section",
                        "f: no name",
                        "a: twice"),
                faults);
    }

    private static Action action(String id) {
        return Action.of("Section", id, "Does it", MaterialDesignP.PLAY, () -> {});
    }

    private static List<String> faults(List<Action> actions) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < actions.size(); i++) {
            var action = actions.get(i);
            if (action.section().isBlank()) {
                faults.add(action.id() + ": no section");
            }
            if (action.words().getValue().isBlank()) {
                faults.add(action.id() + ": no name");
            }
            for (var other : actions.subList(0, i)) {
                if (other.id().equals(action.id())) {
                    faults.add(action.id() + ": twice");
                }
                clash(action, other).forEach(faults::add);
            }
        }
        return faults;
    }

    private static List<String> clash(Action action, Action other) {
        return action.keys().stream()
                .filter(key -> other.keys().stream().anyMatch(its -> same(action, key, other, its)))
                .map(key -> action.id() + ": " + key.words() + " is " + other.id() + "'s")
                .toList();
    }

    /// Esc leaves the innermost thing; two panels may give a key two meanings.
    private static boolean same(Action one, Key key, Action other, Key its) {
        boolean apart =
                key.reach() == Key.Reach.PANEL
                        && its.reach() == Key.Reach.PANEL
                        && !one.section().equals(other.section());
        return key.words().equals(its.words()) && !key.words().equals(Key.AWAY.words()) && !apart;
    }

    @Test
    void oneThatCannotBeDoneDoesNothing() {
        var can = new SimpleBooleanProperty(false);
        var done = new ArrayList<String>();
        var field = FxDriver.get(TextField::new);
        var action = action("a").key("Shortcut+G").when(can).after(() -> done.add("done"));
        try (var small = FxDriver.show(() -> new StackPane(field), 200, 100)) {
            FxDriver.run(() -> Actions.serve(small.scene(), List.of(action)));
            small.press(KeyCode.CONTROL, KeyCode.G);
            assertEquals(List.of(), done);
            var button = FxDriver.get(() -> new ActionButton(action));
            assertTrue(button.isDisabled());
            FxDriver.run(() -> can.set(true));
            assertFalse(button.isDisabled());
            small.press(KeyCode.CONTROL, KeyCode.G);
            assertEquals(List.of("done"), done);
        }
    }
}
