// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// Where a text may be cut, the better places first. Looks at no more of it than one piece at a
/// time, so that no text takes longer than its length.
final class Seams {
    /// How far behind a place one must look to know what it is.
    private static final int AHEAD = 64;

    /// How far back the end of a sentence is looked for at first.
    private static final int SENTENCES = 1024;

    /// How far back words are looked for with a dictionary, which is slow.
    private static final int WORDS = 256;

    /// What ends a clause, if white space follows.
    private static final String SPACED_MARKS = ",;:–·";

    /// What ends a clause, whatever follows: dashes, and the marks of scripts that need no space.
    private static final String MARKS = "—،؛、，；：፣፤፥፦၊";

    private final BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
    private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    private final BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    private final String text;
    private String window = "";
    private int reach;

    Seams(String text) {
        this.text = text;
    }

    /// The best place to end a piece.
    ///
    /// @param from where the piece begins
    /// @param to where it must end at the latest, before the end of the text
    /// @return `from` if there is no place
    int best(int from, int to) {
        window = text.substring(from, Math.min(text.length(), to + AHEAD));
        reach = to - from;
        characters.setText(window);
        int cut = sentence();
        cut = cut > 0 ? cut : clause();
        cut = cut > 0 ? cut : space();
        cut = cut > 0 ? cut : word();
        return from + (cut > 0 ? cut : character());
    }

    private int sentence() {
        int from = Math.max(0, reach - SENTENCES);
        int cut = sentence(from);
        return cut > 0 || from == 0 ? cut : sentence(0);
    }

    /// The last end of a sentence. Goes forwards: backwards, a text without sentences would take
    /// the square of its length.
    private int sentence(int from) {
        sentences.setText(window.substring(from));
        int best = 0;
        int spoken = from;
        int lines = 0;
        int at = from;
        while (at <= reach && sentences.next() != BreakIterator.DONE) {
            int end = beforeOpening(from + sentences.current());
            for (; at < end; at++) {
                boolean space = UCharacter.isUWhiteSpace(window.charAt(at));
                spoken = space ? spoken : at + 1;
                lines = !space ? 0 : window.charAt(at) == '\n' ? lines + 1 : lines;
            }
            int cut = Math.min(end, reach);
            // A line that only breaks where it is full ends no sentence; a blank line does.
            boolean ends = spoken > 0 && (lines > 1 || endsSentence(spoken));
            if (ends && spoken <= cut && isWhole(cut)) {
                best = cut;
            }
        }
        return best;
    }

    /// Unicode counts the bracket that opens the next sentence to the last one, where no space
    /// stands between them.
    private int beforeOpening(int boundary) {
        int end = boundary;
        while (end > 1
                && end < window.length()
                && opens(window.charAt(end - 1), window.charAt(end))) {
            end--;
        }
        return end;
    }

    private static boolean opens(char mark, char next) {
        return switch (Character.getType(mark)) {
            case Character.START_PUNCTUATION -> true;
            case Character.INITIAL_QUOTE_PUNCTUATION -> Character.isLetterOrDigit(next);
            default -> false;
        };
    }

    private boolean endsSentence(int spoken) {
        int last = spoken;
        while (last > 0 && isCloser(window.codePointBefore(last))) {
            last = window.offsetByCodePoints(last, -1);
        }
        if (last == 0) {
            return false;
        }
        int mark = window.codePointBefore(last);
        return mark == '.'
                ? !Abbreviations.endAt(window, last)
                : mark == '…' || UCharacter.hasBinaryProperty(mark, UProperty.S_TERM);
    }

    private static boolean isCloser(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.END_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION ->
                    true;
            default -> codePoint == '"' || codePoint == '\'';
        };
    }

    private int clause() {
        for (int cut = reach; cut > reach / 2; cut--) {
            if (endsSpace(cut) && endsClause(cut) && isWhole(cut)) {
                return cut;
            }
        }
        return 0;
    }

    private boolean endsClause(int cut) {
        int last = spokenEnd(cut);
        if (last == 0) {
            return false;
        }
        if (window.substring(last, cut).indexOf('\n') >= 0) {
            return true;
        }
        char mark = window.charAt(last - 1);
        boolean spaced = last < cut || isSpace(cut);
        return MARKS.indexOf(mark) >= 0 || (spaced && SPACED_MARKS.indexOf(mark) >= 0);
    }

    private int space() {
        for (int cut = reach; cut > reach / 2; cut--) {
            if (endsSpace(cut)
                    && (isSpace(cut - 1) || isSpace(cut))
                    && !Abbreviations.endAt(window, spokenEnd(cut))
                    && isWhole(cut)) {
                return cut;
            }
        }
        return 0;
    }

    /// Whether no white space follows, or none that would fit.
    private boolean endsSpace(int cut) {
        return cut == reach || !isSpace(cut);
    }

    private int word() {
        int from = Math.max(0, reach - WORDS);
        words.setText(window.substring(from));
        int cut = words.isBoundary(reach - from) ? reach - from : words.preceding(reach - from);
        for (; cut > 0; cut = words.previous()) {
            int at = from + cut;
            if (Character.isLetterOrDigit(window.codePointAt(at)) && isWhole(at)) {
                return at;
            }
        }
        return 0;
    }

    private int character() {
        return isWhole(reach) ? reach : characters.preceding(reach);
    }

    /// Whether a cut here leaves whole what a person sees as one character.
    private boolean isWhole(int cut) {
        return characters.isBoundary(cut);
    }

    /// Whether one may break a line at the character; a no-break space is none of these.
    private boolean isSpace(int at) {
        return Character.isWhitespace(window.charAt(at));
    }

    /// Where the white space before a place begins.
    private int spokenEnd(int end) {
        int last = end;
        while (last > 0 && UCharacter.isUWhiteSpace(window.charAt(last - 1))) {
            last--;
        }
        return last;
    }
}
