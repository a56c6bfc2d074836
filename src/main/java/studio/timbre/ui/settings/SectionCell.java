// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.settings;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import studio.timbre.ui.kit.Icons;

/// A section of the settings in the list of them.
final class SectionCell extends ListCell<Section> {
    SectionCell() {
        getStyleClass().add("provider-cell");
    }

    @Override
    protected void updateItem(@Nullable Section item, boolean empty) {
        super.updateItem(item, empty);
        boolean none = item == null || empty;
        setText(none ? null : item.title());
        setGraphic(none ? null : Icons.of(item.icon()));
    }
}
