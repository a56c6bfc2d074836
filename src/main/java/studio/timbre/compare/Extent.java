// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.util.List;
import studio.timbre.script.Manuscript;
import studio.timbre.script.Passage;

/// How much of a script is compared.
public enum Extent {
    /// Each passage for itself.
    PASSAGES,
    /// The passage at the caret.
    PASSAGE,
    /// All of it as one text, the names of its speakers included.
    SCRIPT;

    /// The texts that are compared; one that is no passage has an empty key.
    ///
    /// @param caret the UTF-16 index in the script where the user is
    public List<Passage> of(Manuscript manuscript, String script, int caret) {
        return switch (this) {
            case PASSAGES -> manuscript.passages();
            case PASSAGE -> manuscript.at(caret).stream().toList();
            case SCRIPT ->
                    script.isBlank()
                            ? List.of()
                            : List.of(new Passage("", null, 0, script.strip()));
        };
    }
}
