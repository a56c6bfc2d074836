// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.ArrayList;
import java.util.List;
import studio.timbre.script.TextDiff;

/// Two texts side by side, each with what the other has not marked. Unlike a transcript, a script
/// differs also by case and punctuation: a voice reads them.
public record TextSides(List<Run> left, List<Run> right) {
    public TextSides {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /// A stretch of text with one look.
    public record Run(String text, boolean differs) {}

    static TextSides of(String left, String right) {
        var one = new Side(left);
        var other = new Side(right);
        for (var pair : TextDiff.of(left, right).pairs()) {
            boolean same = pair.written().equals(pair.heard());
            boolean both = !pair.written().isEmpty() && !pair.heard().isEmpty();
            var gap = one.gap(pair.written());
            var otherGap = other.gap(pair.heard());
            boolean gaps = both && !gap.equals(otherGap);
            one.add(gap, gaps);
            other.add(otherGap, gaps);
            one.add(pair.written(), !same);
            other.add(pair.heard(), !same);
        }
        boolean tails = !one.rest().equals(other.rest());
        one.add(one.rest(), tails);
        other.add(other.rest(), tails);
        return new TextSides(one.runs, other.runs);
    }

    /// Whether the texts are equal.
    public boolean same() {
        return left.stream().noneMatch(Run::differs) && right.stream().noneMatch(Run::differs);
    }

    /// One text as it is read through, word by word.
    private static final class Side {
        private final String text;
        private final List<Run> runs = new ArrayList<>();
        private int end;

        Side(String text) {
            this.text = text;
        }

        /// What stands before the next word; nothing if there is no word.
        String gap(String word) {
            return word.isEmpty() ? "" : text.substring(end, text.indexOf(word, end));
        }

        String rest() {
            return text.substring(end);
        }

        void add(String part, boolean differs) {
            end += part.length();
            if (part.isEmpty()) {
                return;
            }
            if (!runs.isEmpty() && runs.getLast().differs() == differs) {
                runs.add(new Run(runs.removeLast().text() + part, differs));
            } else {
                runs.add(new Run(part, differs));
            }
        }
    }
}
