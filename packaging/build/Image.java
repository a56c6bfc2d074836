// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The application image: Timbre in a folder, with its Java, that runs wherever it is put.
final class Image {
    private Image() {}

    static Path make(Place place, List<String> jars) throws IOException, InterruptedException {
        var to = place.dist().resolve("image");
        var arguments = new ArrayList<>(List.of("--type", "app-image", "--name", "Timbre"));
        arguments.addAll(List.of("--app-version", place.version()));
        arguments.addAll(List.of("--input", place.app().toString()));
        arguments.addAll(List.of("--main-jar", place.mainJar(), "--main-class", "studio.timbre.Main"));
        arguments.addAll(List.of("--runtime-image", place.runtime().toString()));
        arguments.addAll(List.of("--icon", Icons.file(place).toString(), "--dest", to.toString()));
        for (var option : StartCache.OPTIONS) {
            arguments.addAll(List.of("--java-options", option));
        }
        arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/" + StartCache.FILE));
        if (Platform.HERE == Platform.WINDOWS) {
            arguments.addAll(List.of("--add-launcher", "timbre=" + place.folder("packaging/windows/console.properties")));
        }
        Tool.jdk("jpackage", arguments);
        var image = to.resolve(Platform.HERE == Platform.MAC ? "Timbre.app" : "Timbre");
        Folder.date(image, place.built());
        if (Platform.HERE == Platform.LINUX) {
            ownLauncher(place, image, jars);
        } else {
            checkOrder(image, jars);
        }
        return image;
    }

    /// In place of jpackage's, which starts rpm and dpkg first, each time.
    private static void ownLauncher(Place place, Path image, List<String> jars)
            throws IOException, InterruptedException {
        for (var name : List.of("bin/Timbre", "lib/libapplauncher.so", "lib/Timbre.png", "lib/app/Timbre.cfg", "lib/app/.jpackage.xml")) {
            Files.deleteIfExists(image.resolve(name));
        }
        var launcher = image.resolve("bin/timbre");
        Files.writeString(
                launcher,
                place.text("linux/timbre.sh")
                        .replace("@OPTIONS@", String.join(" ", StartCache.OPTIONS))
                        .replace(
                                "@CLASSPATH@",
                                jars.stream().map(jar -> "$lib/app/" + jar).collect(Collectors.joining(":"))));
        if (!launcher.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + launcher + " executable");
        }
        // Ends with an error if the cache does not fit.
        Tool.run(
                List.of(launcher.toString(), "--version"),
                Map.of("TIMBRE_JAVA_OPTIONS", "-XX:AOTMode=on"),
                "coreutils");
    }

    /// The cache fits only the class path with which it was recorded.
    private static void checkOrder(Path image, List<String> jars) throws IOException {
        var settings =
                Folder.all(image).stream()
                        .filter(file -> file.endsWith("Timbre.cfg"))
                        .findFirst()
                        .orElseThrow();
        var order =
                Files.readAllLines(settings).stream()
                        .filter(line -> line.startsWith("app.classpath="))
                        .map(line -> line.replaceFirst(".*[/\\\\]", ""))
                        .toList();
        if (!order.equals(jars)) {
            throw new IllegalStateException("jpackage ordered the class path otherwise: " + order);
        }
    }
}
