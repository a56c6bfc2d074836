// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import studio.timbre.language.LanguageChoice;

/// How the window should look and read.
///
/// @param language from the next start on
/// @param percent how large everything is, [#SMALLEST] to [#LARGEST]
public record Look(ThemeChoice theme, LanguageChoice language, int percent, MotionChoice motion) {
    public static final int SMALLEST = 100;
    public static final int LARGEST = 200;

    static final Look FRESH =
            new Look(ThemeChoice.SYSTEM, LanguageChoice.SYSTEM, SMALLEST, MotionChoice.SYSTEM);

    public Look {
        if (percent < SMALLEST || percent > LARGEST) {
            throw new IllegalArgumentException("a size of " + percent + " %");
        }
    }

    public Look withTheme(ThemeChoice other) {
        return new Look(other, language, percent, motion);
    }

    public Look withLanguage(LanguageChoice other) {
        return new Look(theme, other, percent, motion);
    }

    public Look withPercent(int other) {
        return new Look(theme, language, other, motion);
    }

    public Look withMotion(MotionChoice other) {
        return new Look(theme, language, percent, other);
    }
}
