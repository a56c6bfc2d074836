// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// JavaFX as the tests use it: started once, asked from the test's thread.
final class FxToolkit {
    private static final long PATIENCE_SECONDS = 20;
    private static boolean started;

    private FxToolkit() {}

    /// Starts JavaFX, once for all tests.
    static synchronized void start() {
        if (started) {
            return;
        }
        requireText();
        // Tests put JavaFX on the class path on purpose; its warning about that is noise.
        var log = Logger.getLogger("javafx");
        log.setLevel(Level.SEVERE);
        var ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        await(ready);
        log.setLevel(null);
        Platform.setImplicitExit(false);
        run(HeadlessScreen::enlarge);
        started = true;
    }

    @SuppressWarnings("restricted")
    private static void requireText() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return;
        }
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup("libpangoft2-1.0.so.0", arena);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "JavaFX needs libpangoft2 to draw text, also without a screen. On Debian:"
                            + " apt-get install libpangoft2-1.0-0",
                    e);
        }
    }

    static <T> T get(Callable<T> question) {
        var task = new FutureTask<>(question);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the FX thread does not answer");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
