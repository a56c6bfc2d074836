// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells a line that begins with the name of who speaks it from one that merely has a colon.
final class Speakers {
    private static final int WORDS = 3;

    /// A name of up to 30 characters that does not begin in lower case, and a colon: the wide one
    /// of East Asia, or the narrow one with white space after it, so that neither an address nor a
    /// time of day is a name.
    private static final Pattern PREFIX =
            Pattern.compile(
                    "[\\h]*([\\p{L}&&[^\\p{Ll}]][\\p{L}\\p{M}\\p{N} .'’_-]{0,29}?)[\\h]*(?:：|:(?=\\s|$))[\\h]*");

    private Speakers() {}

    /// A speaker's name at the beginning of a line.
    ///
    /// @param end where in the text the name, the colon and the white space after it end
    record Prefix(String name, int end) {}

    /// @param aloud names that are no speakers but words to be read
    static @Nullable Prefix at(String text, int from, int to, Set<String> aloud) {
        var matcher = PREFIX.matcher(text).region(from, to);
        if (!matcher.lookingAt()) {
            return null;
        }
        var name = matcher.group(1).strip();
        boolean isName = name.split("\\h+").length <= WORDS && !aloud.contains(name);
        return isName ? new Prefix(name, matcher.end()) : null;
    }
}
