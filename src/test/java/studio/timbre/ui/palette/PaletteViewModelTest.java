// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import studio.timbre.ui.kit.Action;

class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty stoppable = new SimpleBooleanProperty();
    private final List<Action> actions =
            List.of(
                    action("Speech", "speak", "Speak").key("Shortcut+Enter"),
                    action("Speech", "take", "New take").key("Shortcut+R"),
                    action("Speech", "stop", "Stop").key("Esc").when(stoppable),
                    action("Window", "settings", "Settings"),
                    action("Takes", "again", "New take from this"));
    private final PaletteViewModel model = new PaletteViewModel(() -> actions);

    private Action action(String section, String id, String words) {
        return Action.of(section, id, words, MaterialDesignP.PLAY, () -> done.add(id));
    }

    private List<String> found() {
        return model.found().stream().map(Action::id).toList();
    }

    @Test
    void everythingIsThereWhileNothingIsTyped() {
        model.open();
        assertTrue(model.openProperty().get());
        assertEquals(List.of("speak", "take", "stop", "settings", "again"), found());
    }

    @Test
    void itFindsAsOneTypes() {
        model.open();
        model.typedProperty().set("ta");
        assertEquals(List.of("take", "again"), found());
        model.typedProperty().set("ta this");
        assertEquals(List.of("again"), found());
        model.typedProperty().set("xyz");
        assertEquals(List.of(), found());
    }

    @Test
    void whatWasDoneLastIsInFront() {
        model.open();
        model.run(actions.get(3));
        model.open();
        model.run(actions.get(1));
        model.open();
        assertEquals(List.of("take", "settings", "speak", "stop", "again"), found());
        model.typedProperty().set("s");
        assertEquals(List.of("settings", "speak", "stop", "again", "take"), found());
        assertEquals(List.of("settings", "take"), done);
    }

    @Test
    void itGoesAwayBeforeItActs() {
        var open = new ArrayList<Boolean>();
        var looking =
                Action.of(
                        "Window",
                        "look",
                        "Look",
                        MaterialDesignP.PLAY,
                        () -> open.add(model.openProperty().get()));
        model.open();
        model.run(looking);
        assertEquals(List.of(false), open);
    }

    @Test
    void whatCannotBeDoneIsThereButNotDone() {
        model.open();
        model.run(actions.get(2));
        assertEquals(List.of(), done);
        assertTrue(model.openProperty().get());
        stoppable.set(true);
        model.run(actions.get(2));
        assertEquals(List.of("stop"), done);
        assertFalse(model.openProperty().get());
    }

    @Test
    void itBeginsAfreshEachTime() {
        model.open();
        model.typedProperty().set("set");
        model.close();
        model.open();
        assertEquals("", model.typedProperty().get());
        assertEquals(5, found().size());
    }

    @Test
    void theSheetHasAllThatHasAKey() {
        assertEquals(
                List.of("speak", "take", "stop"), model.keyed().stream().map(Action::id).toList());
    }
}
