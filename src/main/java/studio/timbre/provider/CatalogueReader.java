// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.FormSchema;
import studio.timbre.form.SchemaException;
import studio.timbre.form.SchemaReader;
import studio.timbre.language.Messages;
import studio.timbre.speech.Price;
import studio.timbre.speech.SpeechModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads providers from files: `providers.json` lists their ids, `ID.json` says what each one is,
/// and a form schema says what each of its models lets one set.
public final class CatalogueReader {
    private final CatalogueSource source;
    private final Set<String> dialects;
    private final UnaryOperator<String> wording;
    private final JsonMapper mapper =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();
    private final Map<String, FormSchema> schemas = new HashMap<>();

    public CatalogueReader(CatalogueSource source) {
        this(source, Set.of());
    }

    /// @param dialects the only ones that are understood; empty: any
    CatalogueReader(CatalogueSource source, Set<String> dialects) {
        this(source, dialects, Phrasebook.spoken());
    }

    /// @param wording how what stands in the files is said to people
    CatalogueReader(CatalogueSource source, Set<String> dialects, UnaryOperator<String> wording) {
        this.source = source;
        this.dialects = dialects;
        this.wording = wording;
    }

    /// The file of a provider.
    ///
    /// @param schema the form of any model that is not listed; null if only those listed exist
    /// @param lists where the provider serves its own; null if nowhere
    record ProviderFile(
            String title,
            String dialect,
            @Nullable String home,
            boolean keyed,
            @Nullable String schema,
            @Nullable ProviderLists lists,
            List<ModelFile> models) {
        ProviderFile {
            Objects.requireNonNull(title, "title is missing");
            Objects.requireNonNull(dialect, "dialect is missing");
            models = whole(models, "models are missing");
        }
    }

    /// A model in it.
    ///
    /// @param schema null: the provider's form for any model
    record ModelFile(
            String id,
            String title,
            @Nullable String schema,
            @Nullable LocalDate shutdown,
            List<Price> prices) {
        ModelFile {
            Objects.requireNonNull(id, "id is missing");
            Objects.requireNonNull(title, "title is missing");
            prices = prices == null ? List.of() : whole(prices, "a price is missing");
        }
    }

    /// A list of which nothing is missing; what else is thrown here the mapper declares.
    private static <T> List<T> whole(@Nullable List<T> list, String missing) {
        if (list == null || list.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(missing);
        }
        return list;
    }

    /// All providers that the index lists, in its order.
    public List<CatalogueShelf> readAll() throws CatalogueException {
        var shelves = new ArrayList<CatalogueShelf>();
        for (var id : json("providers.json", String[].class)) {
            shelves.add(read(id));
        }
        return shelves;
    }

    /// One provider.
    public CatalogueShelf read(String id) throws CatalogueException {
        var file = json(id + ".json", ProviderFile.class);
        check(id + ".json", file.dialect);
        var any = file.schema == null ? null : schema(file.schema);
        var models = new ArrayList<SpeechModel>();
        var forms = new HashMap<String, FormSchema>();
        for (var model : file.models) {
            var form = model.schema == null ? any : schema(model.schema);
            if (form == null) {
                throw new CatalogueException(
                        id + ".json", new SchemaException("", "no schema for " + model.id));
            }
            forms.put(model.id, form);
            models.add(
                    new SpeechModel(
                            id,
                            model.id,
                            wording.apply(model.title),
                            form.task(),
                            form.transports(),
                            model.shutdown,
                            model.prices));
        }
        var entry =
                new ProviderEntry(
                        id,
                        wording.apply(file.title),
                        file.dialect,
                        file.home,
                        file.keyed,
                        any != null,
                        models,
                        Objects.requireNonNullElse(file.lists, ProviderLists.NONE));
        return new CatalogueShelf(entry, forms, any);
    }

    private void check(String path, String dialect) throws CatalogueException {
        if (dialects.isEmpty() || dialects.contains(dialect)) {
            return;
        }
        var words =
                Messages.text(
                        "catalogue.dialect",
                        line(path, "\"dialect\""),
                        dialect,
                        String.join(", ", dialects.stream().sorted().toList()));
        throw new CatalogueException(path, new SchemaException("", words));
    }

    private int line(String path, String word) throws CatalogueException {
        try {
            var lines = source.read(path).lines().toList();
            int line = 0;
            while (line < lines.size() && !lines.get(line).contains(word)) {
                line++;
            }
            return line + 1;
        } catch (IOException unreadable) {
            throw new CatalogueException(path, unreadable);
        }
    }

    private <T> T json(String path, Class<T> type) throws CatalogueException {
        try {
            var read = mapper.readValue(source.read(path), type);
            if (read == null) {
                throw new CatalogueException(
                        path, new SchemaException("", "there is nothing in it"));
            }
            return read;
        } catch (IOException | JacksonException wrong) {
            throw new CatalogueException(path, wrong);
        }
    }

    private FormSchema schema(String path) throws CatalogueException {
        try {
            var known = schemas.get(path);
            if (known == null) {
                known = SchemaReader.read(source.read(path), wording);
                schemas.put(path, known);
            }
            return known;
        } catch (IOException | SchemaException wrong) {
            throw new CatalogueException(path, wrong);
        }
    }
}
