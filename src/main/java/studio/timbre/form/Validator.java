// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with a filled-in form, before anything is sent.
public final class Validator {
    private Validator() {}

    /// Judges a form. Looks at the files that it names, so not for the FX thread if there are any
    /// on a slow disk.
    ///
    /// @param text what is to be said: the value of the field with the role TEXT
    /// @return in the order of the form; errors and advice
    public static List<Violation> check(FormSchema schema, FormValues values, String text) {
        var found = new ArrayList<Violation>();
        for (var field : schema.fields()) {
            switch (field.traits().role()) {
                case TRANSPORT -> {}
                case TEXT -> found.addAll(check(field, text.isBlank() ? null : text));
                default -> found.addAll(check(field, values.get(field.name())));
            }
        }
        for (var name : values.map().keySet()) {
            if (schema.field(name).isEmpty()) {
                found.add(new Violation(name, "form.unknown", name));
            }
        }
        schema.groups().forEach(group -> together(group, values, found));
        travelling(schema, values, found);
        return found;
    }

    /// Whether nothing in the form keeps it from being sent.
    public static boolean passes(FormSchema schema, FormValues values, String text) {
        return check(schema, values, text).stream().noneMatch(Violation::isError);
    }

    /// Judges one field.
    ///
    /// @param value null if it is empty
    public static List<Violation> check(Field field, @Nullable Object value) {
        if (value == null) {
            var traits = field.traits();
            return traits.required() && traits.standard() == null
                    ? List.of(new Violation(field.name(), "form.required"))
                    : List.of();
        }
        return new ValueCheck(field.name()).check(field, value);
    }

    private static void travelling(FormSchema schema, FormValues values, List<Violation> found) {
        var way = values.transport();
        if (way != null && !schema.transports().contains(way)) {
            found.add(new Violation("", "form.noWay", way.name().toLowerCase(Locale.ROOT)));
        } else if (way != null) {
            for (var field : schema.leftBehind(values, way)) {
                found.add(
                        new Violation(
                                field.name(),
                                "form.notThatWay",
                                way.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    private static void together(Group group, FormValues values, List<Violation> found) {
        var filled =
                group.sets().stream()
                        .filter(set -> set.stream().anyMatch(name -> values.get(name) != null))
                        .toList();
        if (filled.size() > 1) {
            for (var set : filled) {
                for (var name : set) {
                    if (values.get(name) != null) {
                        found.add(new Violation(name, "form.onlyOne", group.title()));
                    }
                }
            }
        }
    }
}
