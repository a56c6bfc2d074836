// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import studio.timbre.language.LanguageChoice;

/// How the window should look and read.
///
/// @param language from the next start on
public record Look(ThemeChoice theme, LanguageChoice language) {
    static final Look FRESH = new Look(ThemeChoice.SYSTEM, LanguageChoice.SYSTEM);
}
