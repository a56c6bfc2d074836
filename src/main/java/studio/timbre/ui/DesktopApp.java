// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.settings.Look;
import studio.timbre.ui.kit.FxThread;
import studio.timbre.ui.kit.Magnifier;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.shell.MainWindow;
import studio.timbre.ui.shell.Rooms;

/// The window, from opening to closing.
public final class DesktopApp extends Application {
    private static final String NAME = "Timbre";
    private static final System.Logger LOG = System.getLogger(DesktopApp.class.getName());
    private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private final Rooms rooms;
    private final Consumer<Consumer<List<Path>>> raisers;
    private final Runnable shown;
    private final List<Path> files;
    private final @Nullable Duration openFor;
    private final CountDownLatch closed = new CountDownLatch(1);

    private DesktopApp(
            Rooms rooms,
            Consumer<Consumer<List<Path>>> raisers,
            Runnable shown,
            List<Path> files,
            @Nullable Duration openFor) {
        this.rooms = rooms;
        this.raisers = raisers;
        this.shown = shown;
        this.files = files;
        this.openFor = openFor;
    }

    /// Starts the window system. Called once, before [#open], by any thread; blocks.
    ///
    /// @return why no window can open on this machine, in one sentence; empty if one can
    public static Optional<String> begin() {
        var system = WindowSystem.ofThisMachine();
        var complaint = system.obviouslyThere() ? Optional.<String>empty() : system.complaint();
        if (complaint.isPresent()) {
            return complaint;
        }
        try {
            // By this, desktops find the menu entry that belongs to the window: on X11 it is the
            // window's WM_CLASS. JavaFX takes it from launch() alone, and as the name of a class.
            Platform.startup(() -> com.sun.glass.ui.Application.GetApplication().setName(NAME));
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.ERROR, "No window", e);
            return Optional.of(system.complaint().orElseGet(e::toString));
        }
    }

    /// Shows the window and waits until it is closed. Called once, by the main thread.
    ///
    /// @param raisers takes what brings the window to the front and opens files in it, from any
    ///   thread
    /// @param shown called once, by the FX thread, when everything in the window stands
    /// @param files projects to open in it
    /// @param openFor after which time it closes by itself; null: when the user says
    public static void open(
            Rooms rooms,
            Consumer<Consumer<List<Path>>> raisers,
            Runnable shown,
            List<Path> files,
            @Nullable Duration openFor)
            throws InterruptedException {
        var app = new DesktopApp(rooms, raisers, shown, files, openFor);
        Platform.runLater(() -> app.start(new Stage()));
        app.closed.await();
    }

    @Override
    public void start(Stage stage) {
        var theme = new Theme();
        var system = Platform.getPreferences();
        var saved = rooms.settings().settings();
        theme.choiceProperty().set(saved.now().look().theme());
        theme.systemDarkProperty().bind(system.colorSchemeProperty().isEqualTo(ColorScheme.DARK));
        theme.systemContrastProperty()
                .bind(Bindings.createBooleanBinding(() -> Theme.asksForContrast(system), system));
        var furnishing = new Furnishing(this::stands);
        var window = new MainWindow(rooms, theme, furnishing::add);
        catchErrors(window);
        var magnifier = new Magnifier(window.view());
        var placing = WindowPlacing.of(saved.now().shape().place(), screens());
        var bounds = placing.bounds();
        var scene = new Scene(magnifier, bounds.getWidth(), bounds.getHeight());
        if (Messages.rightToLeft()) {
            scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        theme.dress(scene);
        stage.setTitle(Messages.text("app.name"));
        stage.setMinWidth(WindowPlacing.LEAST_WIDTH);
        stage.setMinHeight(WindowPlacing.LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnHidden(event -> {
            window.close();
            closed.countDown();
        });
        placing.place(stage);
        var fx = new FxThread();
        saved.watch(now -> fx.execute(() -> look(now.look(), magnifier, scene)));
        stage.show();
        new WindowWatch(
                stage,
                bounds,
                place -> saved.change(all -> all.shaped(shape -> shape.withPlace(place))));
        FirstFrame.then(() -> {
            log("First frame");
            furnishing.add(() -> ICONS.forEach(size -> stage.getIcons().add(icon(size))));
            furnishing.add(window::welcome);
            furnishing.start();
        });
        window.begin();
        window.open(files);
        raisers.accept(wanted ->
                fx.execute(() -> {
                    raise(stage);
                    window.open(wanted);
                }));
        if (openFor != null) {
            var end =
                    new PauseTransition(javafx.util.Duration.seconds((double) openFor.toSeconds()));
            end.setOnFinished(event -> stage.close());
            end.play();
        }
    }

    /// What can be used of each screen, the primary one first.
    private static List<Rectangle2D> screens() {
        return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .map(Screen::getVisualBounds)
                .toList();
    }

    static void look(Look look, Magnifier magnifier, Scene scene) {
        magnifier.wantedProperty().set(look.percent() / 100.0);
        scene.getPreferences()
                .setReducedMotion(
                        switch (look.motion()) {
                            case SYSTEM -> null;
                            case FULL -> false;
                            case REDUCED -> true;
                        });
    }

    private void stands() {
        log("Everything");
        shown.run();
    }

    private void log(String what) {
        long millis = FirstFrame.sinceTheProcessBegan().toMillis();
        rooms.background()
                .execute(() -> LOG.log(Level.INFO, what + " after {0,number,#} ms", millis));
    }

    private static void raise(Stage stage) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private static void catchErrors(MainWindow window) {
        var fx = new FxThread();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            LOG.log(Level.ERROR, "Uncaught in " + thread.getName(), error);
            fx.execute(() -> window.report(thread.getName(), error));
        });
    }

    private static Image icon(int size) {
        var name = "icon/timbre-" + size + ".png";
        return new Image(Objects.requireNonNull(DesktopApp.class.getResourceAsStream(name), name));
    }
}
