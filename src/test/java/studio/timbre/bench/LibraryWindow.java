// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import studio.timbre.Main;
import studio.timbre.ui.kit.FxDriver;

/// The real window, that says when it stood, when its takes were there, what it weighs, and how
/// long a search lets wait from the key to the frame. Takes the home and how many takes it has.
public final class LibraryWindow {
    private static final Pattern READY = Pattern.compile("Everything after (\\d+) ms");

    /// Each finds others than the one before.
    private static final List<String> TYPED =
            List.of("take 2", "take 23", "take 234", "take 2345", "take 234", "take 23");

    private LibraryWindow() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(() -> watch(arguments));
        Main.main(new String[] {"--home", arguments[0]});
    }

    private static void watch(String[] arguments) {
        try {
            measure(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        } catch (Exception | AssertionError e) {
            e.printStackTrace(System.out);
            Runtime.getRuntime().halt(1);
        }
    }

    private static void measure(Path home, int takes) throws Exception {
        var log = home.resolve("logs/timbre-0.log");
        var ready = READY.matcher("");
        while (!ready.reset(text(log)).find()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        long cpu = processor();
        var scene = FxDriver.get(() -> Window.getWindows().getFirst().getScene());
        if (FxDriver.get(() -> scene.lookup("#takes")) == null) {
            FxDriver.run(() -> ((ButtonBase) scene.lookup("#toggle-drawer")).fire());
        }
        while (takes != FxDriver.get(() -> shown(scene))) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        System.out.printf("ready %s %d%n", ready.group(1), cpu);
        System.gc();
        var memory = Runtime.getRuntime();
        System.out.printf("heap %d 0%n", memory.totalMemory() - memory.freeMemory());
        if (takes > 0) {
            search(scene);
        }
        FxDriver.run(scene.getWindow()::hide);
    }

    private static String text(Path log) throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static int shown(Scene scene) {
        return scene.lookup("#takes") instanceof TableView<?> table ? table.getItems().size() : -1;
    }

    private static void search(Scene scene) throws Exception {
        // Once to warm up, as after a few searches of the day.
        for (int round = 0; round < 4; round++) {
            var millis = new double[TYPED.size()];
            long before = path();
            for (int i = 0; i < millis.length; i++) {
                millis[i] = answered(scene, TYPED.get(i));
            }
            long used = (path() - before) / 1_000_000 / millis.length;
            Arrays.sort(millis);
            if (round > 0) {
                System.out.printf("search %.0f %d%n", millis[millis.length / 2], used);
            }
            answered(scene, "");
        }
    }

    /// Milliseconds of this process so far.
    private static long processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    /// Nanoseconds of processor of those who stand between the key and the frame.
    private static long path() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread ->
                        thread.getThreadName()
                                .matches("store|JavaFX Application Thread|QuantumRenderer.*"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    /// Milliseconds from the change of the text to the frame that shows other takes.
    private static double answered(Scene scene, String words) throws Exception {
        var seen = new CompletableFuture<Long>();
        var began = new CompletableFuture<Long>();
        FxDriver.run(() -> {
            var table = (TableView<?>) scene.lookup("#takes");
            InvalidationListener changed = _ -> nextFrame(seen);
            table.getItems().addListener(changed);
            seen.whenComplete((_, _) -> table.getItems().removeListener(changed));
            began.complete(System.nanoTime());
            ((TextField) scene.lookup("#takes-search")).setText(words);
        });
        return (seen.get(20, TimeUnit.SECONDS) - began.join()) / 1e6;
    }

    private static void nextFrame(CompletableFuture<Long> seen) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                seen.complete(System.nanoTime());
            }
        }.start();
    }
}
