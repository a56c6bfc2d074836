// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import studio.timbre.language.Messages;
import studio.timbre.ui.takes.TakeLine.Shown;

/// One to five points, or nothing.
final class RatingCell extends WordsCell {
    RatingCell() {
        super(shown -> points(shown.row().opinion().rating()));
        getStyleClass().add("points");
    }

    /// Such as `★★★☆☆`; empty if not rated.
    static String points(int rating) {
        return rating == 0 ? "" : "\u2605".repeat(rating) + "\u2606".repeat(5 - rating);
    }

    @Override
    void show(Shown shown) {
        setAccessibleText(Messages.text("takes.rated", shown.row().opinion().rating()));
    }
}
