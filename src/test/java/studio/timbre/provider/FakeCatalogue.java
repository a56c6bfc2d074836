// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.util.List;
import java.util.Optional;
import studio.timbre.form.FormSchema;
import studio.timbre.speech.Voice;

/// A catalogue of one provider whose models all have the same form.
///
/// @param model the only model it knows
public record FakeCatalogue(ProviderEntry entry, String model, FormSchema form)
        implements Catalogue {
    @Override
    public List<ProviderEntry> providers() {
        return List.of(entry);
    }

    @Override
    public Optional<FormSchema> schema(String provider, String wanted) {
        return provider.equals(entry.id()) && wanted.equals(model)
                ? Optional.of(form)
                : Optional.empty();
    }

    @Override
    public List<Voice> voices(String provider, String wanted) {
        return List.of();
    }
}
