// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;
import studio.timbre.form.JsonException;

/// Who speaks for whom in a script.
///
/// @param script who speaks what no other does; null before anybody was chosen
/// @param speakers who speaks the lines of a speaker, by the name that stands in the script
/// @param aloud names that look like speakers but are words to be read
public record Roles(@Nullable Cast script, Map<String, Cast> speakers, Set<String> aloud) {
    public static final Roles NONE = new Roles(null, Map.of(), Set.of());

    public Roles {
        speakers = Collections.unmodifiableMap(new LinkedHashMap<>(speakers));
        aloud = Collections.unmodifiableSet(new LinkedHashSet<>(aloud));
    }

    /// Who speaks for a speaker.
    ///
    /// @param speaker null where the script names nobody
    public Optional<Cast> of(@Nullable String speaker) {
        var own = speaker == null ? null : speakers.get(speaker);
        return Optional.ofNullable(own == null ? script : own);
    }

    /// The same, with somebody else for a speaker, or for the script.
    ///
    /// @param cast null: whoever speaks for the script
    public Roles with(@Nullable String speaker, @Nullable Cast cast) {
        if (speaker == null) {
            return new Roles(cast, speakers, aloud);
        }
        var others = new LinkedHashMap<>(speakers);
        if (cast == null) {
            others.remove(speaker);
        } else {
            others.put(speaker, cast);
        }
        return new Roles(script, others, aloud);
    }

    /// The same, with a name read aloud or not.
    public Roles reading(String name, boolean readAloud) {
        var names = new LinkedHashSet<>(aloud);
        if (readAloud) {
            names.add(name);
        } else {
            names.remove(name);
        }
        return new Roles(script, speakers, names);
    }

    /// Reads what [#members] wrote; of an object that does not hold it, nobody.
    static Roles read(Map<?, ?> members) throws JsonException {
        var speakers = new LinkedHashMap<String, Cast>();
        if (members.get("speakers") instanceof Map<?, ?> map) {
            for (var each : map.entrySet()) {
                if (each.getValue() instanceof Map<?, ?> cast) {
                    speakers.put(String.valueOf(each.getKey()), Cast.read(cast));
                }
            }
        }
        var aloud = new LinkedHashSet<String>();
        if (members.get("aloud") instanceof List<?> names) {
            names.forEach(name -> aloud.add(String.valueOf(name)));
        }
        var script = members.get("script") instanceof Map<?, ?> cast ? Cast.read(cast) : null;
        return new Roles(script, speakers, aloud);
    }

    /// As the members of a JSON object, to which others may be put.
    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        if (script != null) {
            members.put("script", script.members());
        }
        var casts = new LinkedHashMap<String, Object>();
        speakers.forEach((name, cast) -> casts.put(name, cast.members()));
        members.put("speakers", casts);
        members.put("aloud", new ArrayList<>(aloud));
        return members;
    }
}
