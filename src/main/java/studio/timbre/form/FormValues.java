// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Transport;

/// What a form says, by field name; the types are those that [Field] names. A field that is not in
/// here is empty. Never changes: every change makes a new one.
///
/// @param transport how the audio shall travel; null: as the form thinks best
public record FormValues(Map<String, Object> map, @Nullable Transport transport) {
    public static final FormValues EMPTY = new FormValues(Map.of(), null);

    public FormValues {
        map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /// The same values, to travel another way.
    public FormValues over(@Nullable Transport other) {
        return new FormValues(map, other);
    }

    public @Nullable Object get(String name) {
        return map.get(name);
    }

    /// The same values but for one field.
    ///
    /// @param value null empties the field
    public FormValues with(String name, @Nullable Object value) {
        var copy = new LinkedHashMap<>(map);
        if (value == null) {
            copy.remove(name);
        } else {
            copy.put(name, value);
        }
        return new FormValues(copy, transport);
    }

    /// Whether both say the same; 1 and 1.0 do.
    public boolean sameAs(FormValues other) {
        return transport == other.transport
                && map.keySet().equals(other.map.keySet())
                && map.keySet().stream()
                        .allMatch(name -> Requests.same(get(name), other.get(name)));
    }
}
