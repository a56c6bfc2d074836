// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;

/// How a script is spoken.
///
/// @param roles who speaks for whom
/// @param byPassage whether each passage is a take of its own; null: where there are speakers
public record Manner(Roles roles, @Nullable Boolean byPassage) {
    private static final String BY_PASSAGE = "byPassage";

    public Manner with(Roles now) {
        return new Manner(now, byPassage);
    }

    public Manner byPassage(boolean now) {
        return new Manner(roles, now);
    }

    /// Reads what [#json] wrote.
    public static Manner read(String json) throws JsonException {
        var members = Json.readObject(json);
        return new Manner(
                Roles.read(members),
                members.get(BY_PASSAGE) instanceof Boolean chosen ? chosen : null);
    }

    /// As one line of JSON.
    public String json() {
        var members = roles.members();
        if (byPassage != null) {
            members.put(BY_PASSAGE, byPassage);
        }
        return Json.compact(members);
    }
}
