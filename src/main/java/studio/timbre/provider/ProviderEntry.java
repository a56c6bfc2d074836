// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;

/// A provider as the catalogue knows it: data, not code.
///
/// @param id such as `requesty`
/// @param dialect which package speaks with it, such as `openai`
/// @param home where a person reads about it, if it has a page
/// @param keyed whether it wants a key
/// @param open whether any model and voice may be typed, beside those listed
/// @param lists where it says itself what it has
public record ProviderEntry(
        String id,
        String title,
        String dialect,
        @Nullable String home,
        boolean keyed,
        boolean open,
        List<SpeechModel> models,
        ProviderLists lists) {

    /// A provider that serves no lists.
    public ProviderEntry(
            String id,
            String title,
            String dialect,
            @Nullable String home,
            boolean keyed,
            boolean open,
            List<SpeechModel> models) {
        this(id, title, dialect, home, keyed, open, models, ProviderLists.NONE);
    }

    public ProviderEntry {
        models = List.copyOf(models);
    }

    /// A model that speaks; where any may be typed, also one that is not listed.
    public Optional<SpeechModel> speaker(String model) {
        return models.stream()
                .filter(each -> each.task() == Task.TTS && each.id().equals(model))
                .findFirst()
                .or(() -> open ? Optional.of(SpeechModel.unlisted(id, model)) : Optional.empty());
    }

    /// The same provider with other models.
    ///
    /// @param anyModel whether others may be typed
    public ProviderEntry with(List<SpeechModel> others, boolean anyModel) {
        return new ProviderEntry(id, title, dialect, home, keyed, anyModel, others, lists);
    }
}
