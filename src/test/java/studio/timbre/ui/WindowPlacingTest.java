// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.settings.WindowPlace;

class WindowPlacingTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 24, 1920, 1056);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 2560, 1440);

    @Test
    void theFirstWindowStandsInTheMiddleOfTheMainScreen() {
        var placing = WindowPlacing.of(null, List.of(LEFT, RIGHT));
        assertEquals(new WindowPlacing(new Rectangle2D(240, 102, 1440, 900), false), placing);
    }

    @Test
    void aSmallScreenGetsASmallerOne() {
        var screen = new Rectangle2D(0, 0, 1024, 700);
        assertEquals(
                new Rectangle2D(36, 36, 952, 628),
                WindowPlacing.of(null, List.of(screen)).bounds());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 60, 1200, 800",
        "2000, 10, 1200, 800",
        "1900, 300, 1000, 700",
        "-800, 60, 1000, 700"
    })
    void itComesBackWhereItWasOnWhicheverScreen(double x, double y, double width, double height) {
        var left = new WindowPlace(x, y, width, height, true);
        assertEquals(
                new WindowPlacing(new Rectangle2D(x, y, width, height), true),
                WindowPlacing.of(left, List.of(LEFT, RIGHT)));
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 10, 1200, 800, 360, 152, 1200, 800",
        "5000, 5000, 3000, 2000, 0, 24, 1920, 1056",
        "100, -500, 1000, 700, 460, 202, 1000, 700",
        "100, 1060, 1000, 700, 460, 202, 1000, 700",
        "-950, 60, 1000, 700, 460, 202, 1000, 700",
        "2000, 10, 50, 20, 510, 252, 900, 600"
    })
    void withoutItsScreenItStandsOnOneThatIsThere(
            double x,
            double y,
            double width,
            double height,
            double nowX,
            double nowY,
            double nowWidth,
            double nowHeight) {
        var left = new WindowPlace(x, y, width, height, false);
        assertEquals(
                new Rectangle2D(nowX, nowY, nowWidth, nowHeight),
                WindowPlacing.of(left, List.of(LEFT)).bounds());
    }

    @Test
    void oneThatIsLargerThanItsScreenNowIsMadeToFit() {
        var left = new WindowPlace(100, 60, 3000, 1300, false);
        assertEquals(
                new Rectangle2D(100, 60, 1920, 1056),
                WindowPlacing.of(left, List.of(LEFT)).bounds());
    }
}
