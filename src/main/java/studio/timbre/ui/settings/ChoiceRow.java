// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The choice of one of a few, side by side.
final class ChoiceRow<T extends Enum<T>> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Property<T> choice;

    /// @param name what is chosen, for people
    /// @param id what is chosen, for the style sheet; each button's is `id-member`
    /// @param words what stands on a button, by the name of its member in lower case
    ChoiceRow(String name, String id, Property<T> choice, Function<String, String> words) {
        this.choice = choice;
        getStyleClass().add("choice-row");
        var heading = new Label(name);
        heading.getStyleClass().add("account-heading");
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox();
        var members = choice.getValue().getDeclaringClass().getEnumConstants();
        for (var member : members) {
            var lower = member.name().toLowerCase(Locale.ROOT);
            var button = button(member, name, words.apply(lower));
            button.setId(id + "-" + lower);
            button.getStyleClass()
                    .add(
                            member == members[0]
                                    ? Styles.LEFT_PILL
                                    : member == members[members.length - 1]
                                            ? Styles.RIGHT_PILL
                                            : Styles.CENTER_PILL);
            buttons.getChildren().add(button);
        }
        getChildren().addAll(heading, space, buttons);
        choice.subscribe(now ->
                group.getToggles().stream()
                        .filter(toggle -> now == toggle.getUserData())
                        .forEach(group::selectToggle));
    }

    private ToggleButton button(T meant, String name, String words) {
        var button = new ToggleButton(words);
        button.setAccessibleText(name + ": " + words);
        button.setUserData(meant);
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            // A pressed toggle that is pressed again stays the choice.
            button.setSelected(true);
            choice.setValue(meant);
        });
        return button;
    }
}
