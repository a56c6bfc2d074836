// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import studio.timbre.ui.takes.TakeLine.Shown;

/// A cell of words.
class WordsCell extends TableCell<TakeLine, Shown> {
    private final Function<Shown, @Nullable String> words;

    WordsCell(Function<Shown, @Nullable String> words) {
        this.words = words;
    }

    @Override
    protected void updateItem(@Nullable Shown shown, boolean empty) {
        super.updateItem(shown, empty);
        var text = empty || shown == null ? null : words.apply(shown);
        setText(text == null ? "" : text);
        if (shown == null || empty) {
            setGraphic(null);
        } else {
            show(shown);
        }
    }

    /// What more it shows than words.
    void show(Shown shown) {}
}
