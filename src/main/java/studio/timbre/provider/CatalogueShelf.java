// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.FormSchema;

/// What a catalogue knows of one provider.
///
/// @param schemas by model id
/// @param any the form of a model that is not listed, if such a model may be typed
public record CatalogueShelf(
        ProviderEntry entry, Map<String, FormSchema> schemas, @Nullable FormSchema any) {
    public CatalogueShelf {
        schemas = Map.copyOf(schemas);
    }

    Optional<FormSchema> schema(String model) {
        return Optional.ofNullable(schemas.getOrDefault(model, any));
    }
}
