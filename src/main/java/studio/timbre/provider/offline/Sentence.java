// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A piece of a text that is said in one go.
///
/// @param from where it begins in the sayable text
/// @param text without a line break, with at least one letter or digit
/// @param rest how long the silence after it is, as a ratio of that between two sentences
record Sentence(int from, String text, double rest) {
    private static final Pattern PARAGRAPH_END = Pattern.compile("\n[ \n]*\n");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[A-Za-z0-9]");

    private static final Pattern ABBREVIATED =
            Pattern.compile(
                    "\\b(Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Col|Capt|Lt|Rev|Hon|vs|etc|No|Fig|Vol|Inc|Ltd"
                            + "|Co|approx|cf|e\\.g|i\\.e|a\\.m|p\\.m|[A-Z])\\.\\s*$");

    private static final int LONGEST = 300;
    private static final double IN_A_SENTENCE = 0.3;
    private static final double AFTER_A_PARAGRAPH = 2;

    /// Cuts a text at the ends of its sentences, and sentences of more than 300 characters where
    /// one may breathe. What has nothing to say is left out.
    static List<Sentence> of(String text) {
        var found = new ArrayList<Sentence>();
        var ends = PARAGRAPH_END.matcher(text);
        int at = 0;
        while (ends.find()) {
            paragraph(text, at, ends.start(), found);
            at = ends.end();
        }
        paragraph(text, at, text.length(), found);
        return found;
    }

    private static void paragraph(String text, int from, int to, List<Sentence> into) {
        var paragraph = text.substring(from, to).replace('\n', ' ');
        var breaks = BreakIterator.getSentenceInstance(Locale.US);
        breaks.setText(paragraph);
        int start = 0;
        int end = breaks.first();
        while ((end = breaks.next()) != BreakIterator.DONE) {
            boolean last = end == paragraph.length();
            var piece = paragraph.substring(start, end);
            if (last || !ABBREVIATED.matcher(piece).find()) {
                breathe(piece, from + start, last ? AFTER_A_PARAGRAPH : 1, into);
                start = end;
            }
        }
    }

    private static void breathe(String piece, int from, double rest, List<Sentence> into) {
        int start = 0;
        while (piece.length() - start > LONGEST) {
            int cut = breath(piece, start);
            add(piece.substring(start, cut), from + start, IN_A_SENTENCE, into);
            start = cut;
        }
        add(piece.substring(start), from + start, rest, into);
    }

    private static int breath(String piece, int start) {
        int space = -1;
        for (int i = start + LONGEST; i > start + LONGEST / 2; i--) {
            if (piece.charAt(i) == ' ') {
                space = Math.max(space, i);
                if (",;:".indexOf(piece.charAt(i - 1)) >= 0) {
                    return i;
                }
            }
        }
        return space < 0 ? start + LONGEST : space;
    }

    private static void add(String text, int from, double rest, List<Sentence> into) {
        if (SAYS_SOMETHING.matcher(text).find()) {
            into.add(new Sentence(from, text, rest));
        }
    }
}
