// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// The FFmpeg program on this machine.
final class Ffmpeg {
    private Ffmpeg() {}

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
