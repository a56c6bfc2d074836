// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

class FxDriverUiTest {
    @Test
    void clicksAndTypesLikeAPerson() {
        var clicks = new ArrayList<String>();
        var field = FxDriver.startedAnd(TextField::new);
        try (var window =
                FxDriver.show(
                        () ->
                                new VBox(
                                        new ActionButton(
                                                "Play",
                                                MaterialDesignP.PLAY,
                                                "Space",
                                                () -> clicks.add("play")),
                                        field),
                        300,
                        200)) {
            window.click(".button");
            window.click(field);
            window.type("Grüße 語");
            assertEquals(1, clicks.size());
            assertEquals("Grüße 語", field.getText());
        }
    }

    @Test
    void aDragReachesEveryPointOfItsWay() {
        var xs = new ArrayList<Double>();
        var pane = FxDriver.startedAnd(Pane::new);
        pane.setOnMouseDragged(event -> xs.add(event.getX()));
        try (var window = FxDriver.show(() -> pane, 1400, 300)) {
            window.drag(pane, 500, 0);
            assertTrue(xs.size() >= 5, xs::toString);
            assertEquals(1200, xs.getLast(), 1);
        }
    }
}
