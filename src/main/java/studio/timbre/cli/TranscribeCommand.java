// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.timbre.form.Field;
import studio.timbre.form.Requests;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transcript;
import studio.timbre.speech.WordTiming;
import studio.timbre.studio.Studio;

/// `timbre transcribe`: writes down what is said in a recording.
@Command(name = "transcribe", mixinStandardHelpOptions = true)
final class TranscribeCommand implements Callable<Integer> {
    @Mixin private final HouseOptions options = new HouseOptions();
    @Mixin private final AccountOptions as = new AccountOptions();
    @Mixin private final PauseOption pauses = new PauseOption();
    @Mixin private final ModelOptions of = new ModelOptions();
    @Mixin private final FormArguments form = new FormArguments();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.recording")
    private @Nullable Path file;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var studio = Studio.open(pauses.over(as.setup(options)));
                var interrupt = studio.threads().interrupt(Duration.ZERO)) {
            var request = request(studio);
            var transcriber =
                    studio.transcriber(request.provider())
                            .orElseThrow(() ->
                                    Choices.refuse(spec, "cli.noTranscripts", request.provider()));
            var attempt = new Attempt();
            interrupt.stops(attempt::cancel);
            var err = Printer.errors(spec);
            attempt.onPause(pause -> PauseOption.tell(err, pause));
            var transcript = transcriber.transcribe(request, attempt);
            print(request, transcript);
            return ExitCode.DONE;
        } catch (SpeechException e) {
            return Printer.complain(spec, e.failure());
        }
    }

    private SpeechRequest request(Studio studio) {
        var model = of.model(spec, studio.catalogue(), Task.ASR);
        as.check(spec, studio, model.provider());
        var schema =
                studio.catalogue()
                        .schema(model.provider(), model.id())
                        .orElseThrow(() -> Choices.refuse(spec, "cli.noForm", model.id()));
        var recording =
                schema.fields().stream()
                        .filter(Field.File.class::isInstance)
                        .findFirst()
                        .orElseThrow(() -> Choices.refuse(spec, "cli.noForm", model.id()));
        var values = form.values(spec, schema).with(recording.name(), String.valueOf(file));
        Choices.check(spec, schema, values, "");
        return Requests.of(schema, model, "", values);
    }

    private void print(SpeechRequest request, Transcript transcript) {
        var printer = Printer.of(spec, json);
        if (!json) {
            printer.text(transcript.text());
            return;
        }
        var length = transcript.duration();
        var report = new LinkedHashMap<String, @Nullable Object>();
        report.put("provider", request.provider());
        report.put("model", request.model());
        report.put("text", transcript.text());
        report.put("language", transcript.language());
        report.put("durationSeconds", length == null ? null : length.toMillis() / 1e3);
        report.put("words", words(transcript));
        report.put("requestId", transcript.requestId());
        printer.value(report);
    }

    private static List<Map<String, Object>> words(Transcript transcript) {
        return transcript.words().stream().map(word -> word(transcript.text(), word)).toList();
    }

    private static Map<String, Object> word(String text, WordTiming word) {
        var row = new LinkedHashMap<String, Object>();
        row.put("word", text.substring(word.textStart(), word.textEnd()));
        row.put("startSeconds", word.start().toMillis() / 1e3);
        row.put("endSeconds", word.end().toMillis() / 1e3);
        return row;
    }
}
