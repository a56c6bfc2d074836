// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.FailureText;
import studio.timbre.take.Original;
import studio.timbre.take.Take;
import studio.timbre.take.TakeRow;

/// What `timbre takes` prints about a take: times in UTC (ISO 8601), durations in milliseconds.
final class TakeReport {
    private TakeReport() {}

    /// A take in a list.
    static Map<String, @Nullable Object> row(TakeRow take) {
        var source = take.source();
        var sound = take.sound();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", take.id());
        row.put("made", take.madeAt().toString());
        row.put("deleted", text(take.deletedAt()));
        row.put("state", take.figures().state().name().toLowerCase(Locale.ROOT));
        row.put("seconds", sound == null ? null : sound.length().toMillis() / 1e3);
        row.put("provider", source.provider());
        row.put("model", source.model());
        row.put("voice", source.voice());
        row.put("text", source.excerpt().lines().findFirst().orElse(""));
        row.put("star", take.opinion().star());
        row.put("rating", take.opinion().rating());
        row.put("tags", take.opinion().tags());
        return row;
    }

    /// Everything that is kept of one.
    static Map<String, @Nullable Object> of(Take take) {
        var row = take.row();
        var report = row(row);
        var request = take.request();
        var source = row.source();
        report.put("text", request.text());
        report.put("note", row.opinion().note());
        report.put("account", source.account());
        report.put("transport", request.transport().name().toLowerCase(Locale.ROOT));
        report.put("values", request.values());
        report.put("seed", source.seed());
        report.put("project", source.origin().project());
        report.put("passage", source.origin().passage());
        report.put("remadeFrom", source.origin().remadeFrom());
        sound(take, report);
        measures(take, report);
        var failure = take.failure();
        report.put("failure", failure == null ? null : FailureText.of(failure).toString());
        report.put("originals", take.originals().stream().map(TakeReport::original).toList());
        return report;
    }

    private static void sound(Take take, Map<String, @Nullable Object> report) {
        var sound = take.row().sound();
        report.put("sampleRate", sound == null ? null : sound.format().sampleRate());
        report.put("channels", sound == null ? null : sound.format().channels());
        report.put("frames", sound == null ? null : sound.frames());
        report.put("sha256", sound == null ? null : sound.sha256());
    }

    private static void measures(Take take, Map<String, @Nullable Object> report) {
        var measures = take.measures();
        var usage = measures.usage();
        report.put("format", measures.format());
        report.put("requestId", measures.requestId());
        report.put("requests", measures.requests());
        report.put("ttfbMs", millis(measures.firstByte()));
        report.put("firstAudioMs", millis(measures.firstAudio()));
        report.put("totalMs", millis(measures.total()));
        report.put("pausedMs", millis(measures.paused()));
        report.put("stalls", take.row().figures().stalls());
        report.put("underruns", take.row().figures().underruns());
        report.put("usage", usage == null ? null : usage.amounts());
        report.put("remaining", measures.remaining());
        report.put("words", words(take));
        report.put("arrivals", arrivals(take));
    }

    private static List<Map<String, Object>> words(Take take) {
        var text = take.request().text();
        var words = new ArrayList<Map<String, Object>>();
        for (var word : take.measures().words()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("word", text.substring(word.textStart(), word.textEnd()));
            row.put("startMs", word.start().toNanos() / 1e6);
            row.put("endMs", word.end().toNanos() / 1e6);
            words.add(row);
        }
        return words;
    }

    private static List<Map<String, Object>> arrivals(Take take) {
        var arrivals = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < take.arrivals().count(); i++) {
            var row = new LinkedHashMap<String, Object>();
            row.put("frames", take.arrivals().frames(i));
            row.put("ms", take.arrivals().nanoTime(i) / 1e6);
            arrivals.add(row);
        }
        return arrivals;
    }

    private static Map<String, Object> original(Original original) {
        var row = new LinkedHashMap<String, Object>();
        row.put("extension", original.extension());
        row.put("bytes", original.bytes());
        row.put("sha256", original.sha256());
        return row;
    }

    private static @Nullable Double millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toNanos() / 1e6;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
