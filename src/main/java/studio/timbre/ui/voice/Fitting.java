// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.ArrayList;
import java.util.List;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.Role;
import studio.timbre.form.Validator;
import studio.timbre.form.Violation;
import studio.timbre.language.Messages;
import studio.timbre.speech.Voice;

/// What a form takes of values that were chosen earlier, maybe for an older form.
///
/// @param leftOut what it does not take, as a person reads it; there the form is as it opens
record Fitting(FormValues values, List<String> leftOut) {

    static Fitting of(FormSchema schema, FormValues wanted) {
        var values = FormValues.EMPTY;
        var leftOut = new ArrayList<String>();
        for (var each : wanted.map().entrySet()) {
            var name = each.getKey();
            var candidate = values.with(name, each.getValue());
            if (isChosen(schema, name) && passes(schema, candidate, name)) {
                values = candidate;
            } else {
                leftOut.add(schema.field(name).map(f -> f.traits().title()).orElse(name));
                var start = values.with(name, schema.initial().get(name));
                values = passes(schema, start, name) ? start : values;
            }
        }
        return travelling(schema, values, wanted, leftOut);
    }

    /// The way that the form would take by itself need not be said.
    private static Fitting travelling(
            FormSchema schema, FormValues values, FormValues wanted, List<String> leftOut) {
        var way = wanted.transport();
        if (way == null || way == schema.transport(values)) {
            return new Fitting(values, leftOut);
        }
        if (schema.transports().contains(way)) {
            return new Fitting(values.over(way), leftOut);
        }
        leftOut.add(Messages.text("voice.cast.way"));
        return new Fitting(values, leftOut);
    }

    private static boolean isChosen(FormSchema schema, String name) {
        return schema.field(name)
                .map(field -> field.traits().role())
                .filter(role -> role != Role.TEXT && role != Role.TRANSPORT)
                .isPresent();
    }

    /// With the first voice that is known, where none is chosen and one may be.
    static FormValues voiced(FormSchema schema, FormValues values, List<Voice> known) {
        var field = schema.field(Role.VOICE).orElse(null);
        if (field == null || values.get(field.name()) != null || known.isEmpty()) {
            return values;
        }
        var candidate = values.with(field.name(), known.getFirst().id());
        return passes(schema, candidate, field.name()) ? candidate : values;
    }

    /// Whether nothing is wrong with one field of a form.
    static boolean passes(FormSchema schema, FormValues values, String name) {
        return Validator.check(schema, values, "").stream()
                .filter(Violation::isError)
                .map(Violation::field)
                .noneMatch(at -> at.equals(name) || at.startsWith(name + "/"));
    }
}
