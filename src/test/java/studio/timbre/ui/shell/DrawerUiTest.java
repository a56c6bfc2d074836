// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Theme;

class DrawerUiTest {
    private final SimpleDoubleProperty room = new SimpleDoubleProperty(400);
    private int made;
    private Drawer drawer;
    private FxDriver window;

    @BeforeEach
    void open() {
        window =
                FxDriver.show(
                        () -> {
                            drawer =
                                    new Drawer(
                                            List.of(
                                                    new DrawerTab(
                                                            "one",
                                                            "One",
                                                            "Shortcut+1",
                                                            this::panel,
                                                            List::of),
                                                    new DrawerTab(
                                                            "two",
                                                            "Two",
                                                            "Shortcut+2",
                                                            this::panel,
                                                            List::of)),
                                            room);
                            var root = new BorderPane();
                            root.setBottom(drawer);
                            root.getStylesheets().add(Theme.sheet(ShellView.class, "shell.css"));
                            return root;
                        },
                        600,
                        600);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private StackPane panel() {
        made++;
        return new StackPane(new Label("Panel " + made));
    }

    private double height() {
        return FxDriver.get(() -> drawer.getHeight());
    }

    @Test
    void aPanelIsMadeWhenSomebodyLooksAtIt() {
        assertEquals(0, made);
        window.click("#toggle-drawer");
        assertEquals(1, made);
        window.click("#tab-two");
        assertEquals(2, made);
        window.click("#tab-one");
        window.click("#tab-one");
        assertFalse(drawer.openProperty().get());
        window.click("#tab-two");
        assertTrue(drawer.openProperty().get());
        assertEquals(2, made);
    }

    @Test
    void itsEdgeIsDraggedAndMovedByKeys() {
        window.click("#toggle-drawer");
        double before = height();
        window.drag(window.node("#drawer-grip"), 0, -60);
        assertEquals(before + 60, height(), 2);
        FxDriver.run(() -> window.node("#drawer-grip").requestFocus());
        window.press(KeyCode.DOWN);
        assertEquals(before + 36, height(), 2);
    }

    @Test
    void itNeverTakesMoreThanThereIs() {
        window.click("#toggle-drawer");
        double before = height();
        FxDriver.run(() -> room.set(150));
        window.settle();
        assertTrue(height() < before);
        FxDriver.run(() -> room.set(400));
        window.settle();
        assertEquals(before, height(), 1);
    }
}
