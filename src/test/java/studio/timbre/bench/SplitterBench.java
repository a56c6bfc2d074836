// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import studio.timbre.form.TextUnit;
import studio.timbre.script.Splitter;

/// Measures how long it takes to split 10 MB of text, and beside it, on the same text, how long the
/// JDK takes to find its sentences and nothing more.
final class SplitterBench {
    private static final int LIMIT = 4096;
    private static final int BYTES = 10_000_000;

    private SplitterBench() {}

    /// @return whether each text was split in less than a second
    static boolean run(int rounds) throws Exception {
        var parts =
                new TreeMap<>(
                        Map.of(
                                "English",
                                "Dr. Smith came at 5 p.m. sharp, as always. “Who is there?” He left. ",
                                "Chinese",
                                "昨天我去了市场，然后回家了。你今天见到史密斯博士了吗？",
                                "Thai",
                                "เมื่อวานฉันไปตลาดแล้วกลับบ้าน วันนี้อากาศดีมาก ",
                                "no sentence",
                                "word ",
                                "no space",
                                "a"));
        boolean good = true;
        for (var part : parts.entrySet()) {
            var text = part.getValue().repeat(BYTES / TextUnit.UTF8_BYTES.of(part.getValue()) + 1);
            double ours = Double.MAX_VALUE;
            double plain = Double.MAX_VALUE;
            int pieces = 0;
            for (int round = 0; round < rounds; round++) {
                long began = System.nanoTime();
                pieces = Splitter.split(text, LIMIT, TextUnit.CODE_POINTS).size();
                long between = System.nanoTime();
                if (sentences(text) == 0) {
                    throw new AssertionError("no sentence");
                }
                long end = System.nanoTime();
                ours = Math.min(ours, (between - began) / 1e6);
                plain = Math.min(plain, (end - between) / 1e6);
            }
            System.out.printf(
                    "%-12s %5d pieces  splitter %6.0f ms  JDK sentences %6.0f ms  ratio %.2f%n",
                    part.getKey(), pieces, ours, plain, ours / plain);
            good &= ours < 1_000;
        }
        return good;
    }

    private static int sentences(String text) {
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int count = 0;
        while (sentences.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
