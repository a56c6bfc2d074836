// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/// A text as an English voice can say it, in ASCII, and where each of its characters stood in the
/// text it was made of. Markup and other scripts are left out, symbols become words.
final class Sayable {
    private static final Pattern MARKUP =
            Pattern.compile(
                    "<!--.{0,2000}?-->|<[/!?]?[A-Za-z][^<>]{0,300}>|&(amp|lt|gt|quot|apos|nbsp);",
                    Pattern.DOTALL);

    private static final Map<String, String> ENTITIES =
            Map.of("amp", " and ", "lt", " less than ", "gt", " greater than ");

    private static final Map<Integer, String> SYMBOLS =
            Map.ofEntries(
                    Map.entry((int) '&', " and "),
                    Map.entry((int) '<', " less than "),
                    Map.entry((int) '>', " greater than "),
                    Map.entry((int) '=', " equals "),
                    Map.entry((int) '+', " plus "),
                    Map.entry((int) '%', " percent "),
                    Map.entry((int) '@', " at "),
                    Map.entry((int) '#', " number "),
                    Map.entry((int) '°', " degrees "),
                    Map.entry((int) '€', " euros "),
                    Map.entry((int) '£', " pounds "),
                    Map.entry((int) '×', " times "),
                    Map.entry((int) '‘', "'"),
                    Map.entry((int) '’', "'"),
                    Map.entry((int) '–', "-"),
                    Map.entry((int) '—', ", "),
                    Map.entry((int) '…', "... "),
                    Map.entry((int) 'ß', "ss"),
                    Map.entry((int) 'æ', "ae"),
                    Map.entry((int) 'œ', "oe"),
                    Map.entry((int) 'ø', "o"),
                    Map.entry((int) 'ł', "l"));

    private static final String PLAIN = ".,;:!?'()-$/\n";

    /// A longer word is nobody's word: it is said in pieces.
    private static final int LONGEST_WORD = 40;

    /// Mary has no name for larger numbers.
    private static final int LONGEST_NUMBER = 12;

    private final StringBuilder text = new StringBuilder();
    private int[] origins = new int[64];
    private int letters;
    private int digits;

    private Sayable() {}

    static Sayable of(String written) {
        var sayable = new Sayable();
        var markup = MARKUP.matcher(written);
        int at = 0;
        while (markup.find()) {
            sayable.take(written, at, markup.start());
            var entity = markup.group(1);
            var word = entity == null ? " " : ENTITIES.getOrDefault(entity, " ");
            sayable.put(word, markup.start());
            at = markup.end();
        }
        sayable.take(written, at, written.length());
        return sayable;
    }

    /// What is said: ASCII, one space at most between two words.
    String text() {
        return text.toString();
    }

    /// Where a character of [#text] stood, as a UTF-16 index.
    int origin(int index) {
        return origins[index];
    }

    private void take(String written, int from, int to) {
        int c;
        for (int i = from; i < to; i += Character.charCount(c)) {
            c = written.codePointAt(i);
            var symbol = SYMBOLS.get(c);
            if (symbol != null) {
                put(symbol, i);
            } else if (c < 0x80) {
                put(ascii((char) c), i);
            } else {
                put(folded(c), i);
            }
        }
    }

    private static String ascii(char c) {
        boolean said = Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
        return said ? String.valueOf(c) : " ";
    }

    /// The letters and digits in it without their accents, or a space.
    private static String folded(int c) {
        var plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        var kept = plain.replaceAll("[^A-Za-z0-9]", "");
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
        return kept.isEmpty() && !mark ? " " : kept;
    }

    private void put(String piece, int origin) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            letters = Character.isLetterOrDigit(c) ? letters + 1 : 0;
            digits = Character.isDigit(c) ? digits + 1 : 0;
            if (letters > LONGEST_WORD || digits > LONGEST_NUMBER) {
                append(' ', origin);
                letters = 1;
                digits = Math.min(digits, 1);
            }
            if (c != ' ' || !endsInSpace()) {
                append(c, origin);
            }
        }
    }

    private boolean endsInSpace() {
        return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
    }

    private void append(char c, int origin) {
        if (text.length() == origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[text.length()] = origin;
        text.append(c);
    }
}
