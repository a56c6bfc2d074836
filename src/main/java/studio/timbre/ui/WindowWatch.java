// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui;

import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import studio.timbre.settings.WindowPlace;

/// Notes where the window stands. While it fills its screen, what it is otherwise stays.
final class WindowWatch {
    private final Stage stage;
    private final Consumer<WindowPlace> keep;
    private Rectangle2D usual;

    /// Begins when the window is shown.
    ///
    /// @param usual where it stands while it does not fill its screen
    /// @param keep takes each new place
    WindowWatch(Stage stage, Rectangle2D usual, Consumer<WindowPlace> keep) {
        this.stage = stage;
        this.usual = usual;
        this.keep = keep;
        stage.xProperty().subscribe((_, _) -> look());
        stage.yProperty().subscribe((_, _) -> look());
        stage.widthProperty().subscribe((_, _) -> look());
        stage.heightProperty().subscribe((_, _) -> look());
        stage.maximizedProperty().subscribe((_, _) -> look());
    }

    private void look() {
        if (stage.isIconified()) {
            return;
        }
        var now = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        // It grows a moment before it is called maximised.
        if (!stage.isMaximized() && !fillsItsScreen(now)) {
            usual = now;
        }
        keep.accept(
                new WindowPlace(
                        usual.getMinX(),
                        usual.getMinY(),
                        usual.getWidth(),
                        usual.getHeight(),
                        stage.isMaximized()));
    }

    private static boolean fillsItsScreen(Rectangle2D window) {
        return Screen.getScreensForRectangle(window).stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen ->
                        window.getWidth() >= screen.getWidth()
                                && window.getHeight() >= screen.getHeight());
    }
}
