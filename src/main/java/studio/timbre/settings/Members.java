// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.JsonException;

/// Members of a JSON object as the types that they must have.
final class Members {
    private Members() {}

    /// Empty if the member is missing.
    static List<?> list(Map<String, @Nullable Object> members, String name) throws JsonException {
        var value = members.get(name);
        return value == null ? List.of() : list(value, name);
    }

    static List<?> list(@Nullable Object value, String name) throws JsonException {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(name);
    }

    static Map<?, ?> object(@Nullable Object value, String name) throws JsonException {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(name);
    }

    static String text(@Nullable Object value, String name) throws JsonException {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(name);
    }

    static BigDecimal number(@Nullable Object value, String name) throws JsonException {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw wrong(name);
    }

    static int whole(@Nullable Object value, String name) throws JsonException {
        try {
            return number(value, name).intValueExact();
        } catch (ArithmeticException e) {
            throw wrong(name);
        }
    }

    static boolean yes(@Nullable Object value, String name) throws JsonException {
        if (value instanceof Boolean yes) {
            return yes;
        }
        throw wrong(name);
    }

    static JsonException wrong(String member) {
        return new JsonException("“" + member + "” is not what it should be", 0, 0);
    }
}
