// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.form;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.Group;
import studio.timbre.form.Violation;
import studio.timbre.speech.SpeechFailure;

/// The fields of one form while somebody fills them in, in step with the values that they make.
public final class FormViewModel {
    private final ObjectProperty<FormValues> values;
    private final Predicate<Field> shown;
    private final LengthCheck lengths;
    private final ObservableList<FieldViewModel> fields = FXCollections.observableArrayList();
    private @Nullable FormSchema schema;
    private boolean following;

    /// @param values written when somebody changes a field; who else writes them calls [#follow]
    /// @param shown which fields have their place in this form
    /// @param lengths measures the sounds that are chosen
    public FormViewModel(
            ObjectProperty<FormValues> values, Predicate<Field> shown, LengthCheck lengths) {
        this.values = values;
        this.shown = shown;
        this.lengths = lengths;
    }

    /// In the order of the schema.
    public ObservableList<FieldViewModel> fields() {
        return fields;
    }

    /// Puts up the form of a schema, filled in as the values say; none for null.
    public void show(@Nullable FormSchema schema) {
        this.schema = schema;
        fields.setAll(
                schema == null
                        ? List.of()
                        : schema.fields().stream()
                                .filter(shown)
                                .map(field ->
                                        new FieldViewModel(field, group(schema, field), lengths))
                                .toList());
        follow();
        for (var field : fields) {
            field.valueProperty().addListener((value, before, now) -> edited(field, now));
        }
    }

    private static @Nullable Group group(FormSchema schema, Field field) {
        return schema.groups().stream()
                .filter(each -> each.sets().stream().anyMatch(set -> set.contains(field.name())))
                .findFirst()
                .orElse(null);
    }

    /// Shows the values as they are now.
    public void follow() {
        following = true;
        fields.forEach(field -> field.valueProperty().set(values.get().get(field.field().name())));
        following = false;
    }

    /// Shows beside the fields what is wrong with them.
    public void judge(List<Violation> violations) {
        fields.forEach(field -> field.judge(violations));
    }

    /// Whether any field has another value than at the start.
    public boolean changed() {
        return fields.stream().anyMatch(field -> field.changedProperty().get());
    }

    /// Puts every field back to the start.
    public void reset() {
        fields.forEach(FieldViewModel::reset);
    }

    /// Shows beside the field what the provider said of it.
    public void refuse(SpeechFailure.@Nullable Refused refusal) {
        fields.forEach(field -> field.refuse(null));
        var place = refusal == null ? null : refusal.field();
        if (refusal == null || place == null) {
            return;
        }
        var said = refusal.words().message();
        for (var field : fields) {
            if (field.field().isAt(place)) {
                var name = field.field().name();
                field.refuse(
                        said == null
                                ? new Violation(name, "form.refused")
                                : new Violation(name, "form.said", said));
            }
        }
    }

    private void edited(FieldViewModel field, @Nullable Object now) {
        if (!following) {
            values.set(chosen(field.field().name(), now));
        }
    }

    /// What has its place elsewhere, and may not stand beside the field, gives way: a person does
    /// not see it here. Of two fields in the form, the person says which one goes.
    private FormValues chosen(String name, @Nullable Object now) {
        var before = values.get();
        if (now == null || schema == null) {
            return before.with(name, now);
        }
        var after = schema.choosing(before, name, now);
        for (var each : fields) {
            var other = each.field().name();
            after = other.equals(name) ? after : after.with(other, before.get(other));
        }
        return after;
    }
}
