// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.util.Arrays;
import java.util.List;
import studio.timbre.fuzz.FuzzRun;
import studio.timbre.take.CrashBench;
import studio.timbre.take.FlipsBench;
import studio.timbre.take.FullDiskBench;
import studio.timbre.take.TakesBench;

/// Runs one measurement by its name.
public final class Bench {
    private Bench() {}

    /// The first argument is the name, the others are the measurement's own.
    public static void main(String[] arguments) throws Exception {
        var own = Arrays.stream(arguments).skip(1).filter(word -> !word.isBlank()).toList();
        boolean good =
                switch (arguments[0]) {
                    case "first-audio" ->
                            FirstAudioBench.run(
                                    number(own, 0, 15), own.size() > 1 ? own.get(1) : "wav");
                    case "soak" -> SoakBench.run(number(own, 0, 10), number(own, 1, 0));
                    case "switch" -> SwitchBench.run(number(own, 0, 200));
                    case "waveform" -> WaveformBench.run();
                    case "splitter" -> SplitterBench.run(number(own, 0, 5));
                    case "decode" -> DecodeBench.run(number(own, 0, 9));
                    case "crash" -> CrashBench.run(number(own, 0, 1_000), number(own, 1, 11));
                    case "flips" ->
                            FlipsBench.run(
                                    number(own, 0, 1_000), number(own, 1, 200), number(own, 2, 7));
                    case "fulldisk" -> FullDiskBench.run(number(own, 0, 200));
                    case "takes" -> TakesBench.run(number(own, 0, 10_000));
                    case "library" -> LibraryBench.run(number(own, 0, 9), number(own, 1, 10_000));
                    case "fuzz" ->
                            FuzzRun.run(
                                    number(own, 0, 1_000_000),
                                    number(own, 1, 5_000),
                                    number(own, 2, 0));
                    case "start" -> StartBench.run(number(own, 0, 20));
                    default -> throw new IllegalArgumentException("no bench " + arguments[0]);
                };
        System.exit(good ? 0 : 1);
    }

    private static int number(List<String> words, int index, int otherwise) {
        return index < words.size() ? Integer.parseInt(words.get(index)) : otherwise;
    }
}
