// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;

/// The way of the focus from panel to panel and round again.
final class Round {
    private final List<Node> panels;

    /// @param panels in the order in which one visits them; hidden ones are passed over
    Round(Node... panels) {
        this.panels = List.of(panels);
    }

    List<Action> actions() {
        return List.of(
                action("next-panel", "action.nextPanel", MaterialDesignA.ARROW_RIGHT, () -> go(1))
                        .key("F6"),
                action(
                                "previous-panel",
                                "action.previousPanel",
                                MaterialDesignA.ARROW_LEFT,
                                () -> go(-1))
                        .key("Shift+F6"));
    }

    /// Goes to one of them.
    static Action to(Node panel, String id, String title) {
        return Action.of(
                Messages.text("section.window"),
                "go-" + id,
                Messages.text("action.go", title),
                MaterialDesignA.ARROW_RIGHT_CIRCLE_OUTLINE,
                () -> enter(panel));
    }

    private static Action action(String id, String words, Ikon icon, Runnable command) {
        return Action.of(Messages.text("section.window"), id, Messages.text(words), icon, command);
    }

    private void go(int step) {
        int count = panels.size();
        int here = here();
        int from = here < 0 && step < 0 ? 0 : here;
        for (int i = 1; i <= count; i++) {
            if (enter(panels.get(Math.floorMod(from + i * step, count)))) {
                return;
            }
        }
    }

    private int here() {
        var scene = panels.getFirst().getScene();
        for (Node each = scene.getFocusOwner(); each != null; each = each.getParent()) {
            int index = panels.indexOf(each);
            if (index >= 0) {
                return index;
            }
        }
        return -1;
    }

    /// Gives the focus to the main part of a panel, or else to the first that takes it.
    ///
    /// @return false if nothing there does
    static boolean enter(Node panel) {
        var there =
                Stream.concat(panel.lookupAll(".panel-main").stream(), Stream.of(panel))
                        .flatMap(main -> Stream.ofNullable(first(main)))
                        .findFirst();
        there.ifPresent(Node::requestFocus);
        return there.isPresent();
    }

    private static @Nullable Node first(Node node) {
        if (!isSeen(node) || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
