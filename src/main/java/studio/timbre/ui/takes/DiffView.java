// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.take.Take;
import studio.timbre.ui.takes.TakeDiff.Difference;

/// Two takes beside each other: only what differs.
final class DiffView extends ScrollPane {
    /// More of a text than this is not looked at in a side panel.
    private static final int LONGEST = 4_000;

    private final Titles titles;
    private final GridPane grid = new GridPane();

    DiffView(TakesViewModel model) {
        titles = model.titles();
        setId("take-diff");
        setFitToWidth(true);
        setContent(grid);
        setAccessibleText(Messages.text("takes.diff"));
        getStyleClass().add("take-side");
        grid.getStyleClass().add("take-diff");
        var name = new ColumnConstraints();
        name.setMinWidth(84);
        var left = new ColumnConstraints();
        left.setHgrow(Priority.ALWAYS);
        left.setPercentWidth(37);
        var right = new ColumnConstraints();
        right.setHgrow(Priority.ALWAYS);
        right.setPercentWidth(37);
        grid.getColumnConstraints().addAll(name, left, right);
        model.diffProperty().subscribe(this::show);
    }

    private void show(@Nullable TakeDiff diff) {
        setVisible(diff != null);
        grid.getChildren().clear();
        if (diff == null) {
            return;
        }
        grid.addRow(0, new Label(), title(diff.left()), title(diff.right()));
        int row = 1;
        if (diff.text().same()) {
            row = says("takes.diff.sameText", row);
        } else {
            grid.addRow(
                    row++,
                    name(Messages.text("takes.diff.text")),
                    flow(diff.text().left()),
                    flow(diff.text().right()));
        }
        row = rows("takes.diff.settings", diff.settings(), row);
        row = rows("takes.diff.measures", diff.measures(), row);
        says(diff.sameSound() ? "takes.diff.sameSound" : "takes.diff.otherSound", row);
    }

    private int rows(String key, List<Difference> differences, int from) {
        int row = from;
        if (differences.isEmpty()) {
            return says(key + ".same", row);
        }
        var head = new Label(Messages.text(key));
        head.getStyleClass().add("panel-title");
        grid.add(head, 0, row++, 3, 1);
        for (var each : differences) {
            grid.addRow(row++, name(each.name()), value(each.left()), value(each.right()));
        }
        return row;
    }

    private int says(String key, int row) {
        var label = new Label(Messages.text(key));
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        grid.add(label, 0, row, 3, 1);
        return row + 1;
    }

    private Label title(Take take) {
        var label = new Label(TakeText.name(take, titles));
        label.getStyleClass().add("take-name");
        label.setWrapText(true);
        return label;
    }

    private static Label name(String words) {
        var label = new Label(words);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static Label value(String words) {
        var label = new Label(words.isEmpty() ? Messages.text("takes.diff.none") : words);
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static TextFlow flow(List<TextSides.Run> runs) {
        var flow = new TextFlow();
        GridPane.setValignment(flow, VPos.TOP);
        int room = LONGEST;
        for (var run : runs) {
            var text = new Text(run.text().substring(0, Math.min(room, run.text().length())));
            text.getStyleClass().add(run.differs() ? "differs" : "agrees");
            flow.getChildren().add(text);
            room -= text.getText().length();
        }
        return flow;
    }
}
