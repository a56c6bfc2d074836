// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.JsonException;

/// Members of a JSON object as the types that they must have.
final class Members {
    private Members() {}

    /// Empty if the member is missing.
    static List<?> list(Map<String, @Nullable Object> members, String name) throws JsonException {
        return switch (members.get(name)) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw wrong(name);
        };
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

    static JsonException wrong(String member) {
        return new JsonException("“" + member + "” is not what it should be", 0, 0);
    }
}
