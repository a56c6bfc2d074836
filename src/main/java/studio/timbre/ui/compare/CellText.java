// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.util.Locale;
import studio.timbre.compare.Cell;
import studio.timbre.compare.Figures;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.TimeText;

/// What is said about a cell.
final class CellText {
    private CellText() {}

    /// How it stands, in a few words.
    ///
    /// @param hidden whether nothing may tell who it is
    static String standing(Cell cell, Figures figures, boolean hidden) {
        var failure = cell.rendition().failure();
        return switch (cell.rendition().state()) {
            case IDLE -> Messages.text("compare.cell.idle");
            case WAITING -> Messages.text("compare.cell.waiting");
            case UNDER_WAY ->
                    Messages.text("compare.cell.underWay", TimeText.of(figures.seconds(), 1));
            case DONE -> hidden ? Messages.text("compare.cell.done") : done(figures);
            case FAILED ->
                    failure == null
                            ? Messages.text("compare.cell.failed")
                            : FailureText.of(failure).what();
            case CANCELLED -> Messages.text("compare.cell.cancelled");
        };
    }

    private static String done(Figures figures) {
        return Messages.text(
                "compare.cell.made",
                TimeText.of(figures.seconds(), 1),
                String.format(Locale.ROOT, "%+.1f dB", plain(figures.gain())));
    }

    /// To a tenth; never a nothing with a minus.
    private static double plain(double decibels) {
        return Math.rint(decibels * 10) / 10 + 0.0;
    }

    /// What it cost, or will.
    static String cost(Cell cell, Figures figures) {
        if (cell.rendition().reused()) {
            return Messages.text("compare.cost.kept");
        }
        return figures.cost().unknown() == 0
                ? figures.cost().text()
                : Messages.text("compare.cell.unpriced");
    }

    /// All that is known of it, line by line.
    static String whole(Cell cell, Figures figures) {
        var failure = cell.rendition().failure();
        var text = new StringBuilder(standing(cell, figures, false));
        if (failure != null) {
            text.setLength(0);
            text.append(FailureText.of(failure));
        }
        var loudness = figures.loudness();
        if (figures.loud() && loudness != null) {
            text.append('\n')
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "%.1f LUFS, %.1f dBTP",
                                    loudness.lufs(),
                                    loudness.truePeak()));
        }
        var first = figures.firstAudio();
        if (first != null) {
            text.append('\n').append(Messages.text("compare.cell.after", first.toNanos() / 1e9));
        }
        var cost = cost(cell, figures);
        if (!cost.isEmpty()) {
            text.append('\n').append(cost);
        }
        return text.toString();
    }
}
