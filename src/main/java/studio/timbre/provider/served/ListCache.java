// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.served;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;

/// Lists as they last came, a file for each and the server it came from. One that cannot be read is
/// as good as none.
record ListCache(Path folder) {
    private static final System.Logger LOG = System.getLogger(ListCache.class.getName());

    /// A list.
    ///
    /// @param tag its version, if the server named one
    record Kept(String text, @Nullable String tag) {}

    /// The list that came from this address.
    Optional<Kept> get(String name, URI address) {
        try {
            var file = file(name, address);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            var members = Json.readObject(Files.readString(file));
            var text = members.get("text");
            return text instanceof String list && address.toString().equals(members.get("from"))
                    ? Optional.of(
                            new Kept(list, members.get("tag") instanceof String tag ? tag : null))
                    : Optional.empty();
        } catch (IOException | JsonException unreadable) {
            LOG.log(Level.INFO, "Leaves out the kept list " + name, unreadable);
            return Optional.empty();
        }
    }

    /// Keeps a list, in the place of any other of that name from there.
    void put(String name, URI address, Kept kept) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("from", address.toString());
        members.put("tag", kept.tag());
        members.put("text", kept.text());
        try {
            Files.createDirectories(folder);
            var beside = Files.createTempFile(folder, name, ".part");
            Files.writeString(beside, Json.pretty(members));
            Files.move(beside, file(name, address), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.log(Level.WARNING, "Cannot keep the list " + name, unwritable);
        }
    }

    private Path file(String name, URI address) {
        var place = address.toString().getBytes(StandardCharsets.UTF_8);
        return folder.resolve(name + "-" + UUID.nameUUIDFromBytes(place) + ".json");
    }
}
