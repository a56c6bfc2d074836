// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;

/// The grid: a row for each passage, a column for each voice.
final class GridView extends ScrollPane {
    private final CompareViewModel model;
    private final GridPane grid = new GridPane();
    private final List<CellView> cells = new ArrayList<>();
    private final List<ActionButton> stars = new ArrayList<>();
    private long revision = -1;

    GridView(CompareViewModel model) {
        this.model = model;
        grid.getStyleClass().add("compare-grid");
        getStyleClass().add("compare-scroll");
        setContent(grid);
        setFitToWidth(true);
        setFocusTraversable(false);
    }

    /// Called once per frame.
    void look() {
        if (revision != model.revision()) {
            revision = model.revision();
            boolean here = grid.isFocusWithin();
            build();
            if (here) {
                focus();
            }
        }
        cells.forEach(CellView::look);
        for (int column = 0; column < stars.size(); column++) {
            boolean best = model.best(column);
            var star = stars.get(column);
            star.setGraphic(Icons.of(best ? MaterialDesignS.STAR : MaterialDesignS.STAR_OUTLINE));
            star.setAccessibleText(
                    Messages.text(
                            best ? "compare.best.said" : "compare.best.choose",
                            model.name(column)));
        }
    }

    /// Gives the focus to the cell one is at.
    void focus() {
        int at = model.row() * Math.max(1, model.order().size()) + model.column();
        if (at < cells.size()) {
            cells.get(at).requestFocus();
        }
    }

    private void build() {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        cells.clear();
        stars.clear();
        int columns = model.order().size();
        var first = new ColumnConstraints(120, 200, 240);
        grid.getColumnConstraints().add(first);
        for (int column = 0; column < columns; column++) {
            var each = new ColumnConstraints(130, 190, 360);
            each.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(each);
            grid.add(head(column), column + 1, 0);
        }
        var passages = model.comparison().passages();
        for (int row = 0; row < passages.size(); row++) {
            var label = new Label((row + 1) + "  " + passages.get(row).text());
            label.setWrapText(true);
            label.setMaxHeight(52);
            label.getStyleClass().add("compare-passage");
            label.setTooltip(new Tooltip(passages.get(row).text()));
            GridPane.setValignment(label, VPos.TOP);
            grid.add(label, 0, row + 1);
            for (int column = 0; column < columns; column++) {
                var cell = new CellView(model, row, column);
                cells.add(cell);
                grid.add(cell, column + 1, row + 1);
            }
        }
    }

    private HBox head(int column) {
        var title = new Label((column + 1) + "  " + model.names().title(column));
        title.getStyleClass().add("compare-title");
        var subtitle = new Label(model.names().subtitle(column));
        subtitle.getStyleClass().add("hint");
        var name = new VBox(title, subtitle);
        name.setMinWidth(0);
        Tooltip.install(name, new Tooltip(model.name(column)));
        HBox.setHgrow(name, Priority.ALWAYS);
        var star =
                new ActionButton(
                                Messages.text("compare.best"),
                                MaterialDesignS.STAR_OUTLINE,
                                "",
                                () -> model.chooseBest(column))
                        .iconOnly();
        star.setId("best-" + column);
        stars.add(star);
        var remove =
                new ActionButton(
                                Messages.text("compare.remove", model.name(column)),
                                MaterialDesignC.CLOSE,
                                "",
                                () -> model.remove(column))
                        .iconOnly();
        remove.setId("remove-" + column);
        var head = new HBox(name, star, remove);
        head.getStyleClass().add("compare-head");
        return head;
    }
}
