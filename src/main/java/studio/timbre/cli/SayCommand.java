// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Requests;
import studio.timbre.language.FailureText;
import studio.timbre.language.Messages;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import studio.timbre.studio.Studio;

/// `timbre say`: makes speech, to be heard, kept, or both.
@Command(name = "say", mixinStandardHelpOptions = true)
final class SayCommand implements Callable<Integer> {
    /// How long Ctrl-C waits until what came is written.
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    @Mixin private final HouseOptions options = new HouseOptions();
    @Mixin private final AccountOptions as = new AccountOptions();
    @Mixin private final PauseOption pauses = new PauseOption();
    @Mixin private final ModelOptions of = new ModelOptions();
    @Mixin private final TextArguments text = new TextArguments();
    @Mixin private final FormArguments form = new FormArguments();

    @Option(
            names = "--transport",
            paramLabel = "whole|sse|websocket",
            descriptionKey = "cli.option.transport")
    private @Nullable Transport transport;

    @Option(names = "-o", paramLabel = "FILE", descriptionKey = "cli.option.output")
    private @Nullable Path output;

    @Option(names = "--play", descriptionKey = "cli.option.play")
    private boolean play;

    @Option(names = "--no-keep", descriptionKey = "cli.option.noKeep")
    private boolean unkept;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var studio = Studio.open(pauses.over(as.setup(options)));
                var interrupt = studio.threads().interrupt(LAST_WORDS)) {
            studio.takes().store().warm();
            var request = request(studio);
            boolean heard = play || (output == null && !json);
            var err = Printer.errors(spec);
            var saying =
                    new Saying(
                            studio,
                            interrupt,
                            output,
                            heard,
                            pause -> PauseOption.tell(err, pause));
            var synthesizer = studio.synthesizer();
            return report(
                    saying.say(() ->
                            unkept
                                    ? synthesizer.start(request)
                                    : synthesizer.start(request, Origin.FIRST)));
        } catch (SpeechException e) {
            complain(e.failure());
            return ExitCode.of(RunState.FAILED, e.failure());
        }
    }

    private SpeechRequest request(Studio studio) {
        var model = of.model(spec, studio.catalogue(), Task.TTS);
        as.check(spec, studio, model.provider());
        FormSchema schema =
                studio.catalogue()
                        .schema(model.provider(), model.id())
                        .orElseThrow(() -> Choices.refuse(spec, "cli.noForm", model.id()));
        var values = form.values(spec, schema).over(transport);
        var said = text.read(spec);
        Choices.check(spec, schema, values, said);
        return Requests.of(schema, model, said, values);
    }

    private int report(Saying.Said said) {
        var failure = said.failure();
        var lost = said.run().unkept();
        if (json) {
            Printer.of(spec, true).value(SayReport.of(said));
        }
        if (lost != null) {
            Printer.errors(spec).println(Messages.text("cli.unkept"));
            complain(lost);
        }
        if (failure == null) {
            return lost == null ? ExitCode.DONE : ExitCode.of(said.run().state(), lost);
        }
        complain(failure);
        return ExitCode.of(said.run().state(), failure);
    }

    private void complain(SpeechFailure failure) {
        var err = Printer.errors(spec);
        err.println(FailureText.of(failure));
        err.flush();
    }
}
