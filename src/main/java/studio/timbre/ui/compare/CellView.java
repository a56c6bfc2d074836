// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import studio.timbre.compare.Rendition.State;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Icons;

/// A cell of the grid: a small waveform, how it stands, and whether it won.
final class CellView extends VBox {
    private static final PseudoClass SOUNDING = PseudoClass.getPseudoClass("sounding");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final CompareViewModel model;
    private final int row;
    private final int column;
    private final Wave wave = new Wave();
    private final FontIcon icon = Icons.of(MaterialDesignC.CIRCLE_OUTLINE);
    private final FontIcon star = Icons.of(MaterialDesignS.STAR);
    private final Label words = new Label();
    private final Label cost = new Label();
    private final Tooltip tip = new Tooltip();
    private List<Object> shown = List.of();

    CellView(CompareViewModel model, int row, int column) {
        this.model = model;
        this.row = row;
        this.column = column;
        setId("cell-" + row + "-" + column);
        getStyleClass().add("compare-cell");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        words.setGraphic(icon);
        star.getStyleClass().add("star");
        var line = new HBox(words, star);
        line.getStyleClass().add("compare-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        VBox.setVgrow(wave, Priority.ALWAYS);
        cost.setMinWidth(0);
        getChildren().addAll(wave, line, cost);
        Tooltip.install(this, tip);
        setOnMouseClicked(_ -> {
            requestFocus();
            model.go(row, column);
            model.hear(column);
        });
        focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        model.go(row, column);
                    }
                });
    }

    /// Called once per frame; words are made only when there is something new to say.
    void look() {
        var cell = model.cell(row, column);
        var state = cell.rendition().state();
        boolean sounds = cell.equals(model.listening().sounding());
        wave.show(cell.rendition().run(), sounds ? model.listening().part() : -1);
        var now =
                List.of(
                        state,
                        wave.frames(),
                        model.comparison().match(cell.passage()),
                        model.won(cell),
                        sounds,
                        model.hidden());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        var figures = model.figures(cell);
        var standing = CellText.standing(cell, figures, model.hidden());
        boolean won = model.won(cell);
        words.setText(standing);
        cost.setText(model.hidden() ? "" : CellText.cost(cell, figures));
        icon.setIconCode(sounds ? MaterialDesignV.VOLUME_HIGH : icon(state));
        star.setVisible(won);
        pseudoClassStateChanged(SOUNDING, sounds);
        pseudoClassStateChanged(FAILED, state == State.FAILED);
        tip.setText(model.hidden() ? standing : CellText.whole(cell, figures));
        var said =
                Messages.text(
                        "compare.cell.said",
                        row + 1,
                        column + 1,
                        model.name(column),
                        model.hidden() ? standing : CellText.whole(cell, figures));
        var all = won ? said + ", " + Messages.text("compare.page.winner") : said;
        setAccessibleText(all);
    }

    private static Ikon icon(State state) {
        return switch (state) {
            case IDLE -> MaterialDesignC.CIRCLE_OUTLINE;
            case WAITING -> MaterialDesignC.CLOCK_OUTLINE;
            case UNDER_WAY -> MaterialDesignP.PROGRESS_DOWNLOAD;
            case DONE -> MaterialDesignC.CHECK;
            case FAILED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case CANCELLED -> MaterialDesignS.STOP_CIRCLE_OUTLINE;
        };
    }
}
