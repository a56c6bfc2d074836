// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.ui.kit.Key.Reach;

class KeyTest {
    @BeforeAll
    static void start() {
        FxToolkit.start();
    }

    @ParameterizedTest
    @CsvSource({
        "Shortcut+Enter, Ctrl+Enter",
        "Shortcut+Shift+Backspace, Ctrl+Shift+Backspace",
        "Shortcut+Comma, 'Ctrl+,'",
        "Shortcut+Period, Ctrl+.",
        "Shortcut+5, Ctrl+5",
        "Alt+Up, Alt+↑",
        "Shortcut+Space, Ctrl+Space",
        "Esc, Esc",
        "F2, F2",
        "Page Up, Page Up",
        "S, S",
        "[, [",
    })
    void itIsSaidAsItIsPrintedOnTheKeys(String name, String words) {
        assertEquals(words, Key.of(Reach.WINDOW, name).words());
    }

    @Test
    void aCharacterIsWhereTheKeyboardHasIt() {
        var key = Key.of(Reach.WINDOW, "[");
        assertTrue(key.matches(typed(new Pane(), "[")));
        assertFalse(key.matches(typed(new Pane(), "]")));
        assertTrue(Key.of(Reach.WINDOW, "S").matches(typed(new Pane(), "s")));
    }

    @ParameterizedTest
    @CsvSource({
        "Space, SPACE, false, false",
        "Left, LEFT, false, false",
        "Delete, DELETE, false, false",
        "Shortcut+Enter, ENTER, true, true",
        "Esc, ESCAPE, false, true",
        "F2, F2, false, true",
    })
    void whereOneWritesOnlyThoseCountThatWriteNothing(
            String name, KeyCode code, boolean control, boolean counts) {
        var key = Key.of(Reach.WINDOW, name);
        assertTrue(key.matches(pressed(new Pane(), code, control)));
        assertEquals(counts, key.matches(pressed(new TextField(), code, control)));
    }

    @Test
    void aLetterIsWrittenWhereOneWrites() {
        assertFalse(Key.of(Reach.WINDOW, "S").matches(typed(new TextField(), "s")));
    }

    private static KeyEvent typed(javafx.scene.Node target, String character) {
        return new KeyEvent(
                target,
                target,
                KeyEvent.KEY_TYPED,
                character,
                "",
                KeyCode.UNDEFINED,
                false,
                false,
                false,
                false);
    }

    private static KeyEvent pressed(javafx.scene.Node target, KeyCode code, boolean control) {
        return new KeyEvent(
                target, target, KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    @Test
    void aKeyThatNoKeyboardHasIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Key.of(Key.Reach.WINDOW, "Alt+Page_Up"));
        assertEquals("Alt+Page Up", Key.of(Key.Reach.WINDOW, "Alt+Page Up").words());
    }
}
