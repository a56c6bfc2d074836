// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.FailureText;
import studio.timbre.speech.SpeechFailure;

/// A comparison as the members of a JSON object, for programs.
public final class ComparisonReport {
    private ComparisonReport() {}

    /// The members in the order in which they are printed; durations in milliseconds with three
    /// decimals, gains in decibels.
    ///
    /// @param files the name of a cell's sound file; null where there is none
    public static Map<String, @Nullable Object> of(
            Story story, Function<Cell, @Nullable String> files) {
        var comparison = story.comparison();
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("made", story.made().toOffsetDateTime().toString());
        report.put("casts", comparison.casts().stream().map(cast -> cast.members()).toList());
        var best = story.verdict().best();
        report.put("best", best == null ? null : comparison.casts().indexOf(best) + 1);
        var blind = story.blind();
        report.put("blindSeed", blind == null ? null : blind.seed());
        report.put(
                "passages",
                IntStream.range(0, comparison.passages().size())
                        .mapToObj(passage -> passage(story, passage, files))
                        .toList());
        return report;
    }

    private static Map<String, @Nullable Object> passage(
            Story story, int passage, Function<Cell, @Nullable String> files) {
        var comparison = story.comparison();
        var said = comparison.passages().get(passage);
        var match = comparison.match(passage);
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("speaker", said.speaker());
        report.put("text", said.text());
        report.put("targetLufs", Double.isNaN(match.target()) ? null : rounded(match.target()));
        report.put(
                "winner",
                story.verdict()
                        .of(said.text())
                        .map(cast -> comparison.casts().indexOf(cast) + 1)
                        .orElse(null));
        var cells = new ArrayList<Map<String, @Nullable Object>>();
        for (var cell : comparison.row(passage)) {
            var figures = Figures.of(cell, match, story.catalogue());
            cells.add(cell(cell, figures, files.apply(cell)));
        }
        report.put("cells", List.copyOf(cells));
        return report;
    }

    private static Map<String, @Nullable Object> cell(
            Cell cell, Figures figures, @Nullable String file) {
        var rendition = cell.rendition();
        var loudness = figures.loud() ? figures.loudness() : null;
        var factor = figures.realTimeFactor();
        var usage = figures.usage();
        var failure = rendition.failure();
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("cast", cell.cast() + 1);
        report.put("state", rendition.state().name().toLowerCase(Locale.ROOT));
        report.put("file", file);
        report.put("kept", rendition.reused());
        report.put("take", figures.take());
        report.put("requestId", figures.requestId());
        report.put("firstAudioMs", millis(figures.firstAudio()));
        report.put("totalMs", millis(figures.total()));
        report.put("realTimeFactor", factor);
        report.put("durationSeconds", figures.seconds());
        report.put("lufs", loudness == null ? null : rounded(loudness.lufs()));
        report.put("truePeakDbtp", loudness == null ? null : rounded(loudness.truePeak()));
        report.put("gainDb", loudness == null ? null : rounded(figures.gain()));
        report.put("estimatedCost", figures.cost().sums());
        report.put("usage", usage == null ? null : usage.amounts());
        report.put("failure", failure == null ? null : failure(failure));
        return report;
    }

    private static Map<String, @Nullable Object> failure(SpeechFailure failure) {
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("kind", failure.getClass().getSimpleName());
        report.put("message", FailureText.of(failure).toString());
        return report;
    }

    private static @Nullable Double millis(@Nullable Duration duration) {
        return duration == null ? null : Math.rint(duration.toNanos() / 1e3) / 1e3;
    }

    private static double rounded(double decibels) {
        return Math.rint(decibels * 100) / 100;
    }
}
