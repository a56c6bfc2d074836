// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class MagnifierUiTest {
    private final ComboBox<String> box =
            FxDriver.startedAnd(() -> {
                var choice = new ComboBox<String>();
                choice.setId("box");
                choice.getItems().addAll("One", "Two", "Three");
                choice.setValue("One");
                return choice;
            });
    private final StackPane content = FxDriver.startedAnd(() -> new StackPane(box));
    private final Magnifier magnifier = FxDriver.startedAnd(() -> new Magnifier(content));

    @Test
    void everythingIsLargerAndLaidOutInWhatRoomIsLeftPopupsToo() {
        try (var window = FxDriver.show(() -> magnifier, 1800, 1200)) {
            double before = edges(box).getHeight();
            window.click("#box");
            double popup = onScreen(window.node(".combo-box-popup .list-cell")).getHeight();
            window.click(window.node(".combo-box-popup .list-cell"));
            FxDriver.run(() -> magnifier.wantedProperty().set(1.5));
            window.settle();
            assertEquals(before * 1.5, edges(box).getHeight(), 0.1);
            assertEquals(1200, content.getWidth(), 0.1);
            assertEquals(800, content.getHeight(), 0.1);
            window.click("#box");
            var cell = window.node(".combo-box-popup .list-cell");
            assertEquals(popup * 1.5, onScreen(cell).getHeight(), 1);
            assertTrue(onScreen(cell).getMinY() >= onScreen(box).getMaxY() - 2, "below its box");
            window.picture("magnified-popup");
        }
    }

    @Test
    void itLeavesRoomForTheLeastWindow() {
        try (var window = FxDriver.show(() -> magnifier, 1152, 1400)) {
            FxDriver.run(() -> magnifier.wantedProperty().set(2));
            window.settle();
            assertEquals(1024, content.getWidth(), 0.1);
            assertEquals(1.125, magnifier.factor(), 0.001);
            FxDriver.run(() -> window.stage().setWidth(2048));
            window.settle();
            assertTrue(magnifier.factor() > 1.9);
        }
    }

    private static Bounds edges(Node node) {
        return FxDriver.get(() -> node.localToScene(node.getLayoutBounds()));
    }

    private static Bounds onScreen(Node node) {
        return FxDriver.get(() -> node.localToScreen(node.getLayoutBounds()));
    }
}
