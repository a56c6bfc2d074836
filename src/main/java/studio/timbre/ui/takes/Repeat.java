// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.RunState;
import studio.timbre.take.Sound;
import studio.timbre.take.TakeRow;

/// What became of the promise that a seed makes: the same request with the same seed sounds the
/// same, sample for sample.
public enum Repeat {
    /// No seed, or nobody tried it twice.
    UNTRIED(""),
    REPRODUCIBLE("takes.repeat.reproducible"),
    SEED_IGNORED("takes.repeat.ignored");

    private final String key;

    Repeat(String key) {
        this.key = key;
    }

    /// Its key in the messages; empty if there is nothing to say.
    public String key() {
        return key;
    }

    /// What is known of each take, by its number; of those left out nothing is.
    static Map<Long, Repeat> of(List<TakeRow> rows) {
        var tries = new HashMap<String, List<TakeRow>>();
        for (var row : rows) {
            if (row.source().seed() != null
                    && row.sound() != null
                    && row.figures().state() == RunState.DONE) {
                tries.computeIfAbsent(row.source().requestSha256(), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        var known = new HashMap<Long, Repeat>();
        for (var same : tries.values()) {
            if (same.size() > 1) {
                long sounds =
                        same.stream().map(TakeRow::sound).map(Repeat::hash).distinct().count();
                var repeat = sounds == 1 ? REPRODUCIBLE : SEED_IGNORED;
                same.forEach(row -> known.put(row.id(), repeat));
            }
        }
        return known;
    }

    private static String hash(@Nullable Sound sound) {
        return sound == null ? "" : sound.sha256();
    }
}
