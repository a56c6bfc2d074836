// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// A key, or several held together, and where it counts. One that a text would take, such as a
/// letter or an arrow, does not count where one writes.
///
/// @param keys a single character stands for what is typed, so that it is where the keyboard has it
public record Key(Reach reach, KeyCombination keys) {
    /// The keys that carry their name; of the others the system shows what they write or where they
    /// point.
    private static final List<KeyCode> NAMED =
            List.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.BACK_SPACE);

    /// Leaves what was opened, everywhere.
    public static final Key AWAY = of(Reach.PANEL, "Esc");

    /// Where a key counts.
    public enum Reach {
        WINDOW,
        /// Only with the focus in the panel of the action.
        PANEL
    }

    /// @param name a character, or as [KeyCombination#valueOf] takes it
    /// @throws IllegalArgumentException if no keyboard has such a key
    static Key of(Reach reach, String name) {
        if (name.length() == 1) {
            return new Key(reach, new KeyCharacterCombination(name));
        }
        // What it does not know it takes for a character.
        if (KeyCombination.valueOf(name) instanceof KeyCodeCombination known) {
            return new Key(reach, known);
        }
        throw new IllegalArgumentException(name);
    }

    /// Whether an event is this key, pressed where it counts.
    boolean matches(KeyEvent event) {
        return pressed(event) && !(written() && event.getTarget() instanceof Node n && writes(n));
    }

    private boolean pressed(KeyEvent event) {
        if (keys instanceof KeyCharacterCombination typed) {
            return event.getEventType() == KeyEvent.KEY_TYPED
                    && !event.isShortcutDown()
                    && !event.isAltDown()
                    && !(event.isShiftDown() && Character.isLetter(event.getCharacter().charAt(0)))
                    && typed.getCharacter().equalsIgnoreCase(event.getCharacter());
        }
        return event.getEventType() == KeyEvent.KEY_PRESSED && keys.match(event);
    }

    private boolean written() {
        return !(keys instanceof KeyCodeCombination code)
                || (code.getShortcut() != ModifierValue.DOWN
                        && code.getControl() != ModifierValue.DOWN
                        && code.getAlt() != ModifierValue.DOWN
                        && code.getMeta() != ModifierValue.DOWN
                        && code.getCode() != KeyCode.ESCAPE
                        && !code.getCode().isFunctionKey());
    }

    /// Whether characters go into it.
    private static boolean writes(Node node) {
        var role = node.getAccessibleRole();
        return node.getInputMethodRequests() != null
                || role == AccessibleRole.TEXT_AREA
                || role == AccessibleRole.TEXT_FIELD
                || role == AccessibleRole.PASSWORD_FIELD;
    }

    /// What is printed on the keys of this system, such as `Ctrl+Enter`.
    public String words() {
        var shown = keys.getDisplayText();
        if (keys instanceof KeyCodeCombination code && NAMED.contains(code.getCode())) {
            var last = new KeyCodeCombination(code.getCode()).getDisplayText();
            return shown.substring(0, shown.length() - last.length()) + code.getCode().getName();
        }
        return shown;
    }
}
