// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import javafx.css.PseudoClass;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.takes.TakeLine.Shown;

/// What was said; quiet where the take above says the same and both stand in one group.
final class ExcerptCell extends WordsCell {
    private static final PseudoClass SAME = PseudoClass.getPseudoClass("same");

    private final TakesViewModel model;

    ExcerptCell(TakesViewModel model) {
        super(shown -> TakeText.line(shown.row().source().excerpt()));
        this.model = model;
        getStyleClass().add("excerpt");
    }

    @Override
    void show(Shown shown) {
        int above = getIndex() - 1;
        var lines = model.lines();
        boolean same =
                model.togetherProperty().get()
                        && above >= 0
                        && above < lines.size()
                        && Groups.passage(lines.get(above).row())
                                .equals(Groups.passage(shown.row()));
        pseudoClassStateChanged(SAME, same);
        var sounding = model.soundingProperty().get();
        boolean heard = sounding != null && sounding == shown.row().id();
        setGraphic(heard ? Icons.of(MaterialDesignV.VOLUME_HIGH) : null);
    }
}
