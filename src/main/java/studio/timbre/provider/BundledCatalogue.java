// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.speech.Voice;

/// The catalogue that comes with the program. It is read at the first question; any thread may ask.
public final class BundledCatalogue implements Catalogue {
    private final CatalogueSource source;
    private volatile @Nullable Map<String, CatalogueShelf> shelves;

    public BundledCatalogue() {
        this(CatalogueSource.bundled());
    }

    BundledCatalogue(CatalogueSource source) {
        this.source = source;
    }

    @Override
    public List<ProviderEntry> providers() {
        return shelves().values().stream().map(CatalogueShelf::entry).toList();
    }

    @Override
    public Optional<FormSchema> schema(String provider, String model) {
        return Optional.ofNullable(shelves().get(provider)).flatMap(shelf -> shelf.schema(model));
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

    private Map<String, CatalogueShelf> shelves() {
        var known = shelves;
        return known == null ? read() : known;
    }

    private synchronized Map<String, CatalogueShelf> read() {
        var known = shelves;
        if (known != null) {
            return known;
        }
        var read = new LinkedHashMap<String, CatalogueShelf>();
        try {
            for (var shelf : new CatalogueReader(source).readAll()) {
                read.put(shelf.entry().id(), shelf);
            }
        } catch (CatalogueException broken) {
            throw new IllegalStateException("the program's own catalogue is broken", broken);
        }
        shelves = read;
        return read;
    }
}
