// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was heard beside what was written, word by word, or character by character in scripts that
/// put no spaces between words. Case, punctuation and the vowel marks of Arabic do not count; the
/// pairs show both texts as they were written.
///
/// @param tail what stands behind the last word that was heard
public record TextDiff(Unit unit, List<Pair> pairs, String tail) {
    public TextDiff {
        pairs = List.copyOf(pairs);
    }

    /// What is compared.
    public enum Unit {
        WORD,
        CHARACTER
    }

    /// How a word was heard.
    public enum Kind {
        CORRECT,
        SUBSTITUTED,
        DELETED,
        INSERTED
    }

    /// A word of either text, or one of each that stand for each other.
    ///
    /// @param gap what stands before it, spaces and punctuation
    /// @param written the word in the script; empty if it was inserted
    /// @param heard the word in the transcript; empty if it was deleted
    public record Pair(Kind kind, String gap, String written, String heard) {}

    /// Compares with the fewest words changed.
    ///
    /// @param script what should have been said
    public static TextDiff of(String script, String heard) {
        var unit = Tokens.unit(script.isBlank() ? heard : script);
        var from = Tokens.of(script, unit);
        var to = Tokens.of(heard, unit);
        var numbers = new HashMap<String, Integer>();
        var steps = new Alignment(numbered(from, numbers), numbered(to, numbers)).steps();
        var pairs = new ArrayList<Pair>();
        int i = 0;
        int j = 0;
        for (var kind : steps) {
            boolean written = kind != Kind.INSERTED;
            boolean spoken = kind != Kind.DELETED;
            pairs.add(
                    new Pair(
                            kind,
                            spoken ? to.gap(j) : from.gap(i),
                            written ? from.text(i) : "",
                            spoken ? to.text(j) : ""));
            i += written ? 1 : 0;
            j += spoken ? 1 : 0;
        }
        return new TextDiff(unit, pairs, to.gap(j));
    }

    private static int[] numbered(Tokens tokens, Map<String, Integer> numbers) {
        return tokens.keys().stream()
                .mapToInt(key -> numbers.computeIfAbsent(key, _ -> numbers.size()))
                .toArray();
    }

    /// How many words were heard that way.
    public int count(Kind kind) {
        return (int) pairs.stream().filter(pair -> pair.kind() == kind).count();
    }

    /// How many words the script has.
    public int written() {
        return pairs.size() - count(Kind.INSERTED);
    }

    /// The word error rate, by characters the character error rate: substituted, deleted and
    /// inserted words by the words of the script (Morris, Maier and Green, Interspeech 2004,
    /// equation 1). More than 1 if much was heard that is not written.
    ///
    /// @return not a number if nothing is written
    public double errorRate() {
        double wrong = pairs.size() - count(Kind.CORRECT);
        return written() == 0 ? Double.NaN : wrong / written();
    }
}
