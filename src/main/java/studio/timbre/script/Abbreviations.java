// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words whose full stop ends no sentence: those of `abbreviations.txt`, initials, and numbers that
/// count days and kings. In doubt a word is one: that only keeps two sentences together.
final class Abbreviations {
    private static final int LONGEST = 20;
    private static final Pattern INITIALS = Pattern.compile("\\p{L}|\\p{L}{1,3}(\\.\\p{L}{1,3})+");
    private static final Pattern ORDINAL = Pattern.compile("\\p{Nd}{1,2}");
    private static final Set<String> KNOWN = read();

    private Abbreviations() {}

    /// Whether the text up to `end` ends with an abbreviation, its full stop included.
    static boolean endAt(String text, int end) {
        if (end == 0 || text.charAt(end - 1) != '.') {
            return false;
        }
        int start = end - 1;
        while (start > 0 && end - start <= LONGEST && isOfWord(text.charAt(start - 1))) {
            start--;
        }
        var word = text.substring(start, end - 1).toLowerCase(Locale.ROOT);
        return KNOWN.contains(word)
                || INITIALS.matcher(word).matches()
                || ORDINAL.matcher(word).matches();
    }

    private static boolean isOfWord(char c) {
        return c == '.'
                || Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static Set<String> read() {
        var name = "abbreviations.txt";
        var stream =
                Objects.requireNonNull(
                        Abbreviations.class.getResourceAsStream("/studio/timbre/script/" + name),
                        name);
        try (var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(
                            line -> Arrays.stream(line.substring(line.indexOf(':') + 1).split(" ")))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
