// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.FailureText;
import studio.timbre.playback.PlayerState;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.synthesis.SynthesisRun;

/// What `timbre say --json` prints about a run that has ended.
final class SayReport {
    private SayReport() {}

    /// The members in the order in which they are printed; durations in milliseconds with three
    /// decimals.
    static Map<String, @Nullable Object> of(Saying.Said said) {
        var run = said.run();
        var heard = said.heard();
        var failure = said.failure();
        var request = run.request();
        var recording = run.recording();
        var format = recording.format();
        var measures = run.measures();
        double seconds = format == null ? 0 : recording.frames() / (double) format.sampleRate();
        var total = measures.total();
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("state", run.state().name().toLowerCase(Locale.ROOT));
        report.put("provider", request.provider());
        report.put("model", request.model());
        report.put("voice", request.voice());
        report.put("format", measures.format());
        report.put("sampleRate", format == null ? null : format.sampleRate());
        report.put("channels", format == null ? null : format.channels());
        report.put("frames", recording.frames());
        report.put("durationSeconds", seconds);
        report.put("requestId", requestId(measures.requestId(), failure));
        report.put("ttfbMs", millis(measures.firstByte()));
        report.put("firstAudioMs", millis(measures.firstAudio()));
        report.put("firstAudibleMs", heard == null ? null : audible(run, heard));
        report.put("totalMs", millis(total));
        report.put(
                "realTimeFactor",
                total == null || seconds == 0 ? null : total.toNanos() / 1e9 / seconds);
        report.put("underruns", heard == null ? 0 : heard.underruns());
        report.put("stalls", heard == null ? 0 : heard.stalls());
        report.put("sha256", recording.frames() == 0 ? null : recording.sha256());
        report.put("transport", request.transport().name().toLowerCase(Locale.ROOT));
        report.put("requests", measures.requests());
        report.put("pausedMs", millis(measures.paused()));
        var usage = measures.usage();
        report.put("usage", usage == null ? null : usage.amounts());
        report.put("take", run.take());
        report.put("remaining", measures.remaining());
        report.put("failure", failure == null ? null : failure(failure));
        return report;
    }

    private static @Nullable String requestId(
            @Nullable String answered, @Nullable SpeechFailure failure) {
        return answered != null || failure == null ? answered : failure.words().requestId();
    }

    private static Map<String, @Nullable Object> failure(SpeechFailure failure) {
        var words = failure.words();
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("kind", failure.getClass().getSimpleName());
        report.put("message", FailureText.of(failure).toString());
        report.put("status", words.status() == 0 ? null : words.status());
        report.put("requestId", words.requestId());
        return report;
    }

    private static @Nullable Double millis(@Nullable Duration duration) {
        return duration == null ? null : Math.rint(duration.toNanos() / 1e3) / 1e3;
    }

    private static @Nullable Double audible(SynthesisRun run, PlayerState heard) {
        return heard.firstHeard() == 0
                ? null
                : millis(Duration.ofNanos(heard.firstHeard() - run.began()));
    }
}
