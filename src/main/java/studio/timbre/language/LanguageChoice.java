// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.language;

import java.util.Locale;
import java.util.Set;

/// In which language a person reads Timbre.
public enum LanguageChoice {
    /// The one that is nearest to the system's.
    SYSTEM,
    ENGLISH,
    SIMPLIFIED_CHINESE;

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    /// The words of this language, with numbers and dates as they are written where the user lives:
    /// English in Germany has a decimal comma, but no German names of months.
    ///
    /// @param words the system's language
    /// @param numbers the system's formats
    Locale locale(Locale words, Locale numbers) {
        boolean chinese =
                switch (this) {
                    case SYSTEM -> simplifiedChinese(words);
                    case ENGLISH -> false;
                    case SIMPLIFIED_CHINESE -> true;
                };
        if (chinese) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        boolean english = numbers.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? numbers : Locale.of("en", numbers.getCountry());
    }

    private static boolean simplifiedChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                && !locale.getScript().equals("Hant")
                && (locale.getScript().equals("Hans")
                        || !TRADITIONAL.contains(locale.getCountry()));
    }

    /// Makes this the language of the program, before anything is said in one: the texts of Timbre,
    /// of its controls and of its command line, and how numbers and dates are written.
    public void speak() {
        Locale.setDefault(
                locale(
                        Locale.getDefault(Locale.Category.DISPLAY),
                        Locale.getDefault(Locale.Category.FORMAT)));
    }
}
