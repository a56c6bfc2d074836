// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import studio.timbre.ui.kit.ActionButton;

/// The main actions, above the panels.
final class TopBar extends HBox {
    /// @param project stands left of the actions
    /// @param price about what speaking costs; empty if nobody knows
    TopBar(Region project, MainActions actions, ObservableValue<String> price) {
        getStyleClass().add("top-bar");
        var speak = new ActionButton(actions.speak());
        speak.getStyleClass().addAll(Styles.ACCENT, "speak");
        var take = new ActionButton(actions.take(), price);
        var stop = new ActionButton(actions.stop());
        var cost = new Label();
        cost.setId("estimate");
        cost.getStyleClass().add("hint");
        cost.textProperty().bind(price);
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(project, speak, take, stop, cost, space);
        for (var action : actions.tools()) {
            getChildren().add(new ActionButton(action).iconOnly());
        }
    }
}
