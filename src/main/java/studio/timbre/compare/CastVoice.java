// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;
import studio.timbre.form.Field;
import studio.timbre.form.Role;
import studio.timbre.form.ValueParser;
import studio.timbre.provider.Catalogue;

/// Which voice a cast has.
public final class CastVoice {
    private CastVoice() {}

    /// As a person reads it; empty where there is none to be chosen.
    public static String of(Cast cast, Catalogue catalogue) {
        var field = field(cast, catalogue);
        var id = field == null ? "" : ValueParser.text(cast.values().get(field));
        return catalogue.voices(cast.provider(), cast.model()).stream()
                .filter(voice -> voice.id().equals(id))
                .map(voice -> voice.label())
                .findFirst()
                .orElse(id);
    }

    /// The field that says it; null where there is none.
    static @Nullable String field(Cast cast, Catalogue catalogue) {
        return catalogue
                .schema(cast.provider(), cast.model())
                .flatMap(schema -> schema.field(Role.VOICE))
                .map(Field::name)
                .orElse(null);
    }
}
