// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;

/// Names a provider and one of its models; without a word, the first of each.
final class ModelOptions {
    @Option(names = "--provider", paramLabel = "P", descriptionKey = "cli.option.provider")
    private @Nullable String provider;

    @Option(names = "--model", paramLabel = "M", descriptionKey = "cli.option.model")
    private @Nullable String model;

    /// The model that was named, whatever it does.
    SpeechModel model(@Nullable CommandSpec spec, Catalogue catalogue) {
        return model(spec, catalogue, EnumSet.allOf(Task.class));
    }

    /// The model that was named, of those that do this.
    SpeechModel model(@Nullable CommandSpec spec, Catalogue catalogue, Task task) {
        return model(spec, catalogue, EnumSet.of(task));
    }

    private SpeechModel model(
            @Nullable CommandSpec spec, Catalogue catalogue, EnumSet<Task> tasks) {
        var entry =
                provider == null
                        ? catalogue.providers().stream()
                                .filter(each ->
                                        each.models().stream()
                                                .anyMatch(model -> tasks.contains(model.task())))
                                .findFirst()
                                .orElseThrow()
                        : Choices.provider(spec, catalogue, provider);
        return Choices.model(spec, entry, model, tasks);
    }

    /// The provider that was named.
    ProviderEntry provider(@Nullable CommandSpec spec, Catalogue catalogue) {
        return provider == null
                ? catalogue.providers().getFirst()
                : Choices.provider(spec, catalogue, provider);
    }
}
