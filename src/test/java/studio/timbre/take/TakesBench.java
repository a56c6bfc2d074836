// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import studio.timbre.audio.Arrivals;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;

/// How long a full store takes to open and to search, and what its rows weigh.
public final class TakesBench {
    private static final List<String> WORDS =
            List.of("morning", "river", "lantern", "quiet", "window", "paper", "garden", "thunder");

    private TakesBench() {}

    /// Prints the figures.
    ///
    /// @return whether every search took less than 100 ms
    public static boolean run(int takes) throws SpeechException, IOException, SQLException {
        var folder = Files.createTempDirectory("takes");
        fill(folder, takes);
        boolean good = true;
        long opening = System.nanoTime();
        try (var store = TakeStore.open(folder, Runnable::run)) {
            StoreThread.await(store.warm());
            System.out.printf("open with %d takes: %.1f ms%n", takes, millis(opening));
            long before = used();
            var all = StoreThread.await(store.find(TakeQuery.ALL));
            long after = used();
            System.out.printf("rows: %d, %.1f MB%n", all.size(), (after - before) / 1e6);
            for (var words :
                    List.of("", "l", "la", "lan", "lant", "lantern", "river thunder", "take 77")) {
                double median = median(store, TakeQuery.ALL.withWords(words));
                good &= median < 100;
                System.out.printf("search \"%s\": %.1f ms of processor%n", words, median);
            }
            System.out.printf(
                    "starred: %.1f ms, tagged: %.1f ms%n",
                    median(store, TakeQuery.ALL.onlyStarred(true)),
                    median(store, TakeQuery.ALL.tagged("warm")));
        }
        return good;
    }

    /// Writes down takes of a few words each, without sound.
    public static void fill(Path folder, int takes)
            throws SpeechException, IOException, SQLException {
        try (var store = TakeStore.open(folder, Runnable::run)) {
            StoreThread.await(store.warm());
            StoreThread.await(store.thread().write(sql -> fill(sql, takes)));
        }
    }

    private static boolean fill(Sql sql, int takes) throws SQLException {
        var random = new Random(3);
        for (int i = 0; i < takes; i++) {
            var text = new StringBuilder("Take " + i);
            for (int word = 0; word < 60; word++) {
                text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            }
            long id =
                    TakeWriter.begin(sql, Making.request(text.toString()), Origin.FIRST, "", "0 0");
            TakeWriter.end(
                    sql,
                    id,
                    new TakeWriter.Ended(
                            RunState.DONE,
                            null,
                            Making.measures(),
                            Arrivals.of(new long[200]),
                            new PcmFormat(24_000, 1),
                            new TakeWriter.Kept(48_000, Sha256.of(text.toString()), null),
                            List.of()));
            if (i % 10 == 0) {
                TakeWriter.judge(sql, id, new Opinion(true, 3, List.of("warm"), "fine"));
            }
        }
        return true;
    }

    /// In time of this thread's own, so that what else the machine does counts little.
    private static double median(TakeStore store, TakeQuery query) throws SpeechException {
        var times = new double[9];
        for (int i = 0; i < times.length; i++) {
            long start = cpu();
            StoreThread.await(store.find(query));
            times[i] = (cpu() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
