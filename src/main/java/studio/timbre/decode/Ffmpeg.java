// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The FFmpeg program: the one that came along if it runs here, else the first in the folders of
/// the search path.
final class Ffmpeg {
    private static final System.Logger LOG = System.getLogger(Ffmpeg.class.getName());
    private static final int PATIENCE_SECONDS = 10;

    private final Path engines;
    private final String folders;
    private boolean looked;
    private Optional<Path> program = Optional.empty();

    /// Looks nowhere yet.
    ///
    /// @param engines where to unpack the one that came along
    /// @param folders as the environment variable `PATH` has them
    Ffmpeg(Path engines, String folders) {
        this.engines = engines;
        this.folders = folders;
    }

    /// Looks for it, the first time; that may take a second.
    synchronized Optional<Path> program() {
        if (!looked) {
            program = broughtAlong().or(() -> find(folders));
            looked = true;
        }
        return program;
    }

    private Optional<Path> broughtAlong() {
        try {
            var archive = FfmpegArchive.find();
            return archive == null
                    ? Optional.empty()
                    : Optional.of(archive.unpacked(engines)).filter(Ffmpeg::runs);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot unpack FFmpeg into " + engines, e);
            return Optional.empty();
        }
    }

    /// Libraries of the system that it needs may be missing.
    private static boolean runs(Path program) {
        try {
            var child =
                    new ProcessBuilder(program.toString(), "-version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean ended = child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            child.destroyForcibly();
            return ended && child.exitValue() == 0;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The FFmpeg that came along does not start", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The first one in the folders of a search path.
    ///
    /// @param folders as the environment variable `PATH` has them
    static Optional<Path> find(String folders) {
        return Arrays.stream(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(Ffmpeg::programs)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> programs(String folder) {
        try {
            return Stream.of(Path.of(folder, "ffmpeg"), Path.of(folder, "ffmpeg.exe"));
        } catch (InvalidPathException e) {
            return Stream.of();
        }
    }
}
