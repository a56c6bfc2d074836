// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.timbre.compare.Blind;
import studio.timbre.compare.CastVoice;
import studio.timbre.compare.Story;
import studio.timbre.form.Cast;
import studio.timbre.language.Messages;
import studio.timbre.provider.Catalogue;

/// Who stands in which column of the grid, and what the columns are called.
///
/// @param blind how the names are hidden, if they are
record ColumnNames(List<Cast> casts, @Nullable Blind blind, Catalogue catalogue) {
    /// Which cast stands in which column.
    List<Integer> order() {
        return blind == null
                ? IntStream.range(0, casts.size()).boxed().toList()
                : blind.order(casts.size());
    }

    /// All of a column's name, in one line.
    String name(int column) {
        var name = Story.name(cast(column), catalogue);
        if (blind == null) {
            return name;
        }
        return blind.revealed() ? letter(column) + ": " + name : letter(column);
    }

    /// What stands above a column: the voice, or the letter it hides behind.
    String title(int column) {
        if (blind != null) {
            return letter(column);
        }
        var voice = CastVoice.of(cast(column), catalogue);
        return voice.isEmpty() ? cast(column).model() : voice;
    }

    /// What stands below that: whose voice it is, and what else was set; empty while it is hidden.
    String subtitle(int column) {
        if (blind != null && !blind.revealed()) {
            return "";
        }
        var settings = Story.settings(cast(column), catalogue);
        var name = Story.name(cast(column), catalogue);
        return settings.isEmpty() ? name : name + " \u00b7 " + settings;
    }

    private Cast cast(int column) {
        return casts.get(order().get(column));
    }

    private static String letter(int column) {
        return Messages.text("compare.voice", Blind.letter(column));
    }
}
