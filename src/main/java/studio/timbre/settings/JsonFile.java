// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;

/// A file that holds one JSON object. Blocks; one thread at a time.
///
/// @param path where it is, or will be
record JsonFile(Path path) {

    /// Reads it; no members if there is none.
    ///
    /// @throws JsonException if it cannot be understood
    Map<String, @Nullable Object> read() throws IOException, JsonException {
        return Files.exists(path) ? Json.readObject(Files.readString(path)) : Map.of();
    }

    /// Puts a broken file aside, so that the next one can be written.
    ///
    /// @return where it lies now
    Path setAside() throws IOException {
        return Files.move(path, aside(), StandardCopyOption.REPLACE_EXISTING);
    }

    /// Keeps a copy of a file of which not all will be written again.
    ///
    /// @return where it lies
    Path copyAside() throws IOException {
        return Files.copy(path, aside(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path aside() {
        var name = path.getFileName().toString().replace(".json", "-broken.json");
        return path.resolveSibling(name);
    }

    /// Writes beside and moves over: a crash leaves the old file or the new one, never a half.
    void write(Map<String, @Nullable Object> members) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var beside = path.resolveSibling(path.getFileName() + ".new");
        var bytes = ByteBuffer.wrap(Json.pretty(members).getBytes(StandardCharsets.UTF_8));
        try (var channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
