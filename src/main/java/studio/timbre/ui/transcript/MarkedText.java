// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transcript;

import java.util.ArrayList;
import java.util.List;
import studio.timbre.script.TextDiff;
import studio.timbre.script.TextDiff.Kind;
import studio.timbre.script.TextDiff.Pair;
import studio.timbre.script.TextDiff.Unit;

/// What was heard, and in it what was written and not heard, in runs of one look each.
///
/// @param runs in the order in which one reads them
record MarkedText(List<Run> runs) {
    MarkedText {
        runs = List.copyOf(runs);
    }

    /// How a run looks.
    enum Mark {
        /// Heard as it is written.
        PLAIN,
        /// Written, and not heard.
        MISSING,
        /// Heard, and not written.
        ADDED
    }

    record Run(Mark mark, String text) {}

    static MarkedText of(TextDiff diff) {
        var runs = new ArrayList<Run>();
        for (var pair : diff.pairs()) {
            add(runs, Mark.PLAIN, gap(pair));
            switch (pair.kind()) {
                case CORRECT -> add(runs, Mark.PLAIN, pair.heard());
                case DELETED -> add(runs, Mark.MISSING, pair.written());
                case INSERTED -> add(runs, Mark.ADDED, pair.heard());
                case SUBSTITUTED -> {
                    add(runs, Mark.MISSING, pair.written());
                    add(runs, Mark.PLAIN, diff.unit() == Unit.WORD ? "\u00A0" : "");
                    add(runs, Mark.ADDED, pair.heard());
                }
            }
        }
        add(runs, Mark.PLAIN, diff.tail());
        return new MarkedText(runs);
    }

    /// The punctuation of the script does not go among that of the transcript.
    private static String gap(Pair pair) {
        boolean heard = pair.kind() != Kind.DELETED;
        return heard || pair.gap().isEmpty() ? pair.gap() : " ";
    }

    /// Joins runs of one look.
    private static void add(List<Run> runs, Mark mark, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!runs.isEmpty() && runs.getLast().mark() == mark) {
            runs.set(runs.size() - 1, new Run(mark, runs.getLast().text() + text));
        } else {
            runs.add(new Run(mark, text));
        }
    }
}
