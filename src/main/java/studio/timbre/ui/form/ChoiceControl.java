// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.Field.Option;
import studio.timbre.form.ValueParser;
import studio.timbre.language.Messages;

/// One of several, and nothing else.
final class ChoiceControl extends ComboBox<Option> {
    ChoiceControl(FieldViewModel model, Field.Choice field) {
        setId("value-" + field.name());
        setAccessibleText(field.traits().title());
        setAccessibleHelp(field.traits().help());
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new Labels());
        var unset = new Option("", unset(field));
        if (!field.traits().required()) {
            getItems().add(unset);
        }
        getItems().addAll(field.options());
        model.valueProperty().subscribe(value -> setValue(option(field, unset, value)));
        valueProperty()
                .addListener((at, before, now) -> {
                    if (now != null) {
                        model.textProperty().set(now.value());
                    }
                });
    }

    private static String unset(Field.Choice field) {
        var standard = field.traits().standard();
        return standard == null
                ? Messages.text("parameters.unset")
                : Messages.text(
                        "parameters.standard", option(field, new Option("", ""), standard).label());
    }

    private static Option option(Field.Choice field, Option unset, @Nullable Object value) {
        if (value == null) {
            return unset;
        }
        var text = ValueParser.text(value);
        return field.options().stream()
                .filter(option -> option.value().equals(text))
                .findFirst()
                .orElseGet(() -> new Option(text, text));
    }

    private static final class Labels extends StringConverter<Option> {
        @Override
        public String toString(@Nullable Option option) {
            return option == null ? "" : option.label();
        }

        @Override
        public Option fromString(String label) {
            return new Option(label, label);
        }
    }
}
