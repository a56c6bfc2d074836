// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.timbre.form.FormSchema;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.Voice;

/// Which providers, models and voices there are, and what each model lets one set.
public interface Catalogue {
    /// In the order in which they are shown.
    List<ProviderEntry> providers();

    default Optional<ProviderEntry> provider(String id) {
        return providers().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /// The form of a model; empty if neither the model nor a form for any model of the provider is
    /// known.
    Optional<FormSchema> schema(String provider, String model);

    /// The voices that are known by name by now; a model may have others. Never waits.
    List<Voice> voices(String provider, String model);

    /// The same voices once whoever has them told them. Returns at once, and never fails.
    default CompletableFuture<List<Voice>> listing(String provider, String model) {
        return CompletableFuture.completedFuture(voices(provider, model));
    }

    /// Asks a provider for its lists; what it says counts from then on. Blocks.
    ///
    /// @throws SpeechException if it gives no answer, or one that is no list
    default Refreshed refresh(String provider) throws SpeechException {
        return Refreshed.UNLISTED;
    }

    /// Which of the user's own files could not be used: each with its place and the reason.
    default List<String> complaints() {
        return List.of();
    }
}
