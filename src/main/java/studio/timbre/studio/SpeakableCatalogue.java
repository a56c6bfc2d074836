// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.timbre.form.FormSchema;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.Refreshed;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.Voice;

/// The part of a catalogue whose dialects are spoken here.
record SpeakableCatalogue(Catalogue whole, Set<String> dialects) implements Catalogue {
    @Override
    public List<ProviderEntry> providers() {
        return whole.providers().stream()
                .filter(entry -> dialects.contains(entry.dialect()))
                .toList();
    }

    @Override
    public Optional<FormSchema> schema(String provider, String model) {
        return whole.schema(provider, model);
    }

    @Override
    public List<Voice> voices(String provider, String model) {
        return whole.voices(provider, model);
    }

    @Override
    public Refreshed refresh(String provider) throws SpeechException {
        return whole.refresh(provider);
    }

    @Override
    public List<String> complaints() {
        return whole.complaints();
    }
}
