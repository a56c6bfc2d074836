// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import studio.timbre.form.Field;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.form.ValueParser;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.ActionButton;

/// Names and a JSON object for each of them, row by row.
final class TableControl extends VBox {
    private final FieldViewModel model;
    private final VBox rows = new VBox();
    private boolean composing;

    TableControl(FieldViewModel model, Field.Table field) {
        this.model = model;
        setId("value-" + field.name());
        setAccessibleText(field.traits().title());
        getStyleClass().add("field-members");
        rows.getStyleClass().add("field-members");
        var words = Messages.text("parameters.add");
        getChildren()
                .addAll(rows, new ActionButton(words, MaterialDesignP.PLUS, "", () -> add("", "")));
        model.valueProperty().subscribe(this::show);
    }

    private void show(@Nullable Object value) {
        if (composing) {
            return;
        }
        rows.getChildren().clear();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> add(String.valueOf(name), ValueParser.text(each)));
        }
    }

    private void add(String name, String json) {
        rows.getChildren().add(new Row(name, json));
    }

    private void compose() {
        var map = new LinkedHashMap<String, Object>();
        for (var child : rows.getChildren()) {
            if (child instanceof Row row && !row.name.getText().isBlank()) {
                map.put(row.name.getText().strip(), row.object());
            }
        }
        composing = true;
        model.valueProperty().set(map.isEmpty() ? null : map);
        composing = false;
    }

    private final class Row extends HBox {
        private final TextField name;
        private final TextField json;

        Row(String key, String value) {
            name = field("parameters.name", key);
            json = field("parameters.value", value);
            json.getStyleClass().add("numbers");
            HBox.setHgrow(json, Priority.ALWAYS);
            name.setPrefColumnCount(8);
            getStyleClass().add("number-control");
            var words = Messages.text("parameters.remove", key);
            getChildren()
                    .addAll(
                            name,
                            json,
                            new ActionButton(words, MaterialDesignC.CLOSE, "", this::remove)
                                    .iconOnly());
        }

        private TextField field(String words, String text) {
            var field = new TextField(text);
            field.setPromptText(Messages.text(words));
            field.setAccessibleText(Messages.text(words));
            field.textProperty().addListener((at, before, now) -> compose());
            return field;
        }

        private Object object() {
            try {
                return Json.readObject(json.getText());
            } catch (JsonException unfinished) {
                return Objects.requireNonNullElse(json.getText(), "");
            }
        }

        private void remove() {
            rows.getChildren().remove(this);
            compose();
        }
    }
}
