// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import studio.timbre.speech.SpeechException;

/// Kills the program at random moments, again and again, while it speaks, stars, edits, deletes and
/// migrates, and looks whether anything is lost that it had acknowledged. Fails if there is, if the
/// home does not open, if the 99th percentile of opening is over 1 s, or if one that acknowledges
/// what is not yet written is not seen to lose.
public final class CrashBench {
    private static final int CYCLES_OF_A_HOME = 40;
    private static final int MIGRATION_EVERY = 5;
    private static final int CONTROL_CYCLES = 30;
    private static final double MOST_MILLIS = 1_000;
    private static final Path FIXTURES = Path.of("src/test/resources/studio/timbre/take");

    private final Path folder;
    private final String address;
    private final Random random;
    private final List<Double> openings = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private long acknowledged;

    private CrashBench(Path folder, String address, long seed) {
        this.folder = folder;
        this.address = address;
        random = new Random(seed);
    }

    /// @param seed another one kills at other moments: a long run is cut into several short ones
    /// @return whether all was as it should be
    public static boolean run(int cycles, long seed) throws Exception {
        var folder = Files.createTempDirectory("crash");
        var server = speaker();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            var bench = new CrashBench(folder, address, seed);
            boolean good = bench.kept(cycles);
            var control = new CrashBench(folder.resolve("control"), address, seed);
            return control.control() && good;
        } finally {
            server.stop(0);
            new Incoming(folder).delete();
        }
    }

    /// A server that says noise to whatever is asked.
    private static HttpServer speaker() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var text = exchange.getRequestBody().readAllBytes();
                    var sound = new byte[48_000];
                    new Random(java.util.Arrays.hashCode(text)).nextBytes(sound);
                    exchange.getResponseHeaders().set("Content-Type", "audio/pcm");
                    exchange.sendResponseHeaders(200, 0);
                    try (var out = exchange.getResponseBody()) {
                        out.write(sound);
                    }
                });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private boolean kept(int cycles) throws Exception {
        prime();
        long began = System.nanoTime();
        for (int cycle = 0; cycle < cycles; cycle++) {
            if (cycle % MIGRATION_EVERY == MIGRATION_EVERY - 1) {
                migrate(cycle);
            } else {
                cycle(folder.resolve("home-" + cycle / CYCLES_OF_A_HOME), "work");
            }
            if (cycle % 20 == 19) {
                report(cycle + 1, began);
            }
        }
        report(cycles, began);
        double p99 = quantile(openings, 0.99);
        System.out.println("nothing lost: " + (lost.isEmpty() ? "yes" : "NO"));
        System.out.println("opening p99 under 1 s: " + (p99 < MOST_MILLIS ? "yes" : "NO"));
        return lost.isEmpty() && p99 < MOST_MILLIS;
    }

    private void report(int cycles, long began) {
        System.out.printf(
                Locale.ROOT,
                "%d cycles, %d acknowledged, %d lost, opening p50 %.0f p99 %.0f ms,"
                        + " of processor since the start p50 %.0f p99 %.0f ms, load %.1f, %.0f s%n",
                cycles,
                acknowledged,
                lost.size(),
                quantile(openings, 0.5),
                quantile(openings, 0.99),
                quantile(processor, 0.5),
                quantile(processor, 0.99),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                (System.nanoTime() - began) / 1e9);
        lost.stream().limit(5).forEach(System.out::println);
    }

    private static double quantile(List<Double> of, double share) {
        var sorted = new ArrayList<>(of);
        Collections.sort(sorted);
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    /// Starts once to the end, so that the classes lie ready for the others.
    private void prime() throws Exception {
        var home = folder.resolve("primed");
        Files.createDirectories(home);
        Files.createFile(home.resolve("acknowledged"));
        start(home, "end").waitFor();
    }

    /// One life: what it acknowledges is added to what those before it did.
    private void cycle(Path home, String how) throws Exception {
        Files.createDirectories(home);
        var before = home.resolve("acknowledged");
        if (!Files.exists(before)) {
            Files.createFile(before);
        }
        var said = life(start(home, how), "working", random.nextInt(300));
        var fresh = new ArrayList<String>();
        for (var line : said) {
            var words = line.split(" ", -1);
            switch (words[0]) {
                case "opened" -> {
                    openings.add(Long.parseLong(words[1]) / 1e3);
                    processor.add(Long.parseLong(words[2]) / 1e3);
                }
                case "kept", "starred", "deleted", "edited" -> fresh.add(line);
                case "opening", "working" -> {}
                default -> lost.add(home.getFileName() + ": " + line);
            }
        }
        if (said.stream().noneMatch("working"::equals)) {
            lost.add(home.getFileName() + " does not open: " + said);
        }
        acknowledged += fresh.size();
        Files.write(before, fresh, java.nio.file.StandardOpenOption.APPEND);
    }

    /// Lets it live for so long after it said a word. What it said last may be half a line.
    private List<String> life(Process victim, String word, int millis) throws Exception {
        while (victim.isAlive() && !Files.readString(said()).contains(word)) {
            victim.waitFor(2, TimeUnit.MILLISECONDS);
        }
        victim.waitFor(millis, TimeUnit.MILLISECONDS);
        victim.destroyForcibly().waitFor();
        var all = Files.readString(said());
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
    }

    private Path said() {
        return folder.resolve("said");
    }

    /// A home of an earlier version is killed while it is brought up to date.
    private void migrate(int cycle) throws Exception {
        int version = 1 + cycle / MIGRATION_EVERY % (Migrations.NEWEST - 1);
        var home = folder.resolve("migrated-" + cycle);
        Copied.folder(FIXTURES.resolve("version-" + version), home.resolve("takes"));
        Files.createFile(home.resolve("acknowledged"));
        life(start(home, "work"), "opening", random.nextInt(250));
        try (var store = TakeStore.open(home.resolve("takes"), Runnable::run)) {
            var take = StoreThread.await(store.take(1)).orElseThrow();
            store.open(take).close();
            var damages = store.verify(_ -> {}).damages();
            if (!take.row().opinion().tags().equals(List.of("kept")) || !damages.isEmpty()) {
                lost.add(home + ": " + damages);
            }
        } catch (SpeechException e) {
            lost.add(home + ": " + e.failure());
        }
        new Incoming(home).delete();
    }

    /// The same lives, but hasty, must be seen to lose.
    private boolean control() throws Exception {
        int cycles = 0;
        while (cycles < CONTROL_CYCLES && lost.isEmpty()) {
            cycle(folder.resolve("home-" + cycles++ / CYCLES_OF_A_HOME), "hasty");
        }
        System.out.println(
                "who acknowledges too soon loses: "
                        + (lost.isEmpty()
                                ? "NO"
                                : "yes, after " + cycles + " cycles: " + lost.getFirst()));
        return !lost.isEmpty();
    }

    private Process start(Path home, String how) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + Path.of("target", "victim.jsa").toAbsolutePath(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        home.toString(),
                        address,
                        Long.toString(random.nextLong()),
                        home.resolve("acknowledged").toString(),
                        how)
                .redirectOutput(said().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
