// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;

/// How long a script is, in what the model counts, and how long it may be.
///
/// @param limit how much one request takes; null if it does not say
/// @param advised the provider advises against more; null if it does not say
/// @param parts in how many requests it goes
public record Length(int count, @Nullable Integer limit, @Nullable Integer advised, int parts) {

    public boolean overAdvised() {
        return parts == 1 && advised != null && count > advised;
    }

    /// As a person reads it.
    public String words() {
        if (parts > 1) {
            return Messages.text("editor.parts", count, parts);
        }
        if (advised != null && count > advised) {
            return Messages.text("editor.overAdvised", count, advised);
        }
        return limit == null
                ? Messages.text("editor.count", count)
                : Messages.text("editor.countOf", count, limit);
    }
}
