// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import studio.timbre.language.Messages;

/// Says what was taken away and offers to put it back; there while something can be.
public final class UndoLine extends HBox {
    private final ObjectProperty<@Nullable Undo> undo;

    public UndoLine(ObjectProperty<@Nullable Undo> undo) {
        this.undo = undo;
        getStyleClass().add("undo-line");
        var words = new Label();
        words.getStyleClass().add("hint");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        setHgrow(words, Priority.ALWAYS);
        var back =
                new ActionButton(
                        Messages.text("undo.action"), MaterialDesignU.UNDO, "", this::putBack);
        back.getStyleClass().addAll("undo", Styles.FLAT, Styles.SMALL);
        back.setMinWidth(Region.USE_PREF_SIZE);
        var dismiss =
                new ActionButton(
                                Messages.text("undo.dismiss"),
                                MaterialDesignC.CLOSE,
                                "",
                                () -> undo.set(null))
                        .iconOnly();
        dismiss.getStyleClass().add(Styles.SMALL);
        getChildren().addAll(words, back, dismiss);
        managedProperty().bind(visibleProperty());
        undo.subscribe(now -> {
            setVisible(now != null);
            words.setText(now == null ? "" : now.words());
        });
    }

    private void putBack() {
        var last = undo.get();
        undo.set(null);
        if (last != null) {
            last.back().run();
        }
    }
}
