// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.Voice;
import studio.timbre.studio.Studio;

/// `timbre voices`: who speaks with a model.
@Command(name = "voices", mixinStandardHelpOptions = true)
final class VoicesCommand implements Callable<Integer> {
    @Mixin private final HouseOptions options = new HouseOptions();
    @Mixin private final AccountOptions as = new AccountOptions();
    @Mixin private final ModelOptions of = new ModelOptions();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Option(names = "--refresh", descriptionKey = "cli.option.refresh")
    private boolean refresh;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var studio = Studio.open(as.setup(options))) {
            var catalogue = studio.catalogue();
            as.check(spec, studio, of.provider(spec, catalogue).id());
            if (refresh) {
                Choices.refresh(spec, catalogue, of.provider(spec, catalogue));
            }
            var model = of.model(spec, catalogue);
            var rows =
                    catalogue.listing(model.provider(), model.id()).join().stream()
                            .map(VoicesCommand::row)
                            .toList();
            Printer.of(spec, json).table(rows, "id", "label", "language");
            return ExitCode.DONE;
        } catch (SpeechException e) {
            return Printer.complain(spec, e.failure());
        }
    }

    private static Map<String, @Nullable Object> row(Voice voice) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", voice.id());
        row.put("label", voice.label());
        row.put("language", voice.language());
        return row;
    }
}
