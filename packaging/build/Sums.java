// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// `SHA256SUMS`, as `sha256sum --check` reads it.
final class Sums {
    private Sums() {}

    static void write(Place place, List<Path> files) throws IOException {
        var lines = new StringBuilder();
        for (var file : files) {
            lines.append(sum(file)).append("  ").append(file.getFileName()).append('\n');
        }
        Files.writeString(place.dist().resolve("SHA256SUMS"), lines);
    }

    private static String sum(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
