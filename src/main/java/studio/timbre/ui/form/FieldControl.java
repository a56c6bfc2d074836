// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import atlantafx.base.controls.ToggleSwitch;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.timbre.form.Field;
import studio.timbre.form.Json;
import studio.timbre.form.ValueParser;
import studio.timbre.language.Messages;

/// The control that fits a kind of field.
final class FieldControl {
    private FieldControl() {}

    static Node of(FieldViewModel model) {
        return switch (model.field()) {
            case Field.Text text -> text(model, text);
            case Field.Numeric numeric -> new NumberControl(model, numeric);
            case Field.Switch _ -> toggle(model);
            case Field.Choice choice ->
                    choice.open()
                            ? new OpenChoiceControl(model, choice)
                            : new ChoiceControl(model, choice);
            case Field.File file -> new FileControl(model, file);
            case Field.Structure structure -> structure(model, structure);
            case Field.Table table -> new TableControl(model, table);
        };
    }

    /// What stands in an empty control.
    static String prompt(Field field) {
        var traits = field.traits();
        if (!traits.placeholder().isEmpty()) {
            return traits.placeholder();
        }
        if (traits.standard() != null) {
            return Messages.text("parameters.standard", words(field, traits.standard()));
        }
        return traits.example() == null
                ? ""
                : Messages.text("parameters.example", words(field, traits.example()));
    }

    /// A value as the form calls it.
    private static String words(Field field, Object value) {
        var text = ValueParser.text(value);
        return field instanceof Field.Choice choice
                ? choice.options().stream()
                        .filter(option -> option.value().equals(text))
                        .map(Field.Option::label)
                        .findFirst()
                        .orElse(text)
                : text;
    }

    /// Binds a text control to a field and names it.
    static <T extends TextInputControl> T filled(T control, FieldViewModel model) {
        named(control, model).textProperty().bindBidirectional(model.textProperty());
        return control;
    }

    /// Names a text control after its field.
    static <T extends TextInputControl> T named(T control, FieldViewModel model) {
        control.setId("value-" + model.field().name());
        control.setPromptText(prompt(model.field()));
        control.setAccessibleText(model.field().traits().title());
        control.setAccessibleHelp(model.field().traits().help());
        return control;
    }

    private static Node text(FieldViewModel model, Field.Text text) {
        return text.rows() == 1 ? filled(new TextField(), model) : filled(area(text.rows()), model);
    }

    private static TextArea area(int rows) {
        var area = new TextArea();
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        return area;
    }

    private static Node toggle(FieldViewModel model) {
        var toggle = new ToggleSwitch();
        toggle.setId("value-" + model.field().name());
        toggle.setAccessibleText(model.field().traits().title());
        model.valueProperty()
                .subscribe(value ->
                        toggle.setSelected(
                                Boolean.TRUE.equals(
                                        value == null
                                                ? model.field().traits().standard()
                                                : value)));
        toggle.selectedProperty()
                .addListener((selected, before, now) -> {
                    if (model.valueProperty().get() != null || now) {
                        model.valueProperty().set(now);
                    }
                });
        return toggle;
    }

    private static Node structure(FieldViewModel model, Field.Structure structure) {
        var box = new VBox();
        box.getStyleClass().add("field-members");
        model.members().forEach(member -> box.getChildren().add(new FieldRow(member)));
        if (structure.free()) {
            var area = filled(area(4), model);
            area.setWrapText(false);
            area.getStyleClass().add("numbers");
            if (area.getPromptText().isEmpty()) {
                area.setPromptText(Json.compact(Map.of()));
            }
            if (!structure.fields().isEmpty()) {
                var caption = new Label(Messages.text("parameters.members"));
                caption.setLabelFor(area);
                caption.setWrapText(true);
                caption.setMinHeight(Region.USE_PREF_SIZE);
                caption.getStyleClass().add("hint");
                box.getChildren().add(caption);
            }
            box.getChildren().add(area);
        }
        return box;
    }
}
