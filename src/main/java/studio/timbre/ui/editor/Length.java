// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;

/// How long a script is, in Unicode code points, and how long it may be.
///
/// @param limit the provider refuses more; null if it does not say
/// @param advised the provider advises against more; null if it does not say
public record Length(int count, @Nullable Integer limit, @Nullable Integer advised) {

    public boolean over() {
        return limit != null && count > limit;
    }

    public boolean overAdvised() {
        return advised != null && count > advised;
    }

    /// As a person reads it.
    public String words() {
        if (limit != null && count > limit) {
            return Messages.text("editor.over", count, limit, count - limit);
        }
        if (advised != null && count > advised) {
            return Messages.text("editor.overAdvised", count, advised);
        }
        return limit == null
                ? Messages.text("editor.count", count)
                : Messages.text("editor.countOf", count, limit);
    }
}
