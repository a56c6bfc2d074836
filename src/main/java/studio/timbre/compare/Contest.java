// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.timbre.form.Cast;
import studio.timbre.form.JsonException;

/// Who is compared, over what, and who won: what a project remembers of a comparison. Never
/// changes.
public record Contest(List<Cast> casts, Extent extent, Verdict verdict) {
    /// Nobody yet.
    public static final Contest NONE = new Contest(List.of(), Extent.PASSAGES, Verdict.NONE);

    private static final String CASTS = "casts";
    private static final String EXTENT = "extent";
    private static final String BEST = "best";
    private static final String WINNERS = "winners";
    private static final String TEXT = "text";
    private static final String CAST = "cast";

    public Contest {
        casts = List.copyOf(casts);
    }

    public Contest with(List<Cast> now) {
        return new Contest(now, extent, verdict);
    }

    public Contest over(Extent now) {
        return new Contest(casts, now, verdict);
    }

    public Contest judged(Verdict now) {
        return new Contest(casts, extent, now);
    }

    /// Reads what [#members] wrote; of an object that does not hold it, nobody.
    public static Contest read(Map<?, ?> members) throws JsonException {
        var casts = new ArrayList<Cast>();
        for (var each : list(members, CASTS)) {
            casts.add(Cast.read(each));
        }
        var winners = new LinkedHashMap<String, Cast>();
        for (var each : list(members, WINNERS)) {
            if (each.get(CAST) instanceof Map<?, ?> cast) {
                winners.put(String.valueOf(each.get(TEXT)), Cast.read(cast));
            }
        }
        var best = members.get(BEST) instanceof Map<?, ?> cast ? Cast.read(cast) : null;
        return new Contest(casts, extent(members), new Verdict(winners, best));
    }

    private static List<? extends Map<?, ?>> list(Map<?, ?> members, String name) {
        return members.get(name) instanceof List<?> all
                ? all.stream().filter(Map.class::isInstance).map(each -> (Map<?, ?>) each).toList()
                : List.of();
    }

    private static Extent extent(Map<?, ?> members) {
        return Arrays.stream(Extent.values())
                .filter(each -> word(each).equals(members.get(EXTENT)))
                .findFirst()
                .orElse(Extent.PASSAGES);
    }

    private static String word(Extent extent) {
        return extent.name().toLowerCase(Locale.ROOT);
    }

    /// As the members of a JSON object, to stand in a larger one.
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put(CASTS, casts.stream().map(Cast::members).toList());
        members.put(EXTENT, word(extent));
        var winners = new ArrayList<Map<String, Object>>();
        verdict.passages()
                .forEach((text, cast) -> winners.add(Map.of(TEXT, text, CAST, cast.members())));
        members.put(WINNERS, winners);
        var best = verdict.best();
        if (best != null) {
            members.put(BEST, best.members());
        }
        return members;
    }
}
