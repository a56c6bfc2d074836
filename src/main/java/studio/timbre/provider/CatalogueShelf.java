// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.FormSchema;
import studio.timbre.speech.SpeechModel;

/// What a catalogue knows of one provider.
///
/// @param schemas by model id
/// @param any the form of a model that is not listed, if such a model may be typed
public record CatalogueShelf(
        ProviderEntry entry, Map<String, FormSchema> schemas, @Nullable FormSchema any) {
    public CatalogueShelf {
        schemas = Map.copyOf(schemas);
    }

    /// This one, with another over it: what both have is taken from the other.
    CatalogueShelf under(CatalogueShelf other) {
        var models = new LinkedHashMap<String, SpeechModel>();
        entry.models().forEach(model -> models.put(model.id(), model));
        other.entry.models().forEach(model -> models.put(model.id(), model));
        var forms = new HashMap<>(schemas);
        forms.putAll(other.schemas);
        var form = other.any == null ? any : other.any;
        return new CatalogueShelf(
                other.entry.with(List.copyOf(models.values()), form != null), forms, form);
    }

    Optional<FormSchema> schema(String model) {
        return Optional.ofNullable(schemas.getOrDefault(model, any));
    }
}
