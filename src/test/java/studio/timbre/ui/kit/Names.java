// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// What a screen reader would say of the controls of a window, and what their tooltips say. FX
/// thread only.
public final class Names {
    private Names() {}

    /// Where the keyboard can go and nobody hears where they are.
    public static List<String> missing(Parent root) {
        var labelled = labelled(root);
        return shown(root)
                .filter(Names::acts)
                .filter(node -> isBlank(node.getAccessibleText()))
                .filter(node -> !(node instanceof Labeled words) || isBlank(words.getText()))
                .filter(node -> !labelled.contains(node))
                .map(node -> "no name: " + Names.of(node))
                .toList();
    }

    /// Buttons that show an icon and nothing more, not even a tooltip.
    public static List<String> unexplained(Parent root) {
        return shown(root)
                .filter(Names::acts)
                .filter(node -> node instanceof ButtonBase button && button.getTooltip() == null)
                .filter(node -> isIcon((ButtonBase) node))
                .map(node -> "no tooltip: " + Names.of(node))
                .toList();
    }

    /// The node and every one below it that can be seen, those within a control only where it has
    /// none of its own.
    static Stream<Node> shown(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Names::shown))
                : Stream.of(node);
    }

    /// A node as a person finds it in the code.
    static String of(Node node) {
        var id = node.getId() == null ? "" : "#" + node.getId();
        return node.getClass().getSimpleName()
                + id
                + node.getStyleClass()
                + (node instanceof Labeled words ? " “" + words.getText() + "”" : "");
    }

    private static boolean acts(Node node) {
        boolean container = node instanceof ScrollPane || node instanceof Cell;
        return node.isFocusTraversable() && !container && !isPart(node);
    }

    /// Whether a node belongs to the skin of a control, which speaks for it.
    private static boolean isPart(Node node) {
        var parent = node.getParent();
        return parent instanceof Control && !(parent instanceof ScrollPane);
    }

    private static boolean isIcon(ButtonBase button) {
        return isBlank(button.getText())
                || button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
    }

    private static Set<Node> labelled(Parent root) {
        var nodes = new HashSet<Node>();
        shown(root)
                .filter(node -> node instanceof Label label && !isBlank(label.getText()))
                .forEach(node -> nodes.add(((Label) node).getLabelFor()));
        return nodes;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
