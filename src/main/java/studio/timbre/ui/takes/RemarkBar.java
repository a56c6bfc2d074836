// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Icons;

/// What there is to say about the last act, below the table, with the way back where there is one.
final class RemarkBar extends HBox {
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    /// @param undoKey brings back what was thrown away, as a person reads it
    RemarkBar(TakesViewModel model, String undoKey) {
        setId("takes-remark");
        getStyleClass().add("takes-remark");
        var words = new Label();
        words.setId("takes-remark-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        var undo =
                new ActionButton(
                        Messages.text("takes.action.undo"),
                        MaterialDesignU.UNDO,
                        undoKey,
                        model.opinions()::undo);
        undo.setId("takes-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.managedProperty().bind(undo.visibleProperty());
        var dismiss =
                new ActionButton(
                                Messages.text("action.dismiss"),
                                MaterialDesignC.CLOSE,
                                "",
                                () -> model.remarkProperty().set(Remark.NONE))
                        .iconOnly();
        getChildren().addAll(words, undo, dismiss);
        managedProperty().bind(visibleProperty());
        model.remarkProperty()
                .subscribe(remark -> {
                    setVisible(!remark.equals(Remark.NONE));
                    words.setText(remark.words());
                    words.setGraphic(
                            Icons.of(
                                    remark.bad()
                                            ? MaterialDesignA.ALERT_CIRCLE_OUTLINE
                                            : MaterialDesignI.INFORMATION_OUTLINE));
                    undo.setVisible(remark.undoable());
                    pseudoClassStateChanged(BAD, remark.bad());
                });
    }
}
