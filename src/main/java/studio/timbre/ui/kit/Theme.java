// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import studio.timbre.settings.ThemeChoice;

/// How the windows look: light, dark or in high contrast, changed while they are open. FX thread
/// only.
public final class Theme {
    private final ObjectProperty<ThemeChoice> choice =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final BooleanProperty systemDark = new SimpleBooleanProperty();
    private final BooleanProperty systemContrast = new SimpleBooleanProperty();
    private final ObjectProperty<ThemeChoice> look = new SimpleObjectProperty<>(ThemeChoice.LIGHT);
    private final BooleanProperty dark = new SimpleBooleanProperty();

    /// Light, until somebody says otherwise.
    public Theme() {
        look.subscribe(Theme::apply);
        choice.subscribe(this::follow);
        systemDark.subscribe(this::follow);
        systemContrast.subscribe(this::follow);
        dark.subscribe(this::takeSide);
    }

    /// What the user wants.
    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /// Whether the system's own windows are dark.
    public BooleanProperty systemDarkProperty() {
        return systemDark;
    }

    /// Whether the system's own windows are in high contrast; that goes before dark.
    public BooleanProperty systemContrastProperty() {
        return systemContrast;
    }

    /// How it looks now; never [ThemeChoice#SYSTEM].
    public ReadOnlyObjectProperty<ThemeChoice> lookProperty() {
        return look;
    }

    /// Whether it is light on dark now. Who sets it, chooses.
    public BooleanProperty darkProperty() {
        return dark;
    }

    /// Whether the system's preferences, as JavaFX hands them on, ask for high contrast. macOS's
    /// are not among them.
    public static boolean asksForContrast(Map<String, Object> preferences) {
        boolean windows = Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"));
        return windows
                || String.valueOf(preferences.get("GTK.theme_name")).startsWith("HighContrast");
    }

    private ThemeChoice wanted() {
        var wanted = choice.get();
        if (wanted != ThemeChoice.SYSTEM) {
            return wanted;
        }
        return systemContrast.get()
                ? ThemeChoice.HIGH_CONTRAST
                : systemDark.get() ? ThemeChoice.DARK : ThemeChoice.LIGHT;
    }

    private void follow() {
        look.set(wanted());
        dark.set(look.get() != ThemeChoice.LIGHT);
    }

    private void takeSide(boolean toDark) {
        if (toDark != (wanted() != ThemeChoice.LIGHT)) {
            choice.set(toDark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
        }
    }

    /// Gives a scene Timbre's own styles, and keeps them in step with the look. Its popups take
    /// them over whenever they open.
    public void dress(Scene scene) {
        look.subscribe(now ->
                scene.getStylesheets()
                        .setAll(
                                sheet(Theme.class, "timbre.css"),
                                sheet(
                                        Theme.class,
                                        switch (now) {
                                            case SYSTEM, LIGHT -> "light.css";
                                            case DARK -> "dark.css";
                                            case HIGH_CONTRAST -> "contrast.css";
                                        })));
    }

    /// The address of a style sheet that lies beside a class.
    public static String sheet(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResource(name), name).toExternalForm();
    }

    private static void apply(ThemeChoice look) {
        var theme = look == ThemeChoice.LIGHT ? new PrimerLight() : new PrimerDark();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheetBSS());
    }
}
