// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import studio.timbre.project.Condition;
import studio.timbre.project.Line;
import studio.timbre.ui.kit.Icons;

/// How many passages stand how; also what the marks beside them mean.
final class Summary extends FlowPane {
    private static final Set<Condition> ALL = EnumSet.allOf(Condition.class);

    private List<Line> shown = List.of();

    Summary() {
        setId("passages");
        getStyleClass().add("passages");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(List<Line> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        setVisible(!lines.isEmpty());
        getChildren().clear();
        for (var condition : ALL) {
            long count = lines.stream().filter(line -> line.condition() == condition).count();
            if (count > 0) {
                var label =
                        new Label(
                                ConditionText.counted(condition, count),
                                Icons.of(ConditionText.icon(condition)));
                label.getStyleClass().addAll("hint", ConditionText.style(condition));
                getChildren().add(label);
            }
        }
    }
}
