// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;

/// What stands where no take is, and what to do next.
final class EmptyTable extends VBox {
    private final TakesViewModel model;
    private final Label words = new Label();
    private final ActionButton all;

    EmptyTable(TakesViewModel model) {
        this.model = model;
        setAlignment(Pos.CENTER);
        getStyleClass().add("takes-empty");
        words.setId("takes-empty");
        words.setWrapText(true);
        words.getStyleClass().add("hint");
        all =
                new ActionButton(
                        Messages.text("takes.showAll"),
                        MaterialDesignM.MAGNIFY_REMOVE_OUTLINE,
                        "",
                        this::showAll);
        all.setId("takes-show-all");
        getChildren().addAll(words, all);
        model.loadedProperty().subscribe(this::renew);
        model.wordsProperty().subscribe(this::renew);
        model.starredProperty().subscribe(this::renew);
        model.deletedProperty().subscribe(this::renew);
        renew();
    }

    private void showAll() {
        model.wordsProperty().set("");
        model.starredProperty().set(false);
    }

    private void renew() {
        boolean narrowed = model.narrowed();
        words.setText(
                !model.loadedProperty().get()
                        ? ""
                        : narrowed
                                ? Messages.text("takes.none.found")
                                : model.deletedProperty().get()
                                        ? Messages.text("takes.none.deleted")
                                        : Messages.text("takes.none", Messages.text("key.speak")));
        all.setVisible(narrowed);
        all.setManaged(narrowed);
    }
}
