// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.Field.Option;

/// One of several, under their names, or anything else that one types.
final class OpenChoiceControl extends ComboBox<String> {
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    OpenChoiceControl(FieldViewModel model, Field.Choice field) {
        field.options().forEach(this::learn);
        setEditable(true);
        setPromptText(FieldControl.prompt(field));
        setAccessibleText(field.traits().title());
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new Names());
        getItems().addAll(field.options().stream().map(Option::value).toList());
        var editor = FieldControl.named(getEditor(), model);
        // What is being typed is left alone, though it may name a choice already.
        model.textProperty()
                .subscribe(text -> {
                    if (!text.equals(value(editor.getText()))) {
                        setValue(text);
                        editor.setText(name(text));
                    }
                });
        editor.textProperty()
                .addListener((text, before, now) -> model.textProperty().set(value(now)));
    }

    /// Of two with one name, the second is known by its value.
    private void learn(Option option) {
        if (values.putIfAbsent(option.label(), option.value()) == null) {
            labels.put(option.value(), option.label());
        }
    }

    private String name(String value) {
        return labels.getOrDefault(value, value);
    }

    private String value(String text) {
        return values.getOrDefault(text, text);
    }

    private final class Names extends StringConverter<String> {
        @Override
        public String toString(@Nullable String value) {
            return value == null ? "" : name(value);
        }

        @Override
        public String fromString(String text) {
            return value(text);
        }
    }
}
