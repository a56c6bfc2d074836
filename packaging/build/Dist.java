// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Makes what Timbre is handed out as on the system that builds: an application image with its own
/// Java, and the system's installers. Run by `mvn -Pdist verify`, after the runnable folder.
///
/// The steps are files in `target/dist`: `app` (the jars), `runtime`, `image`, then the installers.
final class Dist {
    private Dist() {}

    /// @param arguments the project's folder, the version, and the time that files get
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var place = new Place(Path.of(arguments[0]).toAbsolutePath(), arguments[1], Instant.parse(arguments[2]));
        Folder.clear(place.dist());
        var jars = Jars.slim(place.folder("target/timbre/lib"), place.app());
        Licences.collect(place, jars);
        JavaRuntime.link(place);
        Folder.date(place.app(), place.built());
        StartCache.record(place, jars);
        Icons.make(place);
        var image = Image.make(place, jars);
        List<Path> made =
                switch (Platform.HERE) {
                    case LINUX -> new LinuxPackages(place, image).make();
                    case MAC -> Installers.mac(place, image);
                    case WINDOWS -> Installers.windows(place, image);
                };
        Sums.write(place, made);
        for (var file : made) {
            System.out.printf("%s: %.1f MB%n", file, Files.size(file) / 1e6);
        }
    }
}
