// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Judges the value of one field that is not empty.
///
/// @param name what the violations call the field
record ValueCheck(String name) {

    List<Violation> check(Field field, Object value) {
        return switch (field) {
            case Field.Text text -> text(text, value);
            case Field.Numeric numeric -> number(numeric, value);
            case Field.Switch ignored ->
                    value instanceof Boolean ? List.of() : one("form.notASwitch");
            case Field.Choice choice -> choice(choice, value);
            case Field.File file -> file(file, value);
            case Field.Structure structure -> structure(structure, value);
            case Field.Table table -> table(table, value);
        };
    }

    private List<Violation> text(Field.Text field, Object value) {
        if (!(value instanceof String text)) {
            return one("form.notText");
        }
        int half = halfCharacter(text);
        if (half >= 0) {
            return one("form.halfCharacter", text.codePointCount(0, half) + 1);
        }
        int length = field.unit().of(text);
        if (length < field.minLength()) {
            return one("form.tooShort", field.minLength());
        }
        // Of a script, only what goes into one request is limited.
        boolean splits = field.traits().role() == Role.TEXT;
        var max = field.maxLength();
        if (max != null && length > max && !splits) {
            return one("form.tooLong", length, max);
        }
        if (!fits(field.pattern(), text)) {
            return one("form.wrongShape");
        }
        var soft = field.softMaxLength();
        return soft != null && length > soft && !(splits && field.splitsSoft())
                ? List.of(Violation.advice(name, "form.long", length, soft))
                : List.of();
    }

    /// Where half of a surrogate pair stands alone: it has no form in UTF-8 and would silently
    /// become a question mark.
    ///
    /// @return -1 if nowhere
    private static int halfCharacter(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.getType(text.codePointAt(at)) == Character.SURROGATE) {
                return at;
            }
        }
        return -1;
    }

    private List<Violation> number(Field.Numeric field, Object value) {
        if (!(value instanceof BigDecimal number) || !Json.modest(number)) {
            return one("form.notANumber");
        }
        if (field.integer() && number.stripTrailingZeros().scale() > 0) {
            return one("form.notWhole");
        }
        var minimum = field.minimum();
        if (minimum != null && number.compareTo(minimum.value()) < (minimum.exclusive() ? 1 : 0)) {
            return one(
                    minimum.exclusive() ? "form.notAbove" : "form.tooSmall",
                    minimum.value().toPlainString());
        }
        var maximum = field.maximum();
        if (maximum != null && number.compareTo(maximum.value()) > (maximum.exclusive() ? -1 : 0)) {
            return one(
                    maximum.exclusive() ? "form.notBelow" : "form.tooLarge",
                    maximum.value().toPlainString());
        }
        return List.of();
    }

    private List<Violation> choice(Field.Choice field, Object value) {
        if (!(value instanceof String text)) {
            return one("form.notText");
        }
        if (field.options().stream().anyMatch(option -> option.value().equals(text))) {
            return List.of();
        }
        if (!field.open()) {
            return one("form.notOffered", text);
        }
        if (!fits(field.pattern(), text)) {
            return one("form.wrongShape");
        }
        return field.traits().wire().kind() == Wire.Kind.INTEGER && !text.matches("-?\\d{1,18}")
                ? one("form.notWhole")
                : List.of();
    }

    private List<Violation> file(Field.File field, Object value) {
        if (!(value instanceof String text)) {
            return one("form.notText");
        }
        try {
            var path = Path.of(text);
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                return one("form.noFile");
            }
            var ending = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (!field.accept().isEmpty() && !field.accept().contains(ending)) {
                return one(
                        "form.wrongFile",
                        String.join(", ", field.accept().stream().sorted().toList()));
            }
            var soft = field.softMaxBytes();
            return soft != null && Files.size(path) > soft
                    ? List.of(Violation.advice(name, "form.largeFile", soft >> 20))
                    : List.of();
        } catch (InvalidPathException | IOException unreadable) {
            return one("form.noFile");
        }
    }

    private List<Violation> structure(Field.Structure field, Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            return one("form.notAnObject");
        }
        var found = new ArrayList<Violation>();
        for (var inner : field.fields()) {
            var at = new ValueCheck(name + "/" + inner.name());
            var member = members.get(inner.name());
            if (member != null) {
                found.addAll(at.check(inner, member));
            } else if (inner.traits().required()) {
                found.addAll(at.one("form.required"));
            }
        }
        if (!field.free()) {
            for (var each : members.keySet()) {
                if (field.fields().stream().noneMatch(inner -> inner.name().equals(each))) {
                    found.addAll(one("form.unknown", each));
                }
            }
        }
        return found;
    }

    private List<Violation> table(Field.Table field, Object value) {
        if (!(value instanceof Map<?, ?> rows)) {
            return one("form.notAnObject");
        }
        var found = new ArrayList<Violation>();
        for (var row : rows.entrySet()) {
            var at = new ValueCheck(name + "/" + row.getKey());
            if (!fits(field.keys(), String.valueOf(row.getKey()))) {
                found.addAll(at.one("form.wrongName", String.valueOf(row.getKey())));
            }
            if (!(row.getValue() instanceof Map)) {
                found.addAll(at.one("form.notAnObject"));
            }
        }
        return found;
    }

    private static boolean fits(@Nullable Pattern pattern, String text) {
        return pattern == null || PatternCheck.found(pattern, text);
    }

    private List<Violation> one(String key, Object... arguments) {
        return List.of(new Violation(name, key, arguments));
    }
}
