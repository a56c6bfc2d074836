// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;

/// How a script is spoken.
///
/// @param roles who speaks for whom
/// @param byPassage whether each passage is a take of its own; null: where there are speakers
/// @param compared what is remembered of a comparison, as whoever compares wrote it: the members of
///   a JSON object
public record Manner(Roles roles, @Nullable Boolean byPassage, Map<?, ?> compared) {
    private static final String BY_PASSAGE = "byPassage";
    private static final String COMPARED = "compared";

    public Manner {
        compared = Collections.unmodifiableMap(new LinkedHashMap<>(compared));
    }

    public Manner with(Roles now) {
        return new Manner(now, byPassage, compared);
    }

    public Manner byPassage(boolean now) {
        return new Manner(roles, now, compared);
    }

    public Manner comparing(Map<?, ?> now) {
        return new Manner(roles, byPassage, now);
    }

    /// Reads what [#json] wrote.
    public static Manner read(String json) throws JsonException {
        var members = Json.readObject(json);
        return new Manner(
                Roles.read(members),
                members.get(BY_PASSAGE) instanceof Boolean chosen ? chosen : null,
                members.get(COMPARED) instanceof Map<?, ?> compared ? compared : Map.of());
    }

    /// As one line of JSON.
    public String json() {
        var members = roles.members();
        if (byPassage != null) {
            members.put(BY_PASSAGE, byPassage);
        }
        if (!compared.isEmpty()) {
            members.put(COMPARED, compared);
        }
        return Json.compact(members);
    }
}
