// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The system's own window of files.
public final class FileWindow {
    private static final long PATIENCE_SECONDS = 10;

    private FileWindow() {}

    /// Shows a file among its neighbours, or what is in a folder. Waits: for the background.
    ///
    /// @return whether the system could
    public static boolean show(Path file) {
        try {
            var command = command(System.getProperty("os.name", ""), file.toAbsolutePath());
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            // The one of Windows says 1 also when all went well.
            return !command.getFirst().equals("xdg-open")
                    || !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static List<String> command(String system, Path file) {
        var name = system.toLowerCase(Locale.ROOT);
        boolean folder = Files.isDirectory(file);
        if (name.startsWith("windows")) {
            return List.of("explorer.exe", folder ? file.toString() : "/select," + file);
        }
        if (name.startsWith("mac")) {
            return folder
                    ? List.of("open", file.toString())
                    : List.of("open", "-R", file.toString());
        }
        return List.of("xdg-open", String.valueOf(folder ? file : file.getParent()));
    }
}
