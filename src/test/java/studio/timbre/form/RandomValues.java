// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// Forms filled in by chance.
final class RandomValues {
    private static final String[] PIECES = {
        "a", "'", "\"", "\\", "\n", "\t", "$HOME", "`x`", "é", "字", "🎙", "\u2028", "\u0001", "@",
        "{}", " ", "!", "&", "\uD83C"
    };

    private RandomValues() {}

    static FormValues of(FormSchema schema, Random chance) {
        var values = FormValues.EMPTY;
        for (var field : schema.fields()) {
            var role = field.traits().role();
            if (role != Role.TEXT && role != Role.TRANSPORT && chance.nextInt(3) > 0) {
                values = values.with(field.name(), value(field, chance));
            }
        }
        return values;
    }

    static String text(Random chance) {
        var text = new StringBuilder();
        for (var i = chance.nextInt(8); i >= 0; i--) {
            text.append(PIECES[chance.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /// A name is whole characters: half a surrogate pair in a name is no JSON to the reader.
    private static String name(Random chance) {
        return text(chance).replaceAll("\\p{IsCs}", "");
    }

    private static Object value(Field field, Random chance) {
        return switch (field) {
            case Field.Text ignored -> text(chance);
            case Field.Numeric number ->
                    number.integer()
                            ? new BigDecimal(chance.nextInt(5000))
                            : new BigDecimal(chance.nextInt(400)).movePointLeft(2);
            case Field.Switch ignored -> chance.nextBoolean();
            case Field.Choice choice ->
                    choice.options().isEmpty()
                            ? "en"
                            : choice.options().get(chance.nextInt(choice.options().size())).value();
            case Field.File ignored -> "/some/where " + chance.nextInt(9) + ".wav";
            case Field.Structure structure -> object(structure, chance);
            case Field.Table ignored -> Map.of("openai", Map.of(name(chance), text(chance)));
        };
    }

    private static Map<String, Object> object(Field.Structure structure, Random chance) {
        var object = new LinkedHashMap<String, Object>();
        for (var inner : structure.fields()) {
            if (chance.nextBoolean()) {
                object.put(inner.name(), value(inner, chance));
            }
        }
        if (structure.free()) {
            object.put("free " + name(chance), text(chance));
        }
        return object;
    }
}
