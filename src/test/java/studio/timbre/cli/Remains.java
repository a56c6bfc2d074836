// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import studio.timbre.equipment.Soon;

/// What is left in this process of something: heap, threads, and connections that nobody gave back.
final class Remains implements AutoCloseable {
    private static final long PATIENCE_NANOS = 12_000_000_000L;
    private static final String POOLED = "OkHttp ";

    /// Java's own, which waits for child processes and then a while for more of them.
    private static final String REAPER = "process reaper";

    private static final Set<String> IDLE = Set.of("getTask", "awaitTaskToRun");
    private static final Logger CLIENT = Logger.getLogger("okhttp3.OkHttpClient");

    private final Path folder;
    private final Leaks leaks = new Leaks();
    private final Map<String, Integer> before;
    private final long heapBefore;

    /// Counts from now on.
    Remains(Path folder) {
        this.folder = folder;
        CLIENT.addHandler(leaks);
        before = living();
        heapBefore = heap();
    }

    /// In bytes; garbage does not count.
    long heapGrowth() {
        return heap() - heapBefore;
    }

    /// What the client complained of.
    List<String> unreturned() {
        return List.copyOf(leaks.said);
    }

    /// The threads that are there and were not, how many of each; some time is given to them.
    Map<String, Integer> threads() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!leftOver().isEmpty() && System.nanoTime() < end) {
            Soon.after(Duration.ofMillis(100));
        }
        return leftOver();
    }

    @Override
    public void close() {
        CLIENT.removeHandler(leaks);
    }

    private Map<String, Integer> leftOver() {
        var more = living();
        before.forEach((name, count) -> more.merge(name, -count, Integer::sum));
        more.values().removeIf(count -> count <= 0);
        return more;
    }

    /// The names of all threads and how many have each, virtual ones too.
    private Map<String, Integer> living() {
        var file = folder.resolve("threads-" + System.nanoTime() + ".txt");
        var names = new TreeMap<String, Integer>();
        try {
            var bean = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            bean.dumpThreads(file.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
            for (var line : Files.readAllLines(file)) {
                if (line.startsWith("#")) {
                    int quote = line.indexOf('"');
                    var name = line.substring(quote + 1, line.indexOf('"', quote + 1));
                    if (!name.startsWith(POOLED) && !name.startsWith(REAPER)) {
                        names.merge(name.replaceAll("\\d+", "N"), 1, Integer::sum);
                    }
                }
            }
            Files.delete(file);
            names.put(POOLED, (int) busy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /// OkHttp keeps idle threads for a while, for all clients together; those that work are too
    /// many.
    private static long busy() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith(POOLED))
                .filter(thread ->
                        Stream.of(thread.getValue())
                                .noneMatch(frame -> IDLE.contains(frame.getMethodName())))
                .count();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Takes down what OkHttp warns of: a connection that nobody gave back.
    private static final class Leaks extends Handler {
        final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord record) {
            said.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
