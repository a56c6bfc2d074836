// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.SpeechModel;

/// Names a provider and one of its models; without a word, the first of each.
final class ModelOptions {
    @Option(names = "--provider", paramLabel = "P", descriptionKey = "cli.option.provider")
    private @Nullable String provider;

    @Option(names = "--model", paramLabel = "M", descriptionKey = "cli.option.model")
    private @Nullable String model;

    /// The model that was named.
    SpeechModel model(@Nullable CommandSpec spec, Catalogue catalogue) {
        return Choices.model(spec, provider(spec, catalogue), model);
    }

    /// The provider that was named.
    ProviderEntry provider(@Nullable CommandSpec spec, Catalogue catalogue) {
        return provider == null
                ? catalogue.providers().getFirst()
                : Choices.provider(spec, catalogue, provider);
    }
}
