// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.settings.Home;
import studio.timbre.settings.Look;
import studio.timbre.settings.MotionChoice;
import studio.timbre.settings.SavedSettings;
import studio.timbre.settings.WindowPlace;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Magnifier;

class WindowReturnsUiTest {
    @TempDir private Path folder;

    @Test
    void theWindowComesBackWhereItWasLeftAlsoFromFillingItsScreen() {
        try (var settings = open()) {
            var stage = show(settings);
            FxDriver.run(() -> {
                stage.setX(120);
                stage.setY(80);
                stage.setWidth(1010);
                stage.setHeight(640);
                stage.setMaximized(true);
            });
            FxDriver.run(stage::hide);
        }
        try (var settings = open()) {
            assertEquals(new WindowPlace(120, 80, 1010, 640, true), settings.now().shape().place());
            var stage = show(settings);
            assertTrue(FxDriver.get(stage::isMaximized));
            FxDriver.run(() -> stage.setMaximized(false));
            assertEquals(List.of(120.0, 80.0, 1010.0, 640.0), bounds(stage));
            assertFalse(settings.now().shape().place().maximised());
            FxDriver.run(stage::hide);
        }
    }

    private static List<Double> bounds(Stage stage) {
        return FxDriver.get(
                () -> List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }

    private static Stage show(SavedSettings settings) {
        return FxDriver.startedAnd(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Region(), 900, 600));
            var screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
            var placing = WindowPlacing.of(settings.now().shape().place(), screens);
            placing.place(stage);
            stage.show();
            new WindowWatch(
                    stage,
                    placing.bounds(),
                    place -> settings.change(all -> all.shaped(shape -> shape.withPlace(place))));
            return stage;
        });
    }

    @Test
    void reducedMotionAndSizeReachTheWindow() {
        var magnifier = FxDriver.startedAnd(() -> new Magnifier(new Region()));
        var scene = FxDriver.get(() -> new Scene(magnifier, 1800, 1200));
        var still = look().withMotion(MotionChoice.REDUCED).withPercent(150);
        FxDriver.run(() -> DesktopApp.look(still, magnifier, scene));
        assertTrue(FxDriver.get(() -> scene.getPreferences().isReducedMotion()));
        assertEquals(1.5, magnifier.wantedProperty().get());
        var lively = look().withMotion(MotionChoice.FULL);
        FxDriver.run(() -> DesktopApp.look(lively, magnifier, scene));
        assertFalse(FxDriver.get(() -> scene.getPreferences().isReducedMotion()));
    }

    private Look look() {
        try (var settings = open()) {
            return settings.now().look();
        }
    }

    private SavedSettings open() {
        return SavedSettings.open(new Home(folder), _ -> {});
    }
}
