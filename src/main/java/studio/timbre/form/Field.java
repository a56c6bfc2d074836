// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One thing that a model lets one set.
public sealed interface Field {
    /// What every field has.
    Traits traits();

    default String name() {
        return traits().name();
    }

    /// Whether a provider means this field, or something in it, by the name that it has in the form
    /// or on the wire, within whatever the provider's own server wraps around it.
    ///
    /// @param place the path in the request, its parts joined by slashes or dots, or the name
    default boolean isAt(String place) {
        var said = "/" + place.replace('.', '/');
        var own = traits().wire().path();
        return said.endsWith(own) || said.startsWith(own + "/") || said.endsWith("/" + name());
    }

    /// What a form, a person and the wire need to know of any field.
    ///
    /// @param name the form's name for the field, which `--set NAME=VALUE` uses
    /// @param title what a person reads
    /// @param help a sentence about it, or empty
    /// @param placeholder shown while it is empty, or empty
    /// @param required whether the provider refuses a request without it
    /// @param advanced whether a beginner can do without seeing it
    /// @param initial what Timbre puts in when the form opens, if anything
    /// @param standard the provider's documented default, if any; it is not sent
    /// @param example an example from the provider's documents, never filled in by itself
    record Traits(
            String name,
            String title,
            String help,
            String placeholder,
            boolean required,
            boolean advanced,
            Role role,
            @Nullable Object initial,
            @Nullable Object standard,
            @Nullable Object example,
            Wire wire) {}

    /// Free text; its value is a `String`.
    ///
    /// @param maxLength the provider refuses more in one request
    /// @param softMaxLength the provider advises against more in one request
    /// @param rows lines to show: 1 for a single line
    /// @param unit what all lengths count
    /// @param splitsSoft whether a script goes in several requests already above `softMaxLength`
    record Text(
            Traits traits,
            int minLength,
            @Nullable Integer maxLength,
            @Nullable Integer softMaxLength,
            @Nullable Pattern pattern,
            int rows,
            TextUnit unit,
            boolean splitsSoft)
            implements Field {

        /// How much of a script goes into one request; null if all of it does.
        public @Nullable Integer pieceLength() {
            boolean soft =
                    splitsSoft
                            && softMaxLength != null
                            && (maxLength == null || softMaxLength < maxLength);
            return soft ? softMaxLength : maxLength;
        }
    }

    /// A number; its value is a `BigDecimal`.
    ///
    /// @param integer whether only whole numbers are legal
    /// @param softMaximum the end of the slider where no limit is documented
    /// @param step the grid of the control; values are rounded to its decimals
    /// @param unit such as `x`, or empty
    record Numeric(
            Traits traits,
            boolean integer,
            @Nullable Bound minimum,
            @Nullable Bound maximum,
            @Nullable BigDecimal softMaximum,
            BigDecimal step,
            String unit,
            boolean slider)
            implements Field {}

    /// An end of a range.
    ///
    /// @param exclusive whether the value itself is out of bounds
    record Bound(BigDecimal value, boolean exclusive) {}

    /// Yes or no; its value is a `Boolean`.
    record Switch(Traits traits) implements Field {}

    /// One of several; its value is a `String`.
    ///
    /// @param open whether anything else may be typed too
    /// @param pattern what anything else must look like
    record Choice(Traits traits, List<Option> options, boolean open, @Nullable Pattern pattern)
            implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    record Option(String value, String label) {}

    /// A file on this machine; its value is its path as a `String`.
    ///
    /// @param accept file name endings without the dot, in lower case
    record File(
            Traits traits,
            Set<String> accept,
            @Nullable Double maxSeconds,
            @Nullable Long softMaxBytes)
            implements Field {
        public File {
            accept = Set.copyOf(accept);
        }
    }

    /// A JSON object with some known members; its value is a `Map`.
    ///
    /// @param free whether other members may be added
    record Structure(Traits traits, List<Field> fields, boolean free) implements Field {
        public Structure {
            fields = List.copyOf(fields);
        }
    }

    /// A map from names that fit the pattern to JSON objects; its value is a `Map` of `Map`s.
    record Table(Traits traits, @Nullable Pattern keys) implements Field {}
}
