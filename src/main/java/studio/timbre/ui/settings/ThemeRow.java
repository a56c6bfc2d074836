// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import studio.timbre.language.Messages;
import studio.timbre.settings.ThemeChoice;

/// The choice between light, dark, and what the system does.
final class ThemeRow extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<ThemeChoice> choice;

    ThemeRow(ObjectProperty<ThemeChoice> choice) {
        this.choice = choice;
        getStyleClass().add("theme-row");
        var name = new Label(Messages.text("settings.theme"));
        name.getStyleClass().add("account-heading");
        var space = new Region();
        setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
        var buttons =
                new HBox(
                        button(ThemeChoice.SYSTEM, "settings.theme.system", Styles.LEFT_PILL),
                        button(ThemeChoice.LIGHT, "settings.theme.light", Styles.CENTER_PILL),
                        button(ThemeChoice.DARK, "settings.theme.dark", Styles.RIGHT_PILL));
        getChildren().addAll(name, space, buttons);
        choice.subscribe(now ->
                group.getToggles().stream()
                        .filter(toggle -> now == toggle.getUserData())
                        .forEach(group::selectToggle));
    }

    private ToggleButton button(ThemeChoice meant, String words, String style) {
        var button = new ToggleButton(Messages.text(words));
        button.setId("theme-" + meant.name().toLowerCase(java.util.Locale.ROOT));
        button.setAccessibleText(Messages.text("settings.theme") + ": " + button.getText());
        button.setUserData(meant);
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            // A pressed toggle that is pressed again stays the choice.
            button.setSelected(true);
            choice.set(meant);
        });
        return button;
    }
}
