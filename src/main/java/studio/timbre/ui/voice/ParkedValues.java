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

/// What was set for earlier models. It comes back wherever it fits, so that nobody sets a speed
/// twice.
final class ParkedValues {
    private final Map<String, Object> parameters = new HashMap<>();
    private final Map<String, FormValues> voices = new HashMap<>();
    private FormValues opened = FormValues.EMPTY;

    /// Remembers what a form says before it goes.
    void park(FormSchema schema, FormValues values) {
        var voice = FormValues.EMPTY;
        for (var field : schema.fields()) {
            var value = values.get(field.name());
            if (isVoice(field)) {
                voice = voice.with(field.name(), value);
            } else if (fits(field) && !Requests.same(value, opened.get(field.name()))) {
                park(field, value);
            }
        }
        voices.put(schema.id(), voice);
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
                values = Fitting.passes(schema, candidate, field.name()) ? candidate : values;
            }
        }
        opened = values;
        return values;
    }

    /// The values with the voice that last spoke with the same form, if there was one.
    FormValues voiced(FormSchema schema, FormValues values) {
        var voiced = values;
        for (var each : voices.getOrDefault(schema.id(), FormValues.EMPTY).map().entrySet()) {
            voiced = schema.choosing(voiced, each.getKey(), each.getValue());
        }
        return voiced;
    }

    private static boolean isVoice(Field field) {
        return field.traits().role() == Role.VOICE || field.traits().role() == Role.OWN_VOICE;
    }

    private static boolean fits(Field field) {
        return field.traits().role() == Role.PARAMETER || field.traits().role() == Role.FORMAT;
    }
}
