// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.timbre.speech.SpeechException;
import studio.timbre.studio.Studio;

/// `timbre takes play`: lets a take be heard again. Nothing is sent.
@Command(name = "play", mixinStandardHelpOptions = true)
final class TakesPlayCommand implements Callable<Integer> {
    @Mixin private final HouseOptions options = new HouseOptions();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.takes.id")
    private long id;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var studio = Studio.open(options.setup());
                var interrupt = studio.threads().interrupt(Duration.ZERO)) {
            var take = Shelf.take(spec, studio, id);
            var listener = new Listener(studio.player(), studio.takes().open(take));
            interrupt.stops(listener::stop);
            var trouble = listener.listen();
            if (json) {
                Printer.of(spec, true).value(TakeReport.row(take.row()));
            }
            return trouble == null ? ExitCode.DONE : Printer.complain(spec, trouble);
        } catch (SpeechException e) {
            return Printer.complain(spec, e.failure());
        }
    }
}
