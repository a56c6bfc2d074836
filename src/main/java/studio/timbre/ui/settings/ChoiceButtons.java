// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// The choice of one of a few, side by side.
final class ChoiceButtons<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Property<T> choice;

    /// @param setting what is chosen; each button's id is the setting's with `-value` behind
    /// @param words what stands on a button
    ChoiceButtons(Setting setting, Property<T> choice, List<T> values, Function<T, String> words) {
        this.choice = choice;
        getStyleClass().add("choice-buttons");
        setMinWidth(USE_PREF_SIZE);
        for (var value : values) {
            var button = button(value, setting.label(), words.apply(value));
            button.setId(setting.id() + "-" + id(value));
            button.getStyleClass().add(pill(values.indexOf(value), values.size()));
            getChildren().add(button);
        }
        choice.subscribe(now ->
                group.getToggles().stream()
                        .filter(toggle -> now.equals(toggle.getUserData()))
                        .forEach(group::selectToggle));
    }

    /// The choice of a member, each with the words that stand beside the setting's own.
    static <E extends Enum<E>> ChoiceButtons<E> of(Setting setting, Property<E> choice) {
        return new ChoiceButtons<>(
                setting,
                choice,
                List.of(choice.getValue().getDeclaringClass().getEnumConstants()),
                setting::words);
    }

    private static String id(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    private static String pill(int index, int count) {
        if (index == 0) {
            return Styles.LEFT_PILL;
        }
        return index == count - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
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
