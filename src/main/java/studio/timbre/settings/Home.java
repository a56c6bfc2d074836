// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The folder in which Timbre keeps everything: the sound being made, settings, logs.
public record Home(Path folder) {

    /// Where it is for whoever started this process.
    public static Home standard() {
        return HomePointer.standard().map(HomePointer::home).orElseGet(Home::usual);
    }

    /// Where it is as long as nobody moves it.
    static Home usual() {
        return standard(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }

    /// Where it is: as told, else `TIMBRE_HOME`, else where the system keeps programs' files (on
    /// Linux the XDG Base Directory Specification, `XDG_DATA_HOME`).
    ///
    /// @param environment the process's environment
    /// @param system the name of the operating system, as in `os.name`
    /// @param user the user's own folder
    public static Home standard(Map<String, String> environment, String system, Path user) {
        if (isNamed(environment)) {
            return new Home(Path.of(environment.get("TIMBRE_HOME")));
        }
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            var roaming = environment.get("APPDATA");
            return new Home(
                    (roaming == null ? user.resolve("AppData/Roaming") : Path.of(roaming))
                            .resolve("Timbre"));
        }
        if (name.contains("mac")) {
            return new Home(user.resolve("Library/Application Support/Timbre"));
        }
        var xdg = environment.get("XDG_DATA_HOME");
        return new Home(
                (xdg == null || xdg.isBlank() ? user.resolve(".local/share") : Path.of(xdg))
                        .resolve("timbre"));
    }

    /// Whether the environment says where it is.
    static boolean isNamed(Map<String, String> environment) {
        return !environment.getOrDefault("TIMBRE_HOME", "").isBlank();
    }

    /// Samples of recordings that are open.
    public Path spool() {
        return folder.resolve("spool");
    }

    /// What was made and is kept.
    public Path takes() {
        return folder.resolve("takes");
    }

    /// Programs that came along, unpacked.
    public Path engines() {
        return folder.resolve("engines");
    }

    /// The user's own providers and models.
    public Path catalogue() {
        return folder.resolve("catalogue");
    }

    /// What can be fetched again.
    public Path cache() {
        return folder.resolve("cache");
    }

    public Path settings() {
        return folder.resolve("settings.json");
    }

    /// Choices of provider, model, voice and values that the user gave a name.
    public Path presets() {
        return folder.resolve("presets.json");
    }

    /// How tables were left.
    public Path tables() {
        return folder.resolve("tables.json");
    }

    /// Voices that the user brought to providers.
    public Path voices() {
        return folder.resolve("voices.json");
    }

    public Path logs() {
        return folder.resolve("logs");
    }
}
