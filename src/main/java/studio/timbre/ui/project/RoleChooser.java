// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.project;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;
import studio.timbre.ui.kit.Reading;
import studio.timbre.ui.kit.Theme;

/// Asks for whom a voice is chosen; there while there is something to choose.
public final class RoleChooser extends VBox {
    public RoleChooser(RolesViewModel model) {
        getStylesheets().add(Theme.sheet(RoleChooser.class, "project.css"));
        getStyleClass().add("role-chooser");
        var box = new ComboBox<>(model.roles());
        box.setId("role");
        box.setAccessibleText(Messages.text("role.for"));
        box.setConverter(new Reading<>(Role::words));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(model.chosenProperty());
        HBox.setHgrow(box, Priority.ALWAYS);
        var giveUp =
                new ActionButton(
                                Messages.text("role.giveUp"),
                                MaterialDesignU.UNDO,
                                "",
                                model::giveUp)
                        .iconOnly();
        giveUp.setId("give-up-voice");
        giveUp.visibleProperty().bind(model.ownProperty());
        giveUp.managedProperty().bind(giveUp.visibleProperty());
        var title = new Label(Messages.text("role.for"));
        title.setLabelFor(box);
        title.getStyleClass().add("hint");
        var standing = new Label();
        standing.setId("role-standing");
        standing.setWrapText(true);
        standing.setMinHeight(USE_PREF_SIZE);
        standing.getStyleClass().add("hint");
        standing.textProperty().bind(model.standingProperty());
        standing.visibleProperty().bind(model.standingProperty().isNotEmpty());
        standing.managedProperty().bind(standing.visibleProperty());
        var line = new HBox(box, giveUp);
        line.getStyleClass().add("role-line");
        getChildren().addAll(title, line, standing);
        visibleProperty().bind(Bindings.size(model.roles()).greaterThan(1));
        managedProperty().bind(visibleProperty());
    }
}
