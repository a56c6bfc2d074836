// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Where everything lies.
///
/// @param built the time that every file gets
record Place(Path project, String version, Instant built) {
    /// The jar that holds Timbre itself.
    String mainJar() {
        return "timbre-" + version + ".jar";
    }

    Path folder(String name) {
        return project.resolve(name);
    }

    Path dist() {
        return folder("target/dist");
    }

    Path app() {
        return dist().resolve("app");
    }

    Path runtime() {
        return dist().resolve("runtime");
    }

    /// A file of `packaging`, with version and date written in.
    String text(String name) throws IOException {
        return Files.readString(folder("packaging").resolve(name)).replace("@VERSION@", version).replace("@DATE@", built.toString().substring(0, 10));
    }
}
