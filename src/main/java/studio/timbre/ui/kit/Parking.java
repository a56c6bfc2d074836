// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.Requests;
import studio.timbre.form.Validator;
import studio.timbre.form.Violation;

/// Where the values of a form wait while another model is chosen. What fits the new form goes
/// along; the rest stays here until the old form comes back.
public final class Parking {
    private final Map<String, FormValues> parked = new HashMap<>();

    /// What the new form says when it opens.
    ///
    /// @param from the form that is left; null if there was none
    /// @param values what it says
    public FormValues move(@Nullable FormSchema from, FormValues values, FormSchema to) {
        var carried = from == null ? FormValues.EMPTY : changed(from, values);
        var opening = to.initial();
        var left = FormValues.EMPTY;
        for (var each : carried.map().entrySet()) {
            if (fits(from, to, each.getKey(), each.getValue())) {
                opening = opening.with(each.getKey(), each.getValue());
            } else {
                left = left.with(each.getKey(), each.getValue());
            }
        }
        if (from != null) {
            parked.put(from.id(), left);
        }
        for (var each : parked.getOrDefault(to.id(), FormValues.EMPTY).map().entrySet()) {
            opening = opening.with(each.getKey(), each.getValue());
        }
        return opening;
    }

    /// What a person has said; what the form said by itself is not worth carrying.
    private static FormValues changed(FormSchema schema, FormValues values) {
        var changed = FormValues.EMPTY;
        for (var field : schema.fields()) {
            var value = values.get(field.name());
            if (value != null && !Requests.same(value, field.traits().initial())) {
                changed = changed.with(field.name(), value);
            }
        }
        return changed;
    }

    private static boolean fits(
            @Nullable FormSchema from, FormSchema to, String name, Object value) {
        var before = from == null ? null : from.field(name).orElse(null);
        var after = to.field(name).orElse(null);
        return before != null
                && after != null
                && sameKind(before, after)
                && Validator.check(after, value).stream().noneMatch(Violation::isError);
    }

    private static boolean sameKind(Field before, Field after) {
        return before.getClass() == after.getClass();
    }
}
