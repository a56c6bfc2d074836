// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where programs are looked for on this machine; looking starts none of them.
///
/// @param system `linux`, `mac` or `windows`
/// @param path as the environment variable `PATH` has it
public record SearchPath(String system, String path) {

    /// That of this process.
    ///
    /// @param name the name of the operating system, as in `os.name`
    public static SearchPath of(String name, String path) {
        var lower = name.toLowerCase(Locale.ROOT);
        var system = lower.startsWith("win") ? "windows" : lower.contains("mac") ? "mac" : "linux";
        return new SearchPath(system, path);
    }

    /// The first of these programs; a folder that is not absolute is passed over, since it would
    /// mean another place each time.
    Optional<Path> find(List<String> programs, List<String> places) {
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), places.stream())
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> programs.stream().flatMap(name -> file(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private Stream<Path> file(String folder, String program) {
        try {
            var file = Path.of(folder, system.equals("windows") ? program + ".exe" : program);
            return file.isAbsolute() ? Stream.of(file) : Stream.of();
        } catch (InvalidPathException e) {
            return Stream.of();
        }
    }
}
