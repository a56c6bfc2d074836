// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.geometry.Dimension2D;
import javafx.geometry.NodeOrientation;
import studio.timbre.settings.ThemeChoice;

/// Takes pictures of a window in one state after another, each in several looks and sizes, for the
/// page of pictures; and looks at each whether it can be read. `pictures.looks` and
/// `pictures.sizes` are the system properties that say in which, the light at 1024x700 if nothing.
public final class Camera {
    private static final double SCALE = Double.parseDouble(System.getProperty("screen.scale", "1"));

    private final FxDriver window;
    private final Theme theme;
    private final TreeSet<String> found = new TreeSet<>();

    public Camera(FxDriver window, Theme theme) {
        this.window = window;
        this.theme = theme;
    }

    /// Takes the window as it is.
    public void take(String state) {
        take(state, () -> {}, () -> {});
    }

    /// Takes the window with something open that a change of its size would close, such as a menu.
    public void take(String state, Runnable open, Runnable close) {
        for (var size : sizes()) {
            for (var look : looks()) {
                FxDriver.run(() -> {
                    theme.choiceProperty().set(look);
                    window.stage().setWidth(size.getWidth());
                    window.stage().setHeight(size.getHeight());
                });
                window.settle();
                open.run();
                window.settle();
                inspect(state, look);
                Pictures.write(
                        FxDriver.get(() -> Pictures.of(window.stage(), SCALE)),
                        PicturePage.name(state, look, size, SCALE, orientation()));
                close.run();
            }
        }
        FxDriver.run(() -> {
            window.stage().setWidth(1440);
            window.stage().setHeight(900);
        });
        window.settle();
    }

    /// Ends the work: nothing that was seen may be without a name or too faint.
    public void check() {
        assertEquals("", String.join("\n", found));
        PicturePage.write();
    }

    private void inspect(String state, ThemeChoice look) {
        var root = window.scene().getRoot();
        double words = look == ThemeChoice.HIGH_CONTRAST ? Contrast.STRONG_WORDS : Contrast.WORDS;
        FxDriver.run(() -> {
            Names.missing(root).forEach(it -> found.add(state + ": " + it));
            Names.unexplained(root).forEach(it -> found.add(state + ": " + it));
            Contrast.faint(root, words).forEach(it -> found.add(state + " " + look + ": " + it));
        });
    }

    private String orientation() {
        var runs = FxDriver.get(() -> window.scene().getEffectiveNodeOrientation());
        return runs == NodeOrientation.RIGHT_TO_LEFT ? "rtl" : Locale.getDefault().getLanguage();
    }

    private static List<ThemeChoice> looks() {
        return Arrays.stream(System.getProperty("pictures.looks", "LIGHT").split(","))
                .map(ThemeChoice::valueOf)
                .toList();
    }

    private static List<Dimension2D> sizes() {
        return Arrays.stream(System.getProperty("pictures.sizes", "1024x700").split(","))
                .map(each -> each.split("x"))
                .map(each ->
                        new Dimension2D(Double.parseDouble(each[0]), Double.parseDouble(each[1])))
                .toList();
    }
}
