// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.List;

/// What is wrong with a field, as a key of `messages.properties` and its arguments.
///
/// @param field the field's name; empty if the whole form is meant
/// @param key such as `form.tooLong`
public record Violation(String field, String key, List<Object> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }

    public Violation(String field, String key, Object... arguments) {
        this(field, key, List.of(arguments));
    }
}
