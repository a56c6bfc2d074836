// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transcript;

import studio.timbre.language.Messages;
import studio.timbre.script.TextDiff;
import studio.timbre.script.TextDiff.Kind;
import studio.timbre.script.TextDiff.Unit;

/// How well a script was heard, in words.
///
/// @param rate the error rate by its name
/// @param counts what it is made of
/// @param formula how it is calculated
record Score(String rate, String counts, String formula) {
    static Score of(TextDiff diff) {
        var unit = diff.unit() == Unit.WORD ? "word" : "character";
        int substituted = diff.count(Kind.SUBSTITUTED);
        int deleted = diff.count(Kind.DELETED);
        int inserted = diff.count(Kind.INSERTED);
        double rate = diff.errorRate();
        return new Score(
                Double.isNaN(rate)
                        ? Messages.text("transcript.rate.none")
                        : Messages.text("transcript.rate." + unit, rate),
                Messages.text(
                        "transcript.counts." + unit,
                        diff.count(Kind.CORRECT),
                        substituted,
                        deleted,
                        inserted),
                Messages.text(
                        "transcript.formula." + unit,
                        substituted,
                        deleted,
                        inserted,
                        diff.written()));
    }
}
