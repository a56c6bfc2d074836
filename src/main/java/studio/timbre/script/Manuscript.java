// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// A script as passages, which stay who they are while the text in and around them changes. Never
/// changes: every edit makes a new one.
public final class Manuscript {
    private final List<Passage> passages;
    private final Kinship gone;

    private Manuscript(List<Passage> passages, Kinship gone) {
        this.passages = List.copyOf(passages);
        this.gone = gone;
    }

    /// A script as it was kept.
    public static Manuscript of(List<Passage> kept) {
        return new Manuscript(kept, Kinship.NONE);
    }

    /// The passages in the order of the script.
    public List<Passage> passages() {
        return passages;
    }

    /// Who speaks, in the order of their first line.
    public Set<String> speakers() {
        var names = new LinkedHashSet<String>();
        passages.stream().map(Passage::speaker).filter(Objects::nonNull).forEach(names::add);
        return names;
    }

    /// The passages of another text: those that are the same, only changed, moved, or back from
    /// having been cut, keep their keys. Time grows with the length of the text.
    ///
    /// @param aloud names that look like speakers but are words to be read
    /// @param keys makes a key that nothing else has
    public Manuscript edited(String text, Set<String> aloud, Supplier<String> keys) {
        var kin = gone.with(passages);
        var named = kin.name(Paragraphs.of(text, aloud), passages, keys);
        return new Manuscript(named, kin);
    }

    /// The passage at an index of the script, or the one before it; the first where there is none
    /// before. Empty where the script is.
    public Optional<Passage> at(int index) {
        return passages.reversed().stream()
                .filter(passage -> passage.start() <= index)
                .findFirst()
                .or(() -> passages.stream().findFirst());
    }

    /// What is said at an index of the script, or next to it.
    ///
    /// @return empty where the script is
    public List<Passage> between(int from, int to) {
        var found = new ArrayList<Passage>();
        for (var passage : passages) {
            if (passage.start() <= to && from <= passage.end()) {
                found.add(passage);
            }
        }
        return found;
    }
}
