// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.Field.Option;

/// One of several, or anything else that one types.
final class OpenChoiceControl extends ComboBox<String> {
    OpenChoiceControl(FieldViewModel model, Field.Choice field) {
        setEditable(true);
        setPromptText(FieldControl.prompt(field));
        setAccessibleText(field.traits().title());
        setMaxWidth(Double.MAX_VALUE);
        getItems().addAll(field.options().stream().map(Option::value).toList());
        var labels =
                field.options().stream()
                        .collect(
                                Collectors.toMap(
                                        Option::value, Function.identity(), (one, other) -> one));
        setCellFactory(list ->
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable String item, boolean empty) {
                        super.updateItem(item, empty);
                        var option = item == null || empty ? null : labels.get(item);
                        setText(option == null ? "" : option.label());
                    }
                });
        model.textProperty().subscribe(this::setValue);
        FieldControl.filled(getEditor(), model);
    }
}
