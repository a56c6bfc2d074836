// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Folders as a whole.
final class Folder {
    private Folder() {}

    /// Leaves an empty folder.
    static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (var path : all(folder).reversed()) {
                Files.delete(path);
            }
        }
        Files.createDirectories(folder);
    }

    /// Copies a folder with everything in it; links stay links.
    static void copy(Path from, Path to) throws IOException {
        for (var path : all(from)) {
            var there = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(there);
            } else {
                Files.copy(path, there, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /// Writes a text, and the folders above it.
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// Gives every file the same time. The start cache fits only jars with the time they had when it
    /// was recorded.
    static void date(Path folder, Instant time) throws IOException {
        for (var path : all(folder)) {
            if (!Files.isSymbolicLink(path)) {
                Files.setLastModifiedTime(path, FileTime.from(time));
            }
        }
    }

    /// Each folder before what lies in it.
    static List<Path> all(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
