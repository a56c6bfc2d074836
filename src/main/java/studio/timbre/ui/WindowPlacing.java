// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import studio.timbre.settings.WindowPlace;

/// Where the window stands: where it was left, as far as there is a screen.
record WindowPlacing(Rectangle2D bounds, boolean maximised) {
    static final double LEAST_WIDTH = 900;
    static final double LEAST_HEIGHT = 600;

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// How much room a first window leaves to the frame around it.
    private static final double FRAME = 72;

    /// How much of the window must be on a screen, so that one can take hold of it.
    private static final double HOLD = 100;

    /// Where to stand.
    ///
    /// @param left where it was left; null if it never was open
    /// @param screens what can be used of each, the primary one first
    static WindowPlacing of(@Nullable WindowPlace left, List<Rectangle2D> screens) {
        var primary = screens.getFirst();
        if (left == null) {
            return new WindowPlacing(
                    centred(
                            Math.min(WIDTH, primary.getWidth() - FRAME),
                            Math.min(HEIGHT, primary.getHeight() - FRAME),
                            primary),
                    false);
        }
        var before = new Rectangle2D(left.x(), left.y(), left.width(), left.height());
        var home =
                screens.stream()
                        .filter(screen -> holds(screen, before))
                        .findFirst()
                        .map(screen -> within(screen, before))
                        .orElseGet(() -> centred(left.width(), left.height(), primary));
        return new WindowPlacing(home, left.maximised());
    }

    /// Whether enough of the upper edge is on that screen.
    private static boolean holds(Rectangle2D screen, Rectangle2D window) {
        double width =
                Math.min(screen.getMaxX(), window.getMaxX())
                        - Math.max(screen.getMinX(), window.getMinX());
        return width >= HOLD
                && window.getMinY() >= screen.getMinY() - 1
                && window.getMinY() <= screen.getMaxY() - HOLD;
    }

    /// Not larger than the screen.
    private static Rectangle2D within(Rectangle2D screen, Rectangle2D window) {
        return new Rectangle2D(
                window.getMinX(),
                window.getMinY(),
                Math.min(window.getWidth(), screen.getWidth()),
                Math.min(window.getHeight(), screen.getHeight()));
    }

    private static Rectangle2D centred(double width, double height, Rectangle2D screen) {
        double fittingWidth = Math.min(Math.max(LEAST_WIDTH, width), screen.getWidth());
        double fittingHeight = Math.min(Math.max(LEAST_HEIGHT, height), screen.getHeight());
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - fittingWidth) / 2,
                screen.getMinY() + (screen.getHeight() - fittingHeight) / 2,
                fittingWidth,
                fittingHeight);
    }

    /// Brings a window there, before it is shown.
    void place(Stage stage) {
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(maximised);
    }
}
