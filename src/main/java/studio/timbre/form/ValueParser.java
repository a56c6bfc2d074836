// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns what a person types into a field's value, and back; the same in every language: a decimal
/// point is a point.
public final class ValueParser {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");

    private ValueParser() {}

    /// What came of a text: a value, or what is wrong with it. Neither means an empty field.
    public record Parsed(@Nullable Object value, @Nullable Violation violation) {}

    /// Reads a text as a value of the field. Only its type is judged, not whether it is in bounds:
    /// that is [Validator]'s.
    public static Parsed parse(Field field, String text) {
        if (text.isEmpty()) {
            return new Parsed(null, null);
        }
        var name = field.name();
        return switch (field) {
            case Field.Text ignored -> new Parsed(text, null);
            case Field.Choice ignored -> new Parsed(text, null);
            case Field.File ignored -> new Parsed(text, null);
            case Field.Numeric ignored -> number(name, text.strip());
            case Field.Switch ignored -> flag(name, text.strip());
            case Field.Structure ignored -> object(name, text);
            case Field.Table ignored -> object(name, text);
        };
    }

    /// A value as [#parse] takes it; the empty text for none.
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            default -> Json.compact(value);
        };
    }

    private static Parsed number(String name, String text) {
        if (text.length() > 100 || !NUMBER.matcher(text).matches()) {
            return new Parsed(null, new Violation(name, "form.notANumber"));
        }
        return new Parsed(new BigDecimal(text), null);
    }

    private static Parsed flag(String name, String text) {
        return switch (text) {
            case "true" -> new Parsed(true, null);
            case "false" -> new Parsed(false, null);
            default -> new Parsed(null, new Violation(name, "form.notASwitch"));
        };
    }

    private static Parsed object(String name, String text) {
        try {
            return new Parsed(Json.readObject(text), null);
        } catch (JsonException wrong) {
            return new Parsed(null, new Violation(name, "form.notAnObject"));
        }
    }
}
