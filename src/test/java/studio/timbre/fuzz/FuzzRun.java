// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import studio.timbre.decode.DecodeTargets;

/// The long run: all readers in turn, the decoders five times as often as the others, and then the
/// children. Prints what each reader did; ends the program if one hangs.
public final class FuzzRun {
    private static final int HANGING_SECONDS = 30;
    private static final int DECODERS = 7;
    private static final int OFTENER = 5;

    private static final Pattern HELD = Pattern.compile("VmHWM:\\s*(\\d+)");

    private FuzzRun() {}

    /// @param inputs in this process
    /// @param children through FFmpeg
    /// @param first number of the first input of each reader: other numbers, other inputs
    /// @return whether nothing was found
    public static boolean run(int inputs, int children, int first) {
        var targets = Targets.all();
        int shares = DECODERS * OFTENER + targets.size() - DECODERS;
        boolean good = true;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var watch = Executors.newScheduledThreadPool(1)) {
            for (int i = 0; i < targets.size(); i++) {
                long share = (long) inputs * (i < DECODERS ? OFTENER : 1) / shares + 1;
                good &= run(targets.get(i), first, share, watch);
            }
            var most = new AtomicLong();
            var _ = watch.scheduleWithFixedDelay(() -> look(most), 1, 2, TimeUnit.MILLISECONDS);
            good &= run(DecodeTargets.child(threads), first, children, watch);
            System.out.printf(Locale.ROOT, "FFmpeg held %d MB at most%n", most.get() >> 10);
            watch.shutdownNow();
        }
        System.out.println(good ? "nothing was found: yes" : "nothing was found: NO");
        return good;
    }

    private static boolean run(
            FuzzTarget target, long first, long count, ScheduledExecutorService watch) {
        var fuzz = new Fuzz();
        var watching =
                watch.scheduleWithFixedDelay(
                        () -> {
                            var hanging = fuzz.hanging(HANGING_SECONDS);
                            if (hanging != null) {
                                System.out.println("hangs: " + hanging);
                                Runtime.getRuntime().halt(1);
                            }
                        },
                        1,
                        1,
                        TimeUnit.SECONDS);
        long began = System.nanoTime();
        fuzz.run(target, first, first + count);
        watching.cancel(false);
        System.out.printf(
                Locale.ROOT,
                "%-11s %s, %.0f s%n",
                target.name(),
                fuzz,
                (System.nanoTime() - began) / 1e9);
        fuzz.findings().forEach(System.out::println);
        return fuzz.findings().isEmpty();
    }

    /// The most memory of a child, in kB: Linux counts it (proc(5), `VmHWM`).
    private static void look(AtomicLong most) {
        ProcessHandle.current()
                .children()
                .forEach(child -> {
                    var status = Path.of("/proc", Long.toString(child.pid()), "status");
                    try {
                        var said = Files.readString(status);
                        var held = HELD.matcher(said);
                        // Before it becomes FFmpeg it is a part of this process.
                        if (said.startsWith("Name:\tffmpeg\n") && held.find()) {
                            most.accumulateAndGet(Long.parseLong(held.group(1)), Math::max);
                        }
                    } catch (IOException e) {
                        // It has ended, or this is not Linux.
                        most.accumulateAndGet(0, Math::max);
                    }
                });
    }
}
