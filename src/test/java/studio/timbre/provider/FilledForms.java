// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.Requests;
import studio.timbre.form.Role;
import studio.timbre.form.Validator;

/// Forms with every field filled in, legally, so often that each option of each choice and both
/// ends of each range come up, and each set of fields that exclude each other.
final class FilledForms {
    private static final int ROUNDS = 24;

    private final FormSchema schema;
    private final Path sound;

    /// Fills in a form.
    ///
    /// @param sound a file for fields that want one
    FilledForms(FormSchema schema, Path sound) {
        this.schema = schema;
        this.sound = sound;
    }

    List<FormValues> all() {
        var forms = new ArrayList<FormValues>();
        for (int round = 0; round < ROUNDS; round++) {
            var values = FormValues.EMPTY;
            for (var field : schema.fields()) {
                var role = field.traits().role();
                if (role != Role.TEXT && role != Role.TRANSPORT) {
                    values = values.with(field.name(), value(field, round));
                }
            }
            forms.addAll(apart(values));
        }
        return forms;
    }

    /// The same form once for each set of the groups.
    private List<FormValues> apart(FormValues full) {
        var forms = List.of(full);
        for (var group : schema.groups()) {
            var next = new ArrayList<FormValues>();
            for (var form : forms) {
                for (var kept : group.sets()) {
                    var one = form;
                    for (var name : group.sets().stream().flatMap(List::stream).toList()) {
                        one = kept.contains(name) ? one : one.with(name, null);
                    }
                    next.add(one);
                }
            }
            forms = next;
        }
        return forms;
    }

    private Object value(Field field, int round) {
        var legal =
                candidates(field)
                        .filter(Objects::nonNull)
                        .filter(value -> Validator.check(field, value).isEmpty())
                        .filter(value -> !Requests.same(value, field.traits().standard()))
                        .toList();
        if (legal.isEmpty()) {
            throw new AssertionError("nothing legal for " + field.name());
        }
        return legal.get(round % legal.size());
    }

    private Stream<Object> candidates(Field field) {
        return switch (field) {
            case Field.Text _ ->
                    Stream.of("softly, \"please\" – 字", "https://example.org/a.wav", "en");
            case Field.Numeric number -> numbers(number);
            case Field.Switch _ -> Stream.of(true, false);
            case Field.Choice choice ->
                    choice.options().isEmpty()
                            ? Stream.of("en", "alloy")
                            : choice.options().stream().map(Field.Option::value);
            case Field.File _ -> Stream.of(sound.toString());
            case Field.Structure structure ->
                    Stream.of(0, 1, 2).map(round -> inner(structure, round));
            case Field.Table _ -> Stream.of(Map.of("openai", Map.of("instructions", "warm")));
        };
    }

    private Map<String, Object> inner(Field.Structure structure, int round) {
        var members = new LinkedHashMap<String, Object>();
        structure.fields().forEach(field -> members.put(field.name(), value(field, round)));
        if (members.isEmpty()) {
            members.put("lang_code", "e");
        }
        return members;
    }

    private static Stream<Object> numbers(Field.Numeric number) {
        var ends =
                Stream.of(number.minimum(), number.maximum())
                        .filter(Objects::nonNull)
                        .map(Field.Bound::value);
        return Stream.concat(ends, Stream.of("1", "0.7", "1.25", "42").map(BigDecimal::new))
                .map(Object.class::cast);
    }
}
