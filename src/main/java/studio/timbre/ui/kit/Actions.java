// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/// Lets keys do what they stand for.
public final class Actions {
    private Actions() {}

    /// In a whole window, but for the cards above it: everything else waits behind these.
    public static void serve(Scene scene, List<Action> actions) {
        scene.addEventHandler(
                KeyEvent.ANY,
                event -> {
                    if (!(event.getTarget() instanceof Node node && Overlay.isAround(node))) {
                        take(event, Key.Reach.WINDOW, actions);
                    }
                });
    }

    /// In a panel.
    public static void serve(Node panel, List<Action> actions) {
        panel.addEventHandler(KeyEvent.ANY, event -> take(event, Key.Reach.PANEL, actions));
    }

    /// The key of one that cannot be done now is left to what lies around.
    private static void take(KeyEvent event, Key.Reach reach, List<Action> actions) {
        for (var action : actions) {
            for (var key : action.keys()) {
                if (key.reach() == reach && key.matches(event) && action.possible().getValue()) {
                    action.run();
                    event.consume();
                    return;
                }
            }
        }
    }
}
