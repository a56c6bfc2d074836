// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import studio.timbre.take.TakesBench;

/// Opens the real window on an empty home and on one with many takes by turns, and compares: when
/// everything in it stands, and what it weighs. Then types into the search field. Fails if the full
/// home takes more than 1.3 times as long as the empty one, weighs 100 MB more, or a search lets
/// wait for more than 100 ms.
final class LibraryBench {
    private static final double OF_EMPTY = 1.3;
    private static final double SEARCH_MILLIS = 100;
    private static final double MEGABYTES = 100;
    private static final int PATIENCE_SECONDS = 300;

    /// What a window said: each word with its first number, and with its second.
    private record Said(Map<String, List<Double>> first, Map<String, List<Double>> second) {
        Said() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        void add(String line) {
            var words = line.split(" ", -1);
            first.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(Double.valueOf(words[1]));
            second.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(Double.valueOf(words[2]));
        }
    }

    private LibraryBench() {}

    static boolean run(int rounds, int takes) throws Exception {
        var folder = Files.createTempDirectory("library");
        var full = folder.resolve("full");
        TakesBench.fill(Files.createDirectories(full.resolve("takes")), takes);
        var ofEmpty = new Said();
        var ofFull = new Said();
        // The first of each also makes its settings and its cache.
        window(folder.resolve("empty"), 0);
        window(full, takes);
        for (int round = 0; round < rounds; round++) {
            window(folder.resolve("empty"), 0).forEach(ofEmpty::add);
            window(full, takes).forEach(ofFull::add);
        }
        double ready = median(ofFull.first(), "ready") / median(ofEmpty.first(), "ready");
        double cpu = median(ofFull.second(), "ready") / median(ofEmpty.second(), "ready");
        double heap = (median(ofFull.first(), "heap") - median(ofEmpty.first(), "heap")) / 1e6;
        double search = median(ofFull.first(), "search");
        System.out.printf(
                "ready with none %.0f ms, with %d takes %.0f ms: %.2f times (at most %.1f), of"
                        + " processor %.2f times%n",
                median(ofEmpty.first(), "ready"),
                takes,
                median(ofFull.first(), "ready"),
                ready,
                OF_EMPTY,
                cpu);
        System.out.printf("memory %.0f MB more (at most %.0f)%n", heap, MEGABYTES);
        System.out.printf(
                "search, from the key to the frame: median %.0f ms (at most %.0f), of"
                        + " processor %.0f ms for each key%n",
                search, SEARCH_MILLIS, median(ofFull.second(), "search"));
        return ready <= OF_EMPTY && heap <= MEGABYTES && search <= SEARCH_MILLIS;
    }

    private static double median(Map<String, List<Double>> said, String word) {
        var sorted = said.get(word).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static List<String> window(Path home, int takes) throws Exception {
        Files.deleteIfExists(home.resolve("logs/timbre-0.log"));
        var said = Files.createTempFile("library", ".said");
        var process = start(home, takes, said.toFile());
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return Files.readAllLines(said).stream()
                        .filter(line -> line.matches("(ready|heap|search) .*"))
                        .toList();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        throw new IOException("no good end: " + Files.readString(said));
    }

    private static Process start(Path home, int takes, File said) throws IOException {
        var platform = System.getProperty("glass.platform");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms48m", "-Xmx1g"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dprism.order=sw"));
        if (platform != null) {
            command.add("-Dglass.platform=" + platform);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(LibraryWindow.class.getName(), home.toString(), takes + ""));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
    }
}
