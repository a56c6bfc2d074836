// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Files that are named by what is in them, so that equal sound lies there once and a damaged file
/// is found out. For any thread.
///
/// @param folder holds a folder for every two first digits
record AudioFiles(Path folder) {
    private static final Duration YOUNG = Duration.ofHours(1);

    /// Keeps a file for good: when this returns, it outlives the power. The file given stays where
    /// it is, until it is deleted.
    ///
    /// @return its SHA-256
    String keep(Path file, String extension) throws IOException {
        sync(file);
        var sha256 = Sha256.of(file);
        var kept = path(sha256, extension);
        if (Files.exists(kept) && Sha256.of(kept).equals(sha256)) {
            Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
            return sha256;
        }
        var home = kept.resolveSibling(".");
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home);
            syncFolder(folder);
        }
        Files.deleteIfExists(kept);
        link(file, kept);
        syncFolder(home);
        return sha256;
    }

    /// A second name for the same file where the system knows such, else a copy.
    private static void link(Path file, Path kept) throws IOException {
        try {
            Files.createLink(kept, file);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker with the same bytes.
            return;
        } catch (UnsupportedOperationException | FileSystemException e) {
            var beside = Files.createTempFile(kept.getParent(), "", ".new");
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            sync(beside);
            Files.move(beside, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Finds a file and reads it whole, to be sure of it.
    ///
    /// @throws DamagedException if it is not there, or not as it was kept
    Path open(String sha256, String extension) throws IOException {
        var file = path(sha256, extension);
        if (!Files.exists(file)) {
            throw new DamagedException("take.missing", file);
        }
        if (!Sha256.of(file).equals(sha256)) {
            throw new DamagedException("take.changed", file);
        }
        return file;
    }

    Path path(String sha256, String extension) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + "." + extension);
    }

    /// Deletes every file that nobody refers to, but for young ones, to which somebody may be about
    /// to refer.
    ///
    /// @param wanted what is referred to, by SHA-256
    void sweep(Set<String> wanted) throws IOException {
        var young = FileTime.from(Instant.now().minus(YOUNG));
        for (var file : unwanted(wanted)) {
            if (Files.getLastModifiedTime(file).compareTo(young) < 0) {
                Files.delete(file);
            }
        }
    }

    /// Every file that nobody refers to.
    List<Path> unwanted(Set<String> wanted) throws IOException {
        return files(file -> !wanted.contains(sha256(file)));
    }

    /// Every file that somebody refers to.
    List<Path> wanted(Set<String> wanted) throws IOException {
        return files(file -> wanted.contains(sha256(file)));
    }

    private List<Path> files(Predicate<Path> those) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile).filter(those).sorted().toList();
        }
    }

    private static String sha256(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// So that the names outlive the power too. Windows has no such thing, and needs none.
    static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }
}
