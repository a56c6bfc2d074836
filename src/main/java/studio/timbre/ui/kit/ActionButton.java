// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;

/// A button for a command: an icon, its name, and the key that does the same in its tooltip.
public final class ActionButton extends Button {
    public ActionButton(Action action) {
        this(action, new SimpleStringProperty(""));
    }

    /// @param more what else is to be known, such as what it costs; empty if nothing
    public ActionButton(Action action, ObservableValue<String> more) {
        action.dress(this, more);
        disableProperty().bind(action.possible().map(can -> !can));
        setOnAction(event -> action.run());
    }

    /// @param words what it does; also what a screen reader says
    /// @param key the key that does the same, as a person reads it, or empty
    public ActionButton(String words, Ikon icon, String key, Runnable command) {
        super(words, Icons.of(icon));
        setAccessibleText(key.isEmpty() ? words : words + ", " + key);
        setTooltip(new Tooltip(key.isEmpty() ? words : words + "   " + key));
        setOnAction(event -> command.run());
    }

    /// Shows the icon only; the name stays in the tooltip and for screen readers.
    public ActionButton iconOnly() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll("button-icon", "flat");
        return this;
    }
}
