// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.timbre.settings.Home;
import studio.timbre.settings.SavedSettings;

/// What somebody who helps should know of this program and this machine: versions, settings, the
/// end of the log. No key, no text of the user's, no name of the user.
public final class Report {
    /// Of the program.
    public static final String VERSION = "0.1.0";

    private static final int LOG_LINES = 200;

    private final Home home;
    private final SavedSettings settings;
    private final UnaryOperator<String> redact;

    /// @param redact takes out keys
    Report(Home home, SavedSettings settings, UnaryOperator<String> redact) {
        this.home = home;
        this.settings = settings;
        this.redact = redact;
    }

    /// Program and machine, in one line.
    public static String machine() {
        var system =
                Stream.of("java.version", "javafx.version", "os.name", "os.version", "os.arch")
                        .map(name -> System.getProperty(name, "?"))
                        .collect(Collectors.joining(" "));
        return "Timbre " + VERSION + ", " + system;
    }

    /// The whole report. Reads the log: not for the FX thread.
    public String text() {
        var now = settings.now();
        var lines = new ArrayList<String>();
        lines.add(machine());
        lines.add(
                Runtime.getRuntime().availableProcessors()
                        + " processors, at most "
                        + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MiB, "
                        + Locale.getDefault(Locale.Category.DISPLAY).toLanguageTag());
        lines.add(now.look().toString());
        lines.add(now.habits().toString());
        lines.add(now.shape().toString());
        lines.add("Home: " + home.folder().toAbsolutePath());
        lines.add("");
        lines.addAll(log());
        return nameless(redact.apply(String.join("\n", lines)));
    }

    private List<String> log() {
        try (var files = Files.list(home.logs())) {
            var newest =
                    files.filter(file -> file.toString().endsWith(".log"))
                            .min((one, other) -> one.getFileName().compareTo(other.getFileName()));
            return newest.isEmpty() ? List.of() : tail(newest.get());
        } catch (IOException e) {
            return List.of(e.toString());
        }
    }

    private static List<String> tail(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
    }

    private static String nameless(String text) {
        var user = System.getProperty("user.home", "");
        return user.length() < 2 ? text : text.replace(user, "~");
    }
}
