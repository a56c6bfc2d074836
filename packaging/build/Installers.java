// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The installers of macOS and Windows, by jpackage.
final class Installers {
    private Installers() {}

    static List<Path> mac(Place place, Path image) throws IOException {
        return List.of(
                installer(place, image, "dmg", List.of()),
                // Its script puts the command on the PATH.
                installer(place, image, "pkg", List.of("--resource-dir", place.folder("packaging/mac").toString())));
    }

    static List<Path> windows(Place place, Path image) throws IOException {
        return List.of(
                installer(
                        place,
                        image,
                        "msi",
                        List.of(
                                "--win-menu", "--win-menu-group", "Timbre", "--win-shortcut-prompt", "--win-dir-chooser",
                                // By this, a newer Timbre takes the place of an older one.
                                "--win-upgrade-uuid", "8c0f6d0e-6f0b-4d8e-9f57-6a4f2f3a7c15",
                                "--license-file", place.folder("LICENSE").toString())));
    }

    private static Path installer(Place place, Path image, String type, List<String> more) throws IOException {
        var arguments = new ArrayList<>(List.of("--type", type, "--app-image", image.toString()));
        arguments.addAll(List.of("--name", "Timbre", "--app-version", installable(place.version())));
        arguments.addAll(List.of("--vendor", "Timbre", "--description", "Speech studio"));
        arguments.addAll(List.of("--dest", place.dist().toString()));
        arguments.addAll(more);
        Tool.jdk("jpackage", arguments);
        return Collections.max(
                Folder.all(place.dist()).stream().filter(file -> file.toString().endsWith("." + type)).toList());
    }

    /// macOS takes no version that begins with 0.
    private static String installable(String version) {
        return Platform.HERE == Platform.MAC && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }
}
