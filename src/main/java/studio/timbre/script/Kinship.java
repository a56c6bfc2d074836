// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// What the passages of a script were, so that those of a changed text get the keys they had: also
/// one that was cut and comes back later.
final class Kinship {
    static final Kinship NONE = new Kinship(Map.of());

    private static final int REMEMBERED = 10_000;

    private final Map<String, String> keysByText;

    private Kinship(Map<String, String> keysByText) {
        this.keysByText = keysByText;
    }

    /// Remembers the words of passages, for when they are gone.
    Kinship with(List<Passage> passages) {
        var texts = new LinkedHashMap<>(keysByText);
        passages.forEach(passage -> texts.putLast(passage.text(), passage.key()));
        while (texts.size() > Math.max(REMEMBERED, passages.size())) {
            texts.pollFirstEntry();
        }
        return new Kinship(texts);
    }

    /// The passages of a text, each with its key.
    ///
    /// @param found the passages, without keys
    /// @param before what they were before the last change
    List<Passage> name(List<Passage> found, List<Passage> before, Supplier<String> keys) {
        var kept = new Matching(before, found).keys();
        var used = new HashSet<>(Arrays.asList(kept));
        var named = new ArrayList<Passage>();
        for (int i = 0; i < kept.length; i++) {
            var passage = found.get(i);
            var back = keysByText.get(passage.text());
            var key =
                    kept[i] != null ? kept[i] : back != null && used.add(back) ? back : keys.get();
            named.add(
                    new Passage(
                            Objects.requireNonNull(key),
                            passage.speaker(),
                            passage.start(),
                            passage.text()));
        }
        return named;
    }
}
