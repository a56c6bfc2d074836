// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import studio.timbre.script.TextDiff.Unit;

/// The words of a text, as Unicode draws their bounds (UAX #29), or its characters as a person sees
/// them; what is neither letter nor digit stands between them.
final class Tokens {
    /// Scripts whose words stand without spaces, so that nobody agrees where one ends.
    private static final Set<Integer> UNSPACED =
            Set.of(
                    UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR,
                    UScript.TIBETAN);

    /// What does not make another word: all but letters, marks and digits, and of those the Arabic
    /// tatweel and vowel marks, which one may write or not.
    private static final Pattern IDLE =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}]|[\\u0640\\u064B-\\u065F\\u0670]");

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    private final String text;
    private final List<int[]> spans = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private Tokens(String text, Unit unit) {
        this.text = text;
        var bounds =
                unit == Unit.WORD
                        ? BreakIterator.getWordInstance(ULocale.ROOT)
                        : BreakIterator.getCharacterInstance(ULocale.ROOT);
        bounds.setText(text);
        int start = bounds.first();
        for (int end = bounds.next(); end != BreakIterator.DONE; end = bounds.next()) {
            var key = IDLE.matcher(FOLDING.normalize(text.substring(start, end))).replaceAll("");
            if (!key.isEmpty()) {
                spans.add(new int[] {start, end});
                keys.add(key);
            }
            start = end;
        }
    }

    static Tokens of(String text, Unit unit) {
        return new Tokens(text, unit);
    }

    /// By what a text is compared: by characters if most of its letters are of scripts without
    /// spaces.
    static Unit unit(String text) {
        long letters = text.codePoints().filter(UCharacter::isLetter).count();
        long unspaced =
                text.codePoints()
                        .filter(UCharacter::isLetter)
                        .filter(letter -> UNSPACED.contains(UScript.getScript(letter)))
                        .count();
        return unspaced * 2 > letters ? Unit.CHARACTER : Unit.WORD;
    }

    /// Each word without what does not count.
    List<String> keys() {
        return keys;
    }

    /// A word as it is written.
    String text(int at) {
        return text.substring(spans.get(at)[0], spans.get(at)[1]);
    }

    /// What stands before a word, or behind the last.
    String gap(int at) {
        int start = at == 0 ? 0 : spans.get(at - 1)[1];
        return text.substring(start, at == spans.size() ? text.length() : spans.get(at)[0]);
    }
}
