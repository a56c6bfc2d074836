// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// How the windows look: light or dark, changed while they are open. FX thread only.
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final BooleanProperty dark = new SimpleBooleanProperty();

    /// Light, until somebody says otherwise.
    public Theme() {
        apply(false);
        dark.subscribe(this::apply);
    }

    public BooleanProperty darkProperty() {
        return dark;
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
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    }
}
