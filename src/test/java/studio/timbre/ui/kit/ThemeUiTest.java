// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import studio.timbre.settings.ThemeChoice;

class ThemeUiTest {
    /// What is drawn and says something by itself.
    private static final List<String> GRAPHICS =
            List.of(
                    "-timbre-wave",
                    "-timbre-wave-played",
                    "-timbre-pitch",
                    "-timbre-focus",
                    "-timbre-spectrum-strong",
                    "-color-accent-emphasis",
                    "-color-danger-fg",
                    "-color-fg-default",
                    "-color-fg-muted");

    /// What the other looks only hint at.
    private static final List<String> EDGES =
            List.of(
                    "-color-border-default",
                    "-color-border-muted",
                    "-timbre-edge",
                    "-timbre-wave-peaks",
                    "-timbre-wave-played-peaks",
                    "-timbre-spectrum-middling");

    private final Theme theme = FxDriver.startedAnd(Theme::new);

    @AfterEach
    void inTheLight() {
        FxDriver.run(() -> theme.choiceProperty().set(ThemeChoice.LIGHT));
    }

    @Test
    void itFollowsTheSystemUntilSomebodyChooses() {
        FxDriver.run(() -> {
            assertEquals(ThemeChoice.LIGHT, theme.lookProperty().get());
            theme.systemDarkProperty().set(true);
            assertEquals(ThemeChoice.DARK, theme.lookProperty().get());
            theme.systemContrastProperty().set(true);
            assertEquals(ThemeChoice.HIGH_CONTRAST, theme.lookProperty().get());
            assertTrue(theme.darkProperty().get());
            theme.darkProperty().set(false);
            assertEquals(ThemeChoice.LIGHT, theme.choiceProperty().get());
            theme.systemContrastProperty().set(false);
            assertEquals(ThemeChoice.LIGHT, theme.lookProperty().get());
            theme.choiceProperty().set(ThemeChoice.HIGH_CONTRAST);
            assertTrue(theme.darkProperty().get());
        });
    }

    @Test
    void theSystemsOwnHighContrastIsKnown() {
        assertTrue(Theme.asksForContrast(Map.of("Windows.SPI.HighContrast", true)));
        assertTrue(Theme.asksForContrast(Map.of("GTK.theme_name", "HighContrastInverse")));
        assertFalse(Theme.asksForContrast(Map.of("Windows.SPI.HighContrast", false)));
        assertFalse(Theme.asksForContrast(Map.of("GTK.theme_name", "Adwaita")));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SYSTEM")
    void whatIsDrawnStandsOut(ThemeChoice look) {
        FxDriver.run(() -> theme.choiceProperty().set(look));
        var root = FxDriver.startedAnd(VBox::new);
        try (var window = FxDriver.show(theme, () -> root, 200, 200)) {
            var paper = colour(window, root, "-color-bg-default");
            for (var name : GRAPHICS) {
                double ratio = Contrast.ratio(colour(window, root, name), paper);
                assertTrue(ratio >= Contrast.ICONS, name + " by " + ratio);
            }
            for (var name : look == ThemeChoice.HIGH_CONTRAST ? EDGES : List.<String>of()) {
                double ratio = Contrast.ratio(colour(window, root, name), paper);
                assertTrue(ratio >= Contrast.ICONS, name + " by " + ratio);
            }
        }
    }

    private static Color colour(FxDriver window, VBox root, String name) {
        var patch = FxDriver.get(Region::new);
        FxDriver.run(() -> {
            patch.setStyle("-fx-background-color: " + name);
            root.getChildren().add(patch);
        });
        window.settle();
        return (Color) FxDriver.get(() -> patch.getBackground().getFills().getFirst().getFill());
    }

    @Test
    void wordsThatAreReadableElsewhereAreTooFaintInHighContrast() {
        var words = FxDriver.startedAnd(() -> new Label("Between"));
        FxDriver.run(() -> words.setStyle("-fx-text-fill: #767676"));
        try (var window = FxDriver.show(theme, () -> new StackPane(words), 200, 80)) {
            Parent root = window.scene().getRoot();
            assertEquals(List.of(), FxDriver.get(() -> Contrast.faint(root, Contrast.WORDS)));
            assertEquals(1, FxDriver.get(() -> Contrast.faint(root, Contrast.STRONG_WORDS)).size());
        }
    }

    @Test
    void nothingMovesForWhoWantsLittleToMove() {
        var pane = FxDriver.startedAnd(() -> new TitledPane("More", new Label("Here")));
        try (var window = FxDriver.show(theme, () -> new StackPane((Node) pane), 200, 80)) {
            assertTrue(FxDriver.get(pane::isAnimated));
            FxDriver.run(() -> window.scene().getPreferences().setReducedMotion(true));
            window.settle();
            assertFalse(FxDriver.get(pane::isAnimated));
        }
    }
}
