// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import studio.timbre.ui.kit.FxDriver;

class SpendingUiTest {
    private final Spending spending = new Spending(new SpendingTest.Shop(), () -> BigDecimal.ONE);
    private int sent;

    @Test
    void escapeSendsNothingAndTheFirstButtonSends() {
        try (var window = FxDriver.show(() -> new SpendingView(spending), 900, 500)) {
            ask(window);
            assertTrue(window.node("#spending-words", Label.class).getText().contains("2 EUR"));
            window.picture("spending");
            window.press(KeyCode.ESCAPE);
            assertFalse(window.node("#spending").isVisible());
            assertEquals(0, sent);
            ask(window);
            window.press(KeyCode.SPACE);
            assertFalse(window.node("#spending").isVisible());
            assertEquals(1, sent);
        }
    }

    private void ask(FxDriver window) {
        var requests = List.of(SpendingTest.request(200));
        FxDriver.run(() -> spending.before(requests, () -> sent++));
        window.settle();
        assertTrue(window.node("#spending").isVisible());
    }
}
