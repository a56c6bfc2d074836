// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;

/// A small button for an action that switches something on and off.
public final class ActionToggle extends ToggleButton {
    public ActionToggle(Action action, BooleanProperty on) {
        action.dress(this, new SimpleStringProperty(""));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll("button-icon", "flat", "switch");
        selectedProperty().bindBidirectional(on);
    }
}
