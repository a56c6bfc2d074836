// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keys without Ctrl in a whole window, left alone where they are typed or press what has the
/// focus.
final class PlainKeys {
    private final Map<String, Runnable> commands;
    private final EventHandler<KeyEvent> handler = this::take;

    /// @param within they work in the window that holds this
    /// @param commands by the character typed, so that they are where the keyboard has them
    PlainKeys(Node within, Map<String, Runnable> commands) {
        this.commands = commands;
        within.sceneProperty().subscribe(this::move);
    }

    private void move(@Nullable Scene from, @Nullable Scene to) {
        if (from != null) {
            from.removeEventHandler(KeyEvent.ANY, handler);
        }
        if (to != null) {
            to.addEventHandler(KeyEvent.ANY, handler);
        }
    }

    private void take(KeyEvent event) {
        var command = commands.get(character(event));
        if (command != null && !(event.getTarget() instanceof Node node && types(node))) {
            command.run();
            event.consume();
        }
    }

    /// The space bar counts when it goes down: a button that has the focus takes it then.
    private static String character(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return event.getCharacter().equals(" ") ? "" : event.getCharacter();
        }
        boolean space =
                event.getEventType() == KeyEvent.KEY_PRESSED
                        && event.getCode() == KeyCode.SPACE
                        && !event.isShortcutDown()
                        && !event.isShiftDown()
                        && !event.isAltDown();
        return space ? " " : "";
    }

    /// Whether characters go into it.
    private static boolean types(Node node) {
        var role = node.getAccessibleRole();
        return node.getInputMethodRequests() != null
                || role == AccessibleRole.TEXT_AREA
                || role == AccessibleRole.TEXT_FIELD
                || role == AccessibleRole.PASSWORD_FIELD;
    }
}
