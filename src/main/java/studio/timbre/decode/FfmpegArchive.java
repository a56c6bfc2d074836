// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/// The archive on the class path that holds FFmpeg and its libraries for this machine.
///
/// @param root the folder inside the archive
/// @param connection opens the archive
record FfmpegArchive(String root, JarURLConnection connection) {
    private static final String PLACE = "org/bytedeco/ffmpeg/";

    /// Null if none came along.
    static @Nullable FfmpegArchive find() throws IOException {
        var root = PLACE + platform() + "/";
        var url = FfmpegArchive.class.getClassLoader().getResource(root + program());
        return url != null && url.openConnection() instanceof JarURLConnection connection
                ? new FfmpegArchive(root, connection)
                : null;
    }

    /// Unpacks it, once: a folder with its name is there whole or not at all.
    ///
    /// @param engines the folder in which to make that folder
    /// @return the program
    Path unpacked(Path engines) throws IOException {
        var archive = Path.of(connection.getJarFileURL().getPath()).getFileName().toString();
        var folder = engines.resolve(archive.replaceFirst("\\.jar$", ""));
        if (!Files.exists(folder.resolve(program()))) {
            Files.createDirectories(engines);
            var half = Files.createTempDirectory(engines, "unpacking");
            try {
                unpackInto(half);
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                // Another Timbre was faster.
                if (!Files.exists(folder.resolve(program()))) {
                    throw e;
                }
            } finally {
                clearAway(half);
            }
        }
        return folder.resolve(program());
    }

    private void unpackInto(Path folder) throws IOException {
        connection.setUseCaches(false);
        try (JarFile archive = connection.getJarFile()) {
            for (var entry : (Iterable<JarEntry>) archive.stream()::iterator) {
                var name = entry.getName();
                if (!name.startsWith(root) || !wanted(name.substring(root.length()))) {
                    continue;
                }
                var file = folder.resolve(name.substring(root.length()));
                try (var in = archive.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                if (!file.toFile().setExecutable(true)) {
                    throw new IOException("cannot make " + file + " executable");
                }
            }
        }
    }

    /// Not what calls the libraries from Java.
    private static boolean wanted(String name) {
        return !name.isEmpty()
                && !name.contains("/")
                && !name.contains("jni")
                && !name.startsWith("ffprobe");
    }

    private static void clearAway(Path half) throws IOException {
        if (Files.exists(half)) {
            try (var paths = Files.walk(half)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static String program() {
        return system().equals("windows") ? "ffmpeg.exe" : "ffmpeg";
    }

    private static String platform() {
        var arch = System.getProperty("os.arch", "");
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        return system() + (arm ? "-arm64" : "-x86_64");
    }

    private static String system() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.contains("win") ? "windows" : name.contains("mac") ? "macosx" : "linux";
    }
}
