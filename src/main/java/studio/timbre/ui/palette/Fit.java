// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.palette;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// How well a name fits what is typed.
final class Fit {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Punct}\u2026\u201c\u201d]+");
    private static final int BEGINS = 0;
    private static final int BEGINS_A_WORD = 1;
    private static final int INSIDE = 3;
    private static final int SECTION = 4;
    private static final int LETTERS = 6;
    private static final int NEVER = 1000;

    private Fit() {}

    /// Every word typed must be found, in whatever order: at the beginning of the name at best,
    /// else at that of one of its words, inside it, in the section, or as letters that follow each
    /// other from the beginning of a word on, such as `nt` of New take.
    ///
    /// @return the smaller the better; empty if it does not fit
    static OptionalInt of(String typed, String name, String section) {
        var here = name.toLowerCase(Locale.ROOT);
        var around = section.toLowerCase(Locale.ROOT);
        int sum = 0;
        for (var word : words(typed.toLowerCase(Locale.ROOT))) {
            sum += place(word, here, around);
        }
        return sum < NEVER ? OptionalInt.of(sum) : OptionalInt.empty();
    }

    private static int place(String word, String name, String section) {
        if (name.startsWith(word)) {
            return BEGINS;
        }
        if (beginsAWord(word, name)) {
            return BEGINS_A_WORD;
        }
        if (name.contains(word)) {
            return INSIDE;
        }
        if (beginsAWord(word, section)) {
            return SECTION;
        }
        return word.length() > 1 && follow(word, name) ? LETTERS : NEVER;
    }

    private static boolean beginsAWord(String word, String text) {
        for (var each : words(text)) {
            if (each.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the letters come in this order, each at the beginning of a word or right after the
    /// one before it.
    private static boolean follow(String letters, String text) {
        return follow(letters, 0, words(text), 0);
    }

    private static boolean follow(String letters, int from, String[] words, int at) {
        if (from == letters.length()) {
            return true;
        }
        for (int word = at; word < words.length; word++) {
            int most = common(letters, from, words[word]);
            for (int taken = most; taken > 0; taken--) {
                if (follow(letters, from + taken, words, word + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int common(String letters, int from, String word) {
        int length = 0;
        while (from + length < letters.length()
                && length < word.length()
                && letters.charAt(from + length) == word.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String[] words(String text) {
        var words = SPACE.splitAsStream(text).filter(word -> !word.isEmpty());
        return words.toArray(String[]::new);
    }
}
