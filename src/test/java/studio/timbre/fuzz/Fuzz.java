// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Gives spoilt inputs to readers and counts what each costs: processor time at most fifty times
/// the length of the sound that came out, or a quarter of a second where that is more; at most 64
/// MB, counting all that was ever allocated, which is more than what was held at once.
public final class Fuzz {
    static final double FLOOR_MILLIS = 250;
    static final double REAL_TIMES = 50;
    static final long MOST_BYTES = 64 << 20;

    private static final Path FINDINGS = Path.of("target", "fuzz");
    private static final int FINDINGS_MOST = 20;

    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<String> findings = new ArrayList<>();
    private volatile String now = "";
    private volatile long since = System.nanoTime();
    private long declared;
    private long ended;
    private double slowestMillis;
    private long mostBytes;

    /// Reads a range of inputs. Each depends on its number alone.
    public void run(FuzzTarget target, long from, long to) {
        for (long number = from; number < to && findings.size() < FINDINGS_MOST; number++) {
            var random =
                    new Random(target.name().hashCode() * 31L + number * 0x9E37_79B9_7F4A_7C15L);
            var bytes = new Spoiler(target.seeds(), random).next();
            one(target, target.name() + "-" + number, bytes, random);
        }
    }

    /// Reads one input.
    void one(FuzzTarget target, String name, byte[] bytes, Random random) {
        now = name;
        since = System.nanoTime();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long began = threads.getCurrentThreadCpuTime();
        double seconds = 0;
        try {
            seconds = target.work().read(bytes, random);
            ended++;
        } catch (Exception | Error e) {
            if (!(e instanceof Exception thrown && target.declares(thrown))) {
                found(name, bytes, e.toString(), e);
            }
            declared++;
        }
        double millis = (threads.getCurrentThreadCpuTime() - began) / 1e6;
        long used = threads.getCurrentThreadAllocatedBytes() - allocated;
        slowestMillis = Math.max(slowestMillis, millis);
        mostBytes = Math.max(mostBytes, used);
        if (millis > Math.max(FLOOR_MILLIS, REAL_TIMES * 1e3 * seconds)) {
            found(name, bytes, "%.0f ms for %.1f s of sound".formatted(millis, seconds), null);
        }
        if (used > MOST_BYTES) {
            found(name, bytes, "%.0f MB".formatted(used / 1e6), null);
        }
    }

    private void found(String name, byte[] bytes, String what, Throwable thrown) {
        findings.add(name + ": " + what);
        try {
            Files.createDirectories(FINDINGS);
            Files.write(FINDINGS.resolve(name), bytes);
            if (thrown != null) {
                var trace = new StringWriter();
                thrown.printStackTrace(new PrintWriter(trace));
                Files.writeString(FINDINGS.resolve(name + ".txt"), trace.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What should not have been, one line each.
    List<String> findings() {
        return findings;
    }

    /// The input that is read now, if it is for longer than so many seconds.
    public String hanging(int seconds) {
        boolean late = System.nanoTime() - since > seconds * 1_000_000_000L;
        return late ? now : null;
    }

    /// Which part of the inputs ended in a declared failure.
    double declared() {
        return declared / (double) (declared + ended);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d inputs, %.0f %% declared failures, slowest %.0f ms, most %.1f MB, %d findings",
                declared + ended,
                100 * declared(),
                slowestMillis,
                mostBytes / 1e6,
                findings.size());
    }
}
