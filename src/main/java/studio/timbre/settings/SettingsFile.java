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
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;

/// The file that the settings lie in. Members that this version does not know stay in it. Blocks;
/// one thread at a time.
final class SettingsFile {
    private final Path file;
    private Map<String, @Nullable Object> members = new LinkedHashMap<>();

    SettingsFile(Path file) {
        this.file = file;
    }

    /// Reads it; fresh settings if there is none.
    ///
    /// @throws JsonException if it cannot be understood
    Settings read() throws IOException, JsonException {
        if (!Files.exists(file)) {
            return Settings.FRESH;
        }
        var read = Json.readObject(Files.readString(file));
        var settings = SettingsJson.read(read);
        members = read;
        return settings;
    }

    /// Puts a broken file aside, so that the next one can be written.
    ///
    /// @return where it lies now
    Path setAside() throws IOException {
        var aside = file.resolveSibling("settings-broken.json");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        return aside;
    }

    /// Writes beside and moves over: a crash leaves the old file or the new one, never a half.
    void write(Settings settings) throws IOException {
        members = SettingsJson.write(settings, members);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var beside = file.resolveSibling(file.getFileName() + ".new");
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
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
