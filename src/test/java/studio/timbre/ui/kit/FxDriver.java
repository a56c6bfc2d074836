// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Opens a real window and drives it as a person does: clicks, drags, keys. It never sleeps; after
/// each act it waits until the window has been laid out again. Works headless and on a screen.
///
/// ```java
/// try (var window = FxDriver.show(() -> new TakeView(model), 800, 600)) {
///     window.click("#speak");
///     window.picture("take");
/// }
/// ```
public final class FxDriver implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final Stage stage;
    private final Robot robot;

    private FxDriver(Stage stage) {
        this.stage = stage;
        this.robot = get(Robot::new);
    }

    /// Shows what `root` makes, in a window of that size, styled as the real one in the light.
    ///
    /// @param root called on the FX thread
    public static FxDriver show(Supplier<? extends Parent> root, double width, double height) {
        return show(startedAnd(Theme::new), root, width, height);
    }

    /// The same in a theme of the test's own.
    public static FxDriver show(
            Theme theme, Supplier<? extends Parent> root, double width, double height) {
        var driver =
                new FxDriver(
                        startedAnd(() -> {
                            var scene = new Scene(root.get(), width, height);
                            theme.dress(scene);
                            var stage = new Stage();
                            stage.setScene(scene);
                            stage.setX(0);
                            stage.setY(0);
                            stage.show();
                            stage.requestFocus();
                            return stage;
                        }));
        driver.settle();
        return driver;
    }

    // Called by the test's thread.

    /// What the FX thread answers.
    public static <T> T get(Callable<T> question) {
        return FxToolkit.get(question);
    }

    /// What the FX thread makes, JavaFX started before.
    public static <T> T startedAnd(Callable<T> make) {
        FxToolkit.start();
        return FxToolkit.get(make);
    }

    /// Has the FX thread do something, and waits for it.
    public static void run(Runnable work) {
        FxToolkit.run(work);
    }

    public Scene scene() {
        return stage.getScene();
    }

    public Stage stage() {
        return stage;
    }

    /// Waits until everything asked for so far has been done and laid out.
    public void settle() {
        for (int pulse = 0; pulse < 2; pulse++) {
            pulse();
        }
    }

    private void pulse() {
        var drawn = new CountDownLatch(1);
        var scene = scene();
        run(() -> {
            var once = new Runnable[1];
            once[0] =
                    () -> {
                        scene.removePostLayoutPulseListener(once[0]);
                        drawn.countDown();
                    };
            scene.addPostLayoutPulseListener(once[0]);
            Platform.requestNextPulse();
        });
        FxToolkit.await(drawn);
    }

    /// Waits, frame by frame, until it is so.
    ///
    /// @param condition asked on the FX thread
    /// @throws AssertionError if it does not come true in 20 s
    public void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came true: " + what);
            }
            pulse();
        }
    }

    /// The first node that a CSS selector finds, in this window or in a popup.
    public Node node(String selector) {
        return get(() -> {
            for (var window : Window.getWindows()) {
                var found = window.getScene().lookup(selector);
                if (found != null) {
                    return found;
                }
            }
            throw new AssertionError("no node " + selector);
        });
    }

    /// The same, as what it is.
    public <T extends Node> T node(String selector, Class<T> type) {
        return type.cast(node(selector));
    }

    public void click(String selector) {
        click(node(selector));
    }

    public void click(Node node) {
        click(node, MouseButton.PRIMARY, 1);
    }

    public void click(Node node, MouseButton button, int times) {
        run(() -> robot.mouseMove(center(node)));
        for (int i = 0; i < times; i++) {
            run(() -> robot.mousePress(button));
            run(() -> robot.mouseRelease(button));
        }
        settle();
    }

    /// Clicks a point of a node, in its own coordinates.
    public void clickAt(Node node, double x, double y) {
        run(() -> robot.mouseMove(node.localToScreen(x, y)));
        run(() -> robot.mousePress(MouseButton.PRIMARY));
        run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    /// Presses at the middle of a node, moves by that much in steps, releases.
    public void drag(Node node, double dx, double dy) {
        drag(get(() -> center(node)), dx, dy);
    }

    /// Presses at a point of the screen, moves by that much in steps, releases.
    public void drag(Point2D from, double dx, double dy) {
        run(() -> robot.mouseMove(from));
        run(() -> robot.mousePress(MouseButton.PRIMARY));
        for (int step = 1; step <= 5; step++) {
            var point = from.add(dx * step / 5, dy * step / 5);
            run(() -> dragTo(point));
            settle();
        }
        run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    private void dragTo(Point2D point) {
        if (HeadlessScreen.isUsed()) {
            HeadlessScreen.drag(point);
        } else {
            robot.mouseMove(point);
        }
    }

    /// Turns the wheel over a node; positive is down.
    public void wheel(Node node, int clicks) {
        run(() -> robot.mouseMove(center(node)));
        run(() -> robot.mouseWheel(clicks));
        settle();
    }

    /// Presses the keys together, the last one inside the others.
    public void press(KeyCode... keys) {
        for (var key : keys) {
            run(() -> robot.keyPress(key));
        }
        for (var key : List.of(keys).reversed()) {
            run(() -> robot.keyRelease(key));
        }
        settle();
    }

    /// Types any text into what has the focus, whatever the keyboard.
    public void type(String text) {
        run(() -> text.codePoints().forEach(this::type));
        settle();
    }

    private void type(int codePoint) {
        var owner = scene().getFocusOwner();
        owner.fireEvent(
                new KeyEvent(
                        owner,
                        owner,
                        KeyEvent.KEY_TYPED,
                        Character.toString(codePoint),
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    /// Writes `target/pictures/NAME.png`: what the window shows.
    public void picture(String name) {
        settle();
        picture(scene().getRoot(), name);
    }

    /// Writes `target/pictures/NAME.png`: what a node shows.
    public static void picture(Node node, String name) {
        Pictures.write(get(() -> node.snapshot(null, null)), name);
    }

    @Override
    public void close() {
        run(stage::hide);
    }

    private static Point2D center(Node node) {
        var bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
