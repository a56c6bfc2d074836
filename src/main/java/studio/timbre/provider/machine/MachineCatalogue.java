// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.timbre.form.FormSchema;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.Refreshed;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.Voice;

/// A catalogue without the engines that are not installed here, and with the voices of those that
/// are.
public record MachineCatalogue(Catalogue whole, Engines engines) implements Catalogue {
    /// The dialect of the engines of the machine.
    public static final String DIALECT = "machine";

    @Override
    public List<ProviderEntry> providers() {
        return whole.providers().stream()
                .filter(entry -> !isEngine(entry) || engines.has(entry.id()))
                .toList();
    }

    @Override
    public Optional<FormSchema> schema(String provider, String model) {
        return whole.schema(provider, model);
    }

    @Override
    public List<Voice> voices(String provider, String model) {
        return isEngine(provider)
                ? engines.voices(provider).getNow(List.of())
                : whole.voices(provider, model);
    }

    @Override
    public CompletableFuture<List<Voice>> listing(String provider, String model) {
        return isEngine(provider) ? engines.voices(provider) : whole.listing(provider, model);
    }

    @Override
    public Refreshed refresh(String provider) throws SpeechException {
        return whole.refresh(provider);
    }

    @Override
    public List<String> complaints() {
        return whole.complaints();
    }

    private boolean isEngine(String provider) {
        return provider(provider).filter(MachineCatalogue::isEngine).isPresent();
    }

    private static boolean isEngine(ProviderEntry entry) {
        return entry.dialect().equals(DIALECT);
    }
}
