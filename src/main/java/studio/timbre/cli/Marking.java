// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.timbre.speech.SpeechException;
import studio.timbre.studio.Studio;
import studio.timbre.take.TakeStore;

/// Names takes, to all of which the same is to be done.
final class Marking {
    @Mixin private final HouseOptions options = new HouseOptions();

    @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "cli.takes.ids")
    private List<Long> ids = List.of();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    /// Something that can be done to takes.
    interface Deed {
        CompletionStage<Boolean> to(TakeStore store, List<Long> ids);
    }

    /// Does it to all of them, or to none if one of the numbers is unknown.
    int run(@Nullable CommandSpec spec, Deed deed) {
        try (var studio = Studio.open(options.setup())) {
            for (long id : ids) {
                Shelf.take(spec, studio, id);
            }
            Shelf.await(deed.to(studio.takes().store(), ids));
            if (json) {
                Printer.of(spec, true).value(Map.of("ids", ids));
            }
            return ExitCode.DONE;
        } catch (SpeechException e) {
            return Printer.complain(spec, e.failure());
        }
    }
}
