// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import studio.timbre.settings.ThemeChoice;

/// How the windows look: light or dark, changed while they are open. FX thread only.
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ObjectProperty<ThemeChoice> choice =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final BooleanProperty systemDark = new SimpleBooleanProperty();
    private final BooleanProperty dark = new SimpleBooleanProperty();

    /// Light, until somebody says otherwise.
    public Theme() {
        apply(false);
        dark.subscribe(this::apply);
        choice.subscribe(() -> dark.set(wanted()));
        systemDark.subscribe(() -> dark.set(wanted()));
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

    /// How it looks now. Who sets it, chooses.
    public BooleanProperty darkProperty() {
        return dark;
    }

    private boolean wanted() {
        return switch (choice.get()) {
            case SYSTEM -> systemDark.get();
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    private void takeSide(boolean toDark) {
        if (toDark != wanted()) {
            choice.set(toDark ? ThemeChoice.DARK : ThemeChoice.LIGHT);
        }
    }

    /// Gives a scene Timbre's own styles, and keeps them in step with light and dark.
    public void dress(Scene scene) {
        scene.getStylesheets().add(sheet(Theme.class, "timbre.css"));
        dark.subscribe(now -> scene.getRoot().pseudoClassStateChanged(DARK, now));
    }

    /// The address of a style sheet that lies beside a class.
    public static String sheet(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResource(name), name).toExternalForm();
    }

    private void apply(boolean toDark) {
        var theme = toDark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheetBSS());
    }
}
