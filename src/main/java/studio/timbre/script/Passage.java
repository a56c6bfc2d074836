// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import org.jspecify.annotations.Nullable;

/// A paragraph of a script, or what one speaker says in it: the unit that is spoken, judged and
/// made again.
///
/// @param key who it is, for as long as the script lives, whatever its text becomes
/// @param speaker whose line it is; null where the script names nobody
/// @param start the first UTF-16 index in the script of what is spoken: the name is not
/// @param text what is spoken, without white space at either end; never blank
public record Passage(String key, @Nullable String speaker, int start, String text) {
    /// The index in the script after its last character.
    public int end() {
        return start + text.length();
    }

    /// Whether a caret at this index of the script stands in it.
    public boolean holds(int index) {
        return start <= index && index <= end();
    }
}
