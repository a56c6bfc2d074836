// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transport;

import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The plain space bar in a whole window, left alone where it is typed or presses what has the
/// focus.
final class SpaceKey {
    private final Runnable command;
    private final EventHandler<KeyEvent> handler = this::press;

    /// @param within works in the window that holds this
    SpaceKey(Node within, Runnable command) {
        this.command = command;
        within.sceneProperty().subscribe(this::move);
    }

    private void move(@Nullable Scene from, @Nullable Scene to) {
        if (from != null) {
            from.removeEventHandler(KeyEvent.KEY_PRESSED, handler);
        }
        if (to != null) {
            to.addEventHandler(KeyEvent.KEY_PRESSED, handler);
        }
    }

    private void press(KeyEvent event) {
        boolean plain =
                event.getCode() == KeyCode.SPACE
                        && !event.isShortcutDown()
                        && !event.isShiftDown()
                        && !event.isAltDown();
        if (plain && !(event.getTarget() instanceof Node node && types(node))) {
            command.run();
            event.consume();
        }
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
