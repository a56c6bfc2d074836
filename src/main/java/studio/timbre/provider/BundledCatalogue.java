// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.FormSchema;
import studio.timbre.speech.Voice;

/// The catalogue that comes with the program, and over it the user's own files. It is read at the
/// first question; any thread may ask.
public final class BundledCatalogue implements Catalogue {
    private final CatalogueSource source;
    private final @Nullable Path own;
    private final Set<String> dialects;
    private volatile @Nullable Shelves shelves;

    /// Only what comes with the program.
    public BundledCatalogue() {
        this(CatalogueSource.bundled(), null, Set.of());
    }

    /// With the user's own files over it: `ID.json` and the schemas that it names. They add
    /// providers and models, or stand in for those of the same id.
    ///
    /// @param own their folder; it need not exist
    public BundledCatalogue(Path own) {
        this(own, Set.of());
    }

    /// The same, and a file that names a dialect that nobody here speaks is reported.
    ///
    /// @param dialects those that are spoken here; empty: any
    public BundledCatalogue(Path own, Set<String> dialects) {
        this(CatalogueSource.bundled(), own, dialects);
    }

    BundledCatalogue(CatalogueSource source, @Nullable Path own, Set<String> dialects) {
        this.source = source;
        this.own = own;
        this.dialects = Set.copyOf(dialects);
    }

    @Override
    public List<ProviderEntry> providers() {
        return shelves().providers();
    }

    @Override
    public Optional<FormSchema> schema(String provider, String model) {
        return shelves().schema(provider, model);
    }

    @Override
    public List<Voice> voices(String provider, String model) {
        return shelves().voices(provider, model);
    }

    @Override
    public List<String> complaints() {
        return shelves().complaints();
    }

    private Shelves shelves() {
        var known = shelves;
        return known == null ? read() : known;
    }

    private synchronized Shelves read() {
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
        var complaints = new ArrayList<String>();
        if (own != null && Files.isDirectory(own)) {
            var reader = new CatalogueReader(CatalogueSource.folder(own).orElse(source), dialects);
            for (var id : ids(own, complaints)) {
                try {
                    var shelf = reader.read(id);
                    read.merge(id, shelf, CatalogueShelf::under);
                } catch (CatalogueException broken) {
                    complaints.add(own.resolve(String.valueOf(broken.getMessage())).toString());
                }
            }
        }
        var made = new Shelves(read, complaints);
        shelves = made;
        return made;
    }

    private static List<String> ids(Path folder, List<String> complaints) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals("providers.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            complaints.add(folder + ": " + unreadable.getMessage());
            return List.of();
        }
    }
}
