// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Voice;

/// Names of languages as a person says them.
final class Languages {
    private Languages() {}

    /// Such as `English (United States)` for `en-US`; empty if there is no tag.
    static String name(@Nullable String tag) {
        return tag == null || tag.isEmpty() ? "" : Locale.forLanguageTag(tag).getDisplayName();
    }

    /// Whether somebody who types this means the voice, by its name or by what it speaks.
    ///
    /// @param needle in lower case
    static boolean matches(Voice voice, String needle) {
        var language = Objects.requireNonNullElse(voice.language(), "");
        return (voice.id() + " " + voice.label() + " " + language + " " + name(language))
                .toLowerCase(Locale.ROOT)
                .contains(needle);
    }
}
