// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A file in the usual home that says where the home is instead. It lies there, and not in the
/// settings, since those are found through it.
///
/// @param usual the home without it
public record HomePointer(Home usual) {

    /// This system's; empty if the environment says where the home is, which nobody can move then.
    public static Optional<HomePointer> standard() {
        return Home.isNamed(System.getenv())
                ? Optional.empty()
                : Optional.of(new HomePointer(Home.usual()));
    }

    private Path file() {
        return usual.folder().resolve("home.txt");
    }

    /// The home that is found through it; the usual one where the folder it names is not there.
    public Home home() {
        return target().filter(Files::isDirectory).map(Home::new).orElse(usual);
    }

    /// The folder that it names and that is not there, such as one on a disk that is not connected.
    public Optional<Path> missing() {
        return target().filter(folder -> !Files.isDirectory(folder));
    }

    private Optional<Path> target() {
        try {
            return Files.exists(file())
                    ? Optional.of(Files.readString(file()).strip())
                            .filter(text -> !text.isEmpty())
                            .map(Path::of)
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Lets the home be in a folder from the next start on: in one of its own there, if something
    /// else lies in it. Nothing is moved. Blocks.
    ///
    /// @return the folder that it will be
    /// @throws IOException if that cannot be written down, or nothing can be written in that folder
    public Path lead(Path folder) throws IOException {
        if (folder.toAbsolutePath().normalize().equals(usual.folder().toAbsolutePath())) {
            Files.deleteIfExists(file());
            return usual.folder();
        }
        var whole = own(folder.toAbsolutePath().normalize());
        Files.createDirectories(whole);
        Files.delete(Files.createTempFile(whole, "timbre", null));
        Files.createDirectories(usual.folder());
        Files.writeString(file(), whole + System.lineSeparator());
        return whole;
    }

    private static Path own(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(new Home(folder).settings())) {
            return folder;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty() ? folder : folder.resolve("Timbre");
        }
    }
}
