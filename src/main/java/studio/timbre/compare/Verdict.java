// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;

/// Who a person likes best. Never changes: every choice makes a new one.
///
/// @param passages the winner of each passage that was judged, by its text
/// @param best the winner over all; null while there is none
public record Verdict(Map<String, Cast> passages, @Nullable Cast best) {
    public static final Verdict NONE = new Verdict(Map.of(), null);

    public Verdict {
        passages = Collections.unmodifiableMap(new LinkedHashMap<>(passages));
    }

    /// Whoever wins a passage; who has won it already does no longer.
    public Verdict choose(String passage, Cast cast) {
        var all = new LinkedHashMap<>(passages);
        if (!all.remove(passage, cast)) {
            all.put(passage, cast);
        }
        return new Verdict(all, best);
    }

    /// Whoever wins over all; who has won already does no longer.
    public Verdict choose(Cast cast) {
        return new Verdict(passages, cast.equals(best) ? null : cast);
    }

    public Optional<Cast> of(String passage) {
        return Optional.ofNullable(passages.get(passage));
    }

    /// How many passages a cast has won.
    public long wins(Cast cast) {
        return passages.values().stream().filter(cast::equals).count();
    }
}
