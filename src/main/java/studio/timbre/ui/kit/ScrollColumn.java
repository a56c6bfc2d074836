// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A column that fills the height it has, and scrolls where that is less than it needs.
public final class ScrollColumn extends ScrollPane {
    public ScrollColumn(Region column) {
        super(column);
        getStyleClass().add("column-scroll");
        setFitToWidth(true);
        // Not fitToHeight: that asks for the least height without saying how wide the words are.
        column.minHeightProperty().bind(viewportBoundsProperty().map(Bounds::getHeight));
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }
}
