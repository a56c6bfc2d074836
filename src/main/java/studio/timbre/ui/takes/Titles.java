// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.Price;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Voice;
import studio.timbre.take.TakeRow;
import studio.timbre.take.TakeSource;

/// What people call the providers, models and voices of takes. FX thread only.
public final class Titles {
    private final Catalogue catalogue;
    private final Map<Asked, Who> known = new HashMap<>();

    private record Asked(String provider, String model, @Nullable String voice) {}

    /// Who was asked, as people say it; by its id where nobody knows it by name any longer.
    ///
    /// @param voice empty where none was chosen
    /// @param prices what is known of what it asks for
    /// @param free whether it asks for nothing
    record Who(String provider, String model, String voice, List<Price> prices, boolean free) {}

    Titles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Who of(TakeSource source) {
        return of(source.provider(), source.model(), source.voice());
    }

    Who of(String provider, String model, @Nullable String voice) {
        return known.computeIfAbsent(new Asked(provider, model, voice), this::find);
    }

    private Who find(Asked asked) {
        var entry = catalogue.provider(asked.provider());
        var model = entry.flatMap(each -> each.speaker(asked.model()));
        return new Who(
                entry.map(ProviderEntry::title).orElse(asked.provider()),
                model.map(SpeechModel::title).orElse(asked.model()),
                asked.voice() == null ? "" : voice(asked, asked.voice()),
                model.map(SpeechModel::prices).orElse(List.of()),
                entry.isPresent() && !entry.get().keyed());
    }

    private String voice(Asked asked, String id) {
        return catalogue.voices(asked.provider(), asked.model()).stream()
                .filter(voice -> voice.id().equals(id))
                .findFirst()
                .map(Voice::name)
                .orElse(id);
    }

    /// The ids of those whose name holds a word, of all that were asked for so far.
    Set<String> named(String word) {
        var found = new HashSet<String>();
        var wanted = word.toLowerCase(Locale.ROOT);
        BiConsumer<String, @Nullable String> look =
                (name, id) -> {
                    if (id != null && name.toLowerCase(Locale.ROOT).contains(wanted)) {
                        found.add(id);
                    }
                };
        known.forEach((asked, who) -> {
            look.accept(who.provider(), asked.provider());
            look.accept(who.model(), asked.model());
            look.accept(who.voice(), asked.voice());
        });
        return found;
    }

    /// Takes are shown: all that one looks for by name is known then. A catalogue learns names
    /// while it is used, so they are asked for again.
    void learn(List<TakeRow> rows) {
        var asked = new HashSet<>(known.keySet());
        known.clear();
        asked.forEach(each -> of(each.provider(), each.model(), each.voice()));
        rows.forEach(row -> of(row.source()));
    }
}
