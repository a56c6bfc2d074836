// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names of languages as a person says them.
final class Languages {
    private Languages() {}

    /// Such as `English (United States)` for `en-US`; empty if there is no tag.
    static String name(@Nullable String tag) {
        return tag == null || tag.isEmpty() ? "" : Locale.forLanguageTag(tag).getDisplayName();
    }
}
