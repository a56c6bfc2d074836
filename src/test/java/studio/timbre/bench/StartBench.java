// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/// Measures the time from the start of the process to the first frame of the packaged Timbre,
/// beside the same without its start cache (the control, which must be slower) and an empty JavaFX
/// window with a start cache of its own; and the memory it holds when nothing happens.
///
/// Run by `mvn -Pbench -Dbench=start verify` after `mvn -Pdist -DskipTests verify`; needs a screen.
final class StartBench {
    private static final double OF_UNCACHED = 0.5;
    private static final double OF_EMPTY = 1.3;
    private static final long IDLE_MEBIBYTES = 220;

    private StartBench() {}

    static boolean run(int rounds) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("timbre-bench");
        var contenders =
                List.of(
                        PackagedStart.timbre("Timbre", folder.resolve("cached"), ""),
                        PackagedStart.timbre(
                                "Timbre without the cache",
                                folder.resolve("uncached"),
                                "-XX:AOTMode=off"),
                        PackagedStart.emptyWindow("empty window", folder.resolve("empty")));
        double[][] millis = new double[contenders.size()][rounds];
        double[][] processor = new double[contenders.size()][rounds];
        for (var contender : contenders) {
            contender.once();
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contenders.size(); i++) {
                var taken = contenders.get(i).once();
                millis[i][round] = taken.millis();
                processor[i][round] = taken.processorMillis();
            }
        }
        long idle = contenders.getFirst().idleMebibytes();
        for (int i = 0; i < contenders.size(); i++) {
            Arrays.sort(millis[i]);
            Arrays.sort(processor[i]);
            System.out.printf(
                    "%-26s first frame min %.0f  median %.0f  longest %.0f ms, of processors %.0f ms%n",
                    contenders.get(i).name(),
                    millis[i][0],
                    middle(millis[i]),
                    millis[i][rounds - 1],
                    middle(processor[i]));
        }
        double ofUncached = middle(millis[0]) / middle(millis[1]);
        double ofEmpty = middle(millis[0]) / middle(millis[2]);
        System.out.printf(
                "of processors: %.2f of the uncached, %.2f of an empty window%n",
                middle(processor[0]) / middle(processor[1]),
                middle(processor[0]) / middle(processor[2]));
        System.out.printf(
                "%.2f of the uncached (at most %.1f), %.2f of an empty window (at most %.1f), idle %d"
                        + " MiB (at most %d)%n",
                ofUncached, OF_UNCACHED, ofEmpty, OF_EMPTY, idle, IDLE_MEBIBYTES);
        return ofUncached <= OF_UNCACHED && ofEmpty <= OF_EMPTY && idle <= IDLE_MEBIBYTES;
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}
