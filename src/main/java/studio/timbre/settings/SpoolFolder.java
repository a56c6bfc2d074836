// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Where one running Timbre keeps the sound it is making: a folder of its own, named by its process
/// id, so that two of them with the same home do not write over each other.
public final class SpoolFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SpoolFolder.class.getName());

    private final Path folder;

    /// Names the folder, and clears away what processes left that are no more.
    ///
    /// @param spool the folder of all of them
    public SpoolFolder(Path spool) {
        folder = spool.resolve(Long.toString(ProcessHandle.current().pid()));
        for (var left : children(spool)) {
            if (left.equals(folder) || !alive(left.getFileName().toString())) {
                delete(left);
            }
        }
    }

    public Path folder() {
        return folder;
    }

    /// Clears the folder away.
    @Override
    public void close() {
        delete(folder);
    }

    private static boolean alive(String process) {
        return process.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(process))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot look into " + folder, e);
            return List.of();
        }
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot clear away " + tree, e);
        }
    }
}
