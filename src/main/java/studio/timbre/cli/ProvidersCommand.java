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
import studio.timbre.provider.ProviderEntry;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.studio.Studio;

/// `timbre providers`: who can speak.
@Command(name = "providers", mixinStandardHelpOptions = true)
final class ProvidersCommand implements Callable<Integer> {
    @Mixin private final HouseOptions options = new HouseOptions();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (var studio = Studio.open(options.setup())) {
            var rows = studio.catalogue().providers().stream().map(ProvidersCommand::row).toList();
            Printer.of(spec, json).table(rows, "id", "title", "key");
            var err = Printer.errors(spec);
            studio.catalogue().complaints().forEach(err::println);
            err.flush();
            return ExitCode.DONE;
        }
    }

    private static Map<String, @Nullable Object> row(ProviderEntry entry) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", entry.id());
        row.put("title", entry.title());
        row.put("key", entry.keyed() ? EnvironmentKeys.variable(entry.id()) : null);
        row.put("anyModel", entry.open());
        row.put("models", entry.models().size());
        return row;
    }
}
