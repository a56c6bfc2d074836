// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.Requests;
import studio.timbre.form.Role;
import studio.timbre.form.Validator;

/// What was set for earlier models. It comes back wherever it fits, so that nobody sets a speed
/// twice.
final class ParkedValues {
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, String> voices = new HashMap<>();
    private FormValues opened = FormValues.EMPTY;

    /// Remembers what a form says before it goes.
    void park(FormSchema schema, FormValues values) {
        for (var field : schema.fields()) {
            var value = values.get(field.name());
            if (field.traits().role() == Role.VOICE && value instanceof String voice) {
                voices.put(schema.id(), voice);
            } else if (fits(field) && !Requests.same(value, opened.get(field.name()))) {
                park(field, value);
            }
        }
    }

    private void park(Field field, @Nullable Object value) {
        if (value == null || Requests.same(value, field.traits().initial())) {
            parameters.remove(field.name());
        } else {
            parameters.put(field.name(), value);
        }
    }

    /// What a form says when it opens: its own start, and over it what was parked and fits.
    FormValues unpark(FormSchema schema) {
        var values = schema.initial();
        for (var field : schema.fields()) {
            var parked = parameters.get(field.name());
            if (parked != null && fits(field)) {
                var candidate = values.with(field.name(), parked);
                values = passes(schema, candidate, field.name()) ? candidate : values;
            }
        }
        opened = values;
        return values;
    }

    /// The voice that last spoke with the same form.
    @Nullable String voice(FormSchema schema) {
        return voices.get(schema.id());
    }

    private static boolean fits(Field field) {
        return field.traits().role() == Role.PARAMETER || field.traits().role() == Role.FORMAT;
    }

    private static boolean passes(FormSchema schema, FormValues values, String name) {
        return Validator.check(schema, values, "").stream()
                .noneMatch(each -> each.isError() && each.field().startsWith(name));
    }
}
