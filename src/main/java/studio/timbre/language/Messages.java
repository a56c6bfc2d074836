// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text that Timbre shows, from the `messages.properties` of the language that was the
/// program's when the first of them was asked for.
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("studio.timbre.messages");

    private Messages() {}

    /// A text with its arguments filled in.
    ///
    /// @param key must be in the bundle
    /// @param arguments fill `{0}`, `{1}`, ... as [MessageFormat] says; without any, the text is
    ///   taken literally
    public static String text(String key, Object... arguments) {
        var pattern = BUNDLE.getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.getDefault(Locale.Category.FORMAT))
                        .format(arguments);
    }

    /// The language of the texts; the root for English.
    public static Locale language() {
        return BUNDLE.getLocale();
    }

    /// Whether the texts run from right to left.
    public static boolean rightToLeft() {
        return rightToLeft(BUNDLE.getLocale());
    }

    /// A language runs as its own name for itself does.
    static boolean rightToLeft(Locale locale) {
        var name = locale.getDisplayLanguage(locale);
        return !name.isEmpty()
                && switch (Character.getDirectionality(name.codePointAt(0))) {
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                            true;
                    default -> false;
                };
    }
}
