// SPDX-License-Identifier: GPL-3.0-or-later
import java.util.Locale;

/// The system that builds, which is the one that is built for.
enum Platform {
    LINUX("Linux/", "linux-"),
    MAC("Mac/", "darwin-"),
    WINDOWS("Windows/", "win32-");

    static final Platform HERE = here();

    private final String sqlite;
    private final String jna;

    Platform(String sqlite, String jna) {
        this.sqlite = sqlite;
        this.jna = jna;
    }

    /// Where the SQLite driver keeps its library for this system.
    String sqliteNatives() {
        return "org/sqlite/native/" + sqlite + (arm() ? "aarch64" : "x86_64") + "/";
    }

    /// Where JNA keeps its library for this system.
    String jnaNatives() {
        return "com/sun/jna/" + jna + (arm() ? "aarch64" : "x86-64") + "/";
    }

    static boolean arm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    private static Platform here() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? WINDOWS : name.contains("mac") ? MAC : LINUX;
    }
}
