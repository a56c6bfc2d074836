// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechModel;

/// A provider as the catalogue knows it: data, not code.
///
/// @param id such as `requesty`
/// @param dialect which package speaks with it, such as `openai`
/// @param home where a person reads about it, if it has a page
/// @param check what may be fetched to see whether a key works, and costs nothing; null if there is
///   no such thing
/// @param keyed whether it wants a key
/// @param open whether any model and voice may be typed, beside those listed
public record ProviderEntry(
        String id,
        String title,
        String dialect,
        @Nullable String home,
        @Nullable URI check,
        boolean keyed,
        boolean open,
        List<SpeechModel> models) {

    public ProviderEntry {
        models = List.copyOf(models);
    }
}
