// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import studio.timbre.language.Messages;
import studio.timbre.project.Condition;
import studio.timbre.project.Line;
import studio.timbre.ui.kit.Icons;

/// The mark beside a paragraph: how the passage stands that begins there, if one does.
final class PassageMark extends StackPane {
    private static final PseudoClass HEARD = PseudoClass.getPseudoClass("heard");

    private final Button button = new Button();
    private final FontIcon icon = Icons.of(ConditionText.icon(Condition.EMPTY));
    private final int paragraph;
    private @Nullable Line line;
    private @Nullable String style;

    /// @param menu opens what can be done with the passage, beside a node
    PassageMark(int paragraph, BiConsumer<Line, Node> menu) {
        this.paragraph = paragraph;
        getStyleClass().add("passage-mark");
        button.setGraphic(icon);
        button.getStyleClass().addAll("flat", "passage-button");
        // The key beside the text does the same: a stop at every paragraph would be in the way.
        button.setFocusTraversable(false);
        button.setOnAction(event -> {
            if (line != null) {
                menu.accept(line, button);
            }
        });
        getChildren().add(button);
    }

    int paragraph() {
        return paragraph;
    }

    /// @param now null if no passage begins here
    /// @param number its place in the script, from 1
    void show(@Nullable Line now, int number, boolean heard) {
        line = now;
        button.setVisible(now != null);
        if (now == null) {
            return;
        }
        icon.setIconCode(icon(now, heard));
        button.pseudoClassStateChanged(HEARD, heard);
        restyle(ConditionText.style(now.condition()));
        var words = ConditionText.of(now);
        var all = Messages.text(heard ? "passage.mark.heard" : "passage.mark", number, words);
        button.setAccessibleText(all);
        button.setTooltip(new Tooltip(all));
    }

    private static Ikon icon(Line line, boolean heard) {
        return heard ? MaterialDesignV.VOLUME_HIGH : ConditionText.icon(line.condition());
    }

    private void restyle(String now) {
        button.getStyleClass().remove(style);
        button.getStyleClass().add(now);
        style = now;
    }
}
