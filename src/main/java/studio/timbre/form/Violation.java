// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.List;

/// What is wrong with a field, as a key of `messages.properties` and its arguments.
///
/// @param field the field's name, inside of an object with the object's name and a slash before it;
///   empty if the whole form is meant
/// @param key such as `form.tooLong`
public record Violation(String field, String key, List<Object> arguments, Severity severity) {
    /// How bad it is.
    public enum Severity {
        /// It is not sent like this.
        ERROR,
        /// It may be sent, but the provider advises against it.
        ADVICE
    }

    public Violation {
        arguments = List.copyOf(arguments);
    }

    /// An error.
    public Violation(String field, String key, Object... arguments) {
        this(field, key, List.of(arguments), Severity.ERROR);
    }

    /// A piece of advice.
    static Violation advice(String field, String key, Object... arguments) {
        return new Violation(field, key, List.of(arguments), Severity.ADVICE);
    }

    /// Whether it keeps the request from being sent.
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
