// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Where the files of a catalogue lie.
@FunctionalInterface
public interface CatalogueSource {
    /// Reads a file.
    ///
    /// @param path with slashes, such as `schemas/requesty/tts-1.json`
    String read(String path) throws IOException;

    /// These files, and where one is not there, that of another place.
    default CatalogueSource orElse(CatalogueSource other) {
        return path -> {
            try {
                return read(path);
            } catch (FileNotFoundException | NoSuchFileException missing) {
                return other.read(path);
            }
        };
    }

    /// The files that come with the program.
    static CatalogueSource bundled() {
        return path -> {
            try (var stream = CatalogueSource.class.getResourceAsStream(path)) {
                if (stream == null) {
                    throw new FileNotFoundException(path);
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        };
    }

    /// The files of a folder, and nothing outside of it.
    static CatalogueSource folder(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        return path -> {
            var file = root.resolve(path).normalize();
            if (!file.startsWith(root)) {
                throw new FileNotFoundException(path);
            }
            return Files.readString(file);
        };
    }
}
