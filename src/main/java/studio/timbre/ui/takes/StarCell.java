// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Icons;
import studio.timbre.ui.takes.TakeLine.Shown;

/// A star that is there or not; a click changes that and chooses nothing.
final class StarCell extends WordsCell {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final FontIcon icon = Icons.of(MaterialDesignS.STAR_OUTLINE);

    StarCell(Consumer<TakeLine> star) {
        super(_ -> null);
        getStyleClass().add("star");
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    var line = getTableRow().getItem();
                    if (line != null && event.getButton() == MouseButton.PRIMARY) {
                        star.accept(line);
                        event.consume();
                    }
                });
    }

    @Override
    void show(Shown shown) {
        boolean on = shown.row().opinion().star();
        icon.setIconCode(on ? MaterialDesignS.STAR : MaterialDesignS.STAR_OUTLINE);
        pseudoClassStateChanged(ON, on);
        setAccessibleText(Messages.text(on ? "takes.starred" : "takes.unstarred"));
        setGraphic(icon);
    }
}
