// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.JsonException;

/// Reads the members of a JSON object one by one: one that is broken, or that a later version means
/// otherwise, is named and left out, and the others stand.
///
/// @param broken takes the names of those that were left out
record MemberReader(Map<?, ?> members, Consumer<String> broken) {

    /// Makes something of a value.
    interface Part<T> {
        /// What it says.
        ///
        /// @throws IllegalArgumentException like the other, if it cannot
        T of(Object value) throws JsonException;
    }

    /// A member.
    ///
    /// @param usual what stands for one that is missing or broken
    <T extends @Nullable Object> T read(String name, T usual, Part<? extends T> part) {
        return one(name, members.get(name), usual, part);
    }

    /// A part of a member, with the name of all of it.
    <T extends @Nullable Object> T one(
            String name, @Nullable Object value, T usual, Part<? extends T> part) {
        try {
            return value == null ? usual : part.of(value);
        } catch (JsonException | IllegalArgumentException e) {
            broken.accept(name);
            return usual;
        }
    }

    /// One of a few words.
    <T extends Enum<T>> T choice(String name, T usual) {
        return read(name, usual, value -> word(usual.getDeclaringClass(), value, name));
    }

    static <T extends Enum<T>> T word(Class<T> words, @Nullable Object value, String name)
            throws JsonException {
        return Enum.valueOf(words, Members.text(value, name).toUpperCase(Locale.ROOT));
    }
}
