// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

/// The Java that comes along: the modules that are used, with JavaFX among them.
final class JavaRuntime {
    /// As `jdeps --print-module-deps` names them for all jars, and the dates and numbers of the
    /// window's languages.
    private static final Set<String> MODULES =
            Set.of(
                    "java.base", "java.desktop", "java.sql", "jdk.localedata", "jdk.net", "jdk.security.auth",
                    "jdk.unsupported", "javafx.controls");

    /// Of java.desktop only the sound is used: JavaFX draws, so the libraries with which AWT would draw
    /// pictures and letters stay out.
    private static final String DRAWING =
            "**fontmanager.*,**/libfreetype.*,**/freetype.*,**mlib_image.*,**lcms.*,**splashscreen.*,**javajpeg.*";

    private JavaRuntime() {}

    static void link(Place place) throws IOException, InterruptedException {
        var work = place.dist().resolve("jmods");
        try (var jars = Files.newDirectoryStream(place.folder("target/timbre/lib/javafx"), "javafx-*-*-*.jar")) {
            for (var jar : jars) {
                jmod(jar, work);
            }
        }
        var arguments = new ArrayList<>(List.of("--module-path", work.resolve("modules").toString()));
        arguments.addAll(List.of("--add-modules", String.join(",", MODULES)));
        arguments.addAll(List.of("--include-locales=en,zh", "--no-header-files", "--no-man-pages"));
        arguments.add("--exclude-files=" + DRAWING);
        arguments.addAll(List.of("--output", place.runtime().toString()));
        Tool.jdk("jlink", arguments);
        Folder.clear(work);
        Files.delete(work);
        if (Platform.HERE == Platform.LINUX) {
            strip(place.runtime());
        }
    }

    /// Without the names of functions that no other library calls, as Debian's policy has it (10.1):
    /// 6 MB. Stack traces of Java do not come from there.
    private static void strip(Path runtime) throws IOException, InterruptedException {
        for (var file : Folder.all(runtime.resolve("lib"))) {
            if (file.toString().endsWith(".so")) {
                Tool.program("binutils", List.of("strip", "--strip-unneeded", file.toString()));
            }
        }
    }

    /// JavaFX comes as jars that unpack their libraries into the user's home at each start; in a
    /// jmod they have a place of their own and jlink puts them beside those of the JVM.
    private static void jmod(Path jar, Path work) throws IOException {
        var name = jar.getFileName().toString().replaceFirst("^javafx-([a-z]+)-.*", "javafx.$1");
        var classes = work.resolve(name, "classes");
        var libraries = work.resolve(name, "libraries");
        Files.createDirectories(libraries);
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                boolean library = entry.getName().matches("[^/]+\\.(so|dylib|dll)");
                var to = (library ? libraries : classes).resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.copy(zip.getInputStream(entry), to);
            }
        }
        var modules = Files.createDirectories(work.resolve("modules"));
        Tool.jdk(
                "jmod",
                List.of(
                        "create",
                        "--class-path", classes.toString(),
                        "--libs", libraries.toString(),
                        modules.resolve(name + ".jmod").toString()));
    }
}
