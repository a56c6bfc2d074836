// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text that Timbre shows, from `messages.properties`.
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
                : new MessageFormat(pattern, Locale.getDefault()).format(arguments);
    }
}
