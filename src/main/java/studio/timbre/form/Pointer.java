// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a value stands in a JSON object: the names on the way to it (JSON pointer, RFC 6901,
/// without array indices). No name at all means the object itself.
record Pointer(List<String> names) {
    Pointer {
        names = List.copyOf(names);
    }

    /// Reads the text form, such as `/provider/options`.
    static Pointer of(String text) {
        return text.isEmpty()
                ? new Pointer(List.of())
                : new Pointer(
                        Arrays.stream(text.substring(1).split("/", -1))
                                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                                .toList());
    }

    /// One more step, in the text form.
    static String step(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /// Puts the value there and makes the objects on the way to it. At the root, the members of the
    /// value are added.
    void put(Map<String, Object> body, Object value) {
        if (names.isEmpty()) {
            if (value instanceof Map<?, ?> map) {
                map.forEach((name, member) -> {
                    if (member != null) {
                        body.put(String.valueOf(name), member);
                    }
                });
            }
            return;
        }
        var place = body;
        for (var name : names.subList(0, names.size() - 1)) {
            var inner = new LinkedHashMap<String, Object>();
            if (place.get(name) instanceof Map<?, ?> there) {
                there.forEach((key, member) -> inner.put(String.valueOf(key), member));
            }
            place.put(name, inner);
            place = inner;
        }
        place.put(names.getLast(), value);
    }

    /// Takes the value out, and the objects on the way that are empty without it.
    ///
    /// @return null if nothing is there
    @Nullable Object take(Map<String, @Nullable Object> body) {
        return take(body, names);
    }

    private static @Nullable Object take(Map<String, @Nullable Object> body, List<String> names) {
        var name = names.getFirst();
        if (names.size() == 1) {
            return body.remove(name);
        }
        if (!(body.get(name) instanceof Map<?, ?> there)) {
            return null;
        }
        var inner = Json.members(there);
        var value = take(inner, names.subList(1, names.size()));
        if (inner.isEmpty()) {
            body.remove(name);
        } else {
            body.put(name, inner);
        }
        return value;
    }
}
