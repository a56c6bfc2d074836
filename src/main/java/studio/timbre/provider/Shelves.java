// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.speech.Voice;

/// A catalogue that has been read, by provider id.
///
/// @param complaints which files could not be used, each with its reason
record Shelves(Map<String, CatalogueShelf> byId, List<String> complaints) implements Catalogue {
    Shelves {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        complaints = List.copyOf(complaints);
    }

    @Override
    public List<ProviderEntry> providers() {
        return byId.values().stream().map(CatalogueShelf::entry).toList();
    }

    @Override
    public Optional<FormSchema> schema(String provider, String model) {
        return Optional.ofNullable(byId.get(provider)).flatMap(shelf -> shelf.schema(model));
    }

    @Override
    public List<Voice> voices(String provider, String model) {
        return schema(provider, model)
                .flatMap(schema -> schema.field(Role.VOICE))
                .map(field -> field instanceof Field.Choice choice ? voices(choice) : null)
                .orElse(List.of());
    }

    private static List<Voice> voices(Field.Choice choice) {
        return choice.options().stream()
                .map(option -> new Voice(option.value(), option.label()))
                .toList();
    }
}
