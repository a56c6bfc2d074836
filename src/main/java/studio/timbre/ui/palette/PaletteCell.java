// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.palette;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.Icons;

/// An action in the list: its picture, its name, where it belongs, its key.
final class PaletteCell extends ListCell<Action> {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final Label name = new Label();
    private final Label section = new Label();
    private final Label key = new Label();
    private final HBox line;

    PaletteCell(PaletteViewModel model) {
        getStyleClass().add("palette-cell");
        section.getStyleClass().add("palette-section");
        section.setMinWidth(Region.USE_PREF_SIZE);
        key.getStyleClass().add("key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(name, space, section, key);
        line.getStyleClass().add("palette-line");
        // Wider than the list it would scroll sideways.
        setPrefWidth(0);
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (getItem() != null) {
                        model.run(getItem());
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Action action, boolean empty) {
        super.updateItem(action, empty);
        boolean possible = action == null || action.possible().getValue();
        pseudoClassStateChanged(IMPOSSIBLE, !possible);
        setGraphic(action == null ? null : line);
        if (action != null) {
            name.setText(action.words().getValue());
            name.setGraphic(Icons.of(action.icon()));
            section.setText(action.section());
            var keys = action.keys();
            key.setText(keys.isEmpty() ? "" : keys.getFirst().words());
            key.setVisible(!keys.isEmpty());
            setAccessibleText(said(action));
        }
    }

    /// What a screen reader says of it.
    static String said(Action action) {
        var name = action.words().getValue() + ", " + action.section();
        var keys = action.keyWords();
        var all = keys.isEmpty() ? name : name + ", " + keys;
        return action.possible().getValue() ? all : Messages.text("palette.impossible", all);
    }
}
