// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The cache of loaded and linked classes (JEP 514) that lets Timbre start fast, recorded while
/// nobody looks: it needs no screen.
final class StartCache {
    /// What must be the same when the cache is recorded and when it is used, and the rest of how
    /// Timbre's JVM is set up.
    static final List<String> OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms48m",
                    "-Xmx1g",
                    // The cache lies where it was recorded for: placed elsewhere, each of its pages would be
                    // changed, and belong to this process alone.
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:ArchiveRelocationMode=0",
                    // What start-up needed goes back to the system.
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=30",
                    "-XX:TrimNativeHeapInterval=5000",
                    "-XX:-UsePerfData",
                    "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                    "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                    "--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED",
                    // What the JVM itself has to say must not stand in the answers of the command line.
                    "-Xlog:disable",
                    "-Xlog:all=error:stderr");

    static final String FILE = "timbre.aot";

    private StartCache() {}

    static void record(Place place, List<String> jars) throws IOException, InterruptedException {
        var home = Files.createTempDirectory("timbre-rehearsal");
        try {
            var command = new ArrayList<>(List.of(Tool.java(place.runtime()).toString()));
            command.addAll(OPTIONS);
            command.addAll(List.of(
                    // Which methods were hot when nobody looked makes the compilers work at once, beside the
                    // window that is being opened.
                    "-XX:-AOTRecordTraining",
                    "-XX:AOTCacheOutput=" + place.app().resolve(FILE),
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-cp",
                    classPath(place.app(), jars),
                    "studio.timbre.Rehearsal",
                    home.toString(),
                    home.resolve("said.wav").toString()));
            Tool.run(command, Map.of("JAVA_TOOL_OPTIONS", ""), "libpangoft2-1.0-0");
        } finally {
            Folder.clear(home);
            Files.delete(home);
        }
        if (!Files.exists(place.app().resolve(FILE))) {
            throw new IllegalStateException("The JVM recorded no cache");
        }
    }

    private static String classPath(Path app, List<String> jars) {
        return jars.stream()
                .map(jar -> app.resolve(jar).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
