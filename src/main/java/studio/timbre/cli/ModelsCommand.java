// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.timbre.language.PriceText;
import studio.timbre.speech.Price;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechModel;
import studio.timbre.studio.Studio;

/// `timbre models`: what each provider offers.
@Command(name = "models", mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {
    @Mixin private final HouseOptions options = new HouseOptions();
    @Mixin private final AccountOptions as = new AccountOptions();

    @Option(names = "--provider", paramLabel = "P", descriptionKey = "cli.option.provider")
    private @Nullable String provider;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Option(names = "--refresh", descriptionKey = "cli.option.refresh")
    private boolean refresh;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var studio = Studio.open(as.setup(options))) {
            if (provider != null) {
                as.check(spec, studio, provider);
            }
            if (refresh) {
                if (provider == null) {
                    throw Choices.refuse(spec, "cli.refreshNeedsProvider");
                }
                Choices.refresh(
                        spec,
                        studio.catalogue(),
                        Choices.provider(spec, studio.catalogue(), provider));
            }
            var entries =
                    provider == null
                            ? studio.catalogue().providers()
                            : List.of(Choices.provider(spec, studio.catalogue(), provider));
            var rows =
                    entries.stream()
                            .flatMap(entry -> entry.models().stream())
                            .map(model -> json ? row(model) : readableRow(model))
                            .toList();
            Printer.of(spec, json).table(rows, "provider", "id", "title", "shutdown", "price");
            return ExitCode.DONE;
        } catch (SpeechException e) {
            return Printer.complain(spec, e.failure());
        }
    }

    /// With the prices in the language of the user, too.
    private static Map<String, @Nullable Object> readableRow(SpeechModel model) {
        var row = row(model);
        row.put("price", PriceText.of(model.prices()));
        return row;
    }

    private static Map<String, @Nullable Object> row(SpeechModel model) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("provider", model.provider());
        row.put("id", model.id());
        row.put("title", model.title());
        row.put("task", model.task().name().toLowerCase(Locale.ROOT));
        row.put(
                "transports",
                model.transports().stream()
                        .map(transport -> transport.name().toLowerCase(Locale.ROOT))
                        .toList());
        row.put("shutdown", model.shutdown() == null ? null : model.shutdown().toString());
        row.put("prices", model.prices().stream().map(ModelsCommand::row).toList());
        return row;
    }

    private static Map<String, @Nullable Object> row(Price price) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("amount", price.amount());
        row.put("per", price.per());
        row.put("unit", price.unit().word());
        row.put("currency", price.currency());
        row.put("direction", price.direction().name().toLowerCase(Locale.ROOT));
        row.put("by", price.by());
        return row;
    }
}
