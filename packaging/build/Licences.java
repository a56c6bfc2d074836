// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipFile;

/// The licences of everything that comes along, in `app/licences`: Timbre's own, the list of
/// libraries, the texts, what the jars bring of their own, and the bill of materials. Those of the
/// JVM and JavaFX lie in `runtime/legal`.
final class Licences {
    private Licences() {}

    static void collect(Place place, List<String> jars) throws IOException {
        var to = place.app().resolve("licences");
        Folder.copy(place.folder("packaging/licences"), to);
        Files.copy(place.folder("LICENSE"), to.resolve("GPL-3.0.txt"));
        Files.copy(place.folder("THIRD-PARTY.md"), to.resolve("THIRD-PARTY.md"));
        Files.copy(place.folder("target/bom.json"), to.resolve("timbre.cdx.json"));
        for (var jar : jars) {
            own(place.app().resolve(jar), to.resolve(jar.replaceFirst("\\.jar$", "")));
        }
    }

    private static void own(Path jar, Path to) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(each -> legal(each.getName())).toList()) {
                Files.createDirectories(to);
                var name = Path.of(entry.getName()).getFileName().toString();
                Files.copy(zip.getInputStream(entry), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean legal(String name) {
        return name.matches("(?i)(.*/)?[^/]*(licen[cs]e|notice|copying)[^/]*")
                && !name.endsWith(".class");
    }
}
