// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The faults that were asked for, with their values.
public record Faults(Map<Fault, String> values) {
    /// Nothing goes wrong.
    public static final Faults NONE = new Faults(Map.of());

    public Faults {
        var copy = new EnumMap<Fault, String>(Fault.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /// Reads `name[=value],...`, as in `delay-first=200,odd-chunks`.
    ///
    /// @throws IllegalArgumentException if a name is unknown or a value is no number where one is
    ///   needed
    public static Faults parse(String text) {
        var found = new EnumMap<Fault, String>(Fault.class);
        for (var item : text.split(",", -1)) {
            if (!item.isBlank()) {
                int equals = item.indexOf('=');
                var name = equals < 0 ? item : item.substring(0, equals);
                var value = equals < 0 ? "" : item.substring(equals + 1).strip();
                var fault = Fault.named(name.strip());
                if (!fault.takes(value)) {
                    throw new IllegalArgumentException(item + ": that needs a number");
                }
                found.put(fault, value);
            }
        }
        return new Faults(found);
    }

    /// These and those; where both name one fault, those win.
    public Faults and(Faults those) {
        var both = new EnumMap<Fault, String>(Fault.class);
        both.putAll(values);
        both.putAll(those.values);
        return new Faults(both);
    }

    public boolean has(Fault fault) {
        return values.containsKey(fault);
    }

    /// Whether a fault was asked for with this very value.
    public boolean says(Fault fault, String value) {
        return value.equals(values.get(fault));
    }

    /// A fault's value.
    ///
    /// @param otherwise what it is if the fault was asked for without one, or not at all
    public String text(Fault fault, String otherwise) {
        var value = values.getOrDefault(fault, "");
        return value.isEmpty() ? otherwise : value;
    }

    /// A fault's value as a number, 0 if the fault was not asked for.
    ///
    /// @param plain what it is if the fault was asked for without one
    public long number(Fault fault, long plain) {
        return has(fault) ? Long.parseLong(text(fault, Long.toString(plain))) : 0;
    }
}
