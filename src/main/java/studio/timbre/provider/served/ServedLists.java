// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.served;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.form.SchemaException;
import studio.timbre.form.SchemaReader;
import studio.timbre.provider.Phrasebook;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import studio.timbre.speech.Voice;

/// What one provider lists.
///
/// @param voices of all models that name none of their own
/// @param schemas the forms that it serves, by model
record ServedLists(
        Map<String, ServedModel> models, List<Voice> voices, Map<String, FormSchema> schemas) {
    private static final System.Logger LOG = System.getLogger(ServedLists.class.getName());

    ServedLists {
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
        voices = List.copyOf(voices);
        schemas = Map.copyOf(schemas);
    }

    /// Takes the forms that are usable, and whose requests stay at the provider: the key goes with
    /// them.
    ///
    /// @param origins addresses of the provider
    static ServedLists of(Map<String, ServedModel> models, List<Voice> voices, List<URI> origins) {
        var schemas = new HashMap<String, FormSchema>();
        for (var model : models.values()) {
            var served = model.schema();
            if (served == null) {
                continue;
            }
            try {
                var schema = SchemaReader.read(served, Phrasebook.spoken());
                if (schema.field(Role.TEXT).isPresent() && staysAt(origins, schema)) {
                    schemas.put(model.id(), schema);
                }
            } catch (SchemaException wrong) {
                LOG.log(Level.INFO, "Leaves out the served form of " + model.id(), wrong);
            }
        }
        return new ServedLists(models, voices, schemas);
    }

    private static boolean staysAt(List<URI> origins, FormSchema schema) {
        var endpoint = schema.endpoint();
        return Stream.of(endpoint.url(), endpoint.webSocket(), endpoint.upload())
                .filter(Objects::nonNull)
                .allMatch(url -> origins.stream().anyMatch(home -> sameOrigin(home, url)));
    }

    private static boolean sameOrigin(URI home, URI url) {
        var scheme = String.valueOf(url.getScheme()).replace("ws", "http");
        return scheme.equals(home.getScheme())
                && home.getHost() != null
                && home.getHost().equalsIgnoreCase(url.getHost())
                && url.getRawUserInfo() == null
                && home.getPort() == url.getPort();
    }

    Optional<FormSchema> schema(String model) {
        return Optional.ofNullable(schemas.get(model));
    }

    List<Voice> voices(String model) {
        var listed = models.get(model);
        return listed == null || listed.voices().isEmpty() ? voices : listed.voices();
    }

    /// The provider with what it lists: where any model may be typed the list is complete,
    /// elsewhere it only tells more of the models that are known, and of those with a form.
    ProviderEntry over(ProviderEntry entry) {
        if (models.isEmpty()) {
            return entry;
        }
        var merged = new LinkedHashMap<String, SpeechModel>();
        for (var known : entry.models()) {
            var served = models.get(known.id());
            if (served != null) {
                merged.put(known.id(), served.over(known));
            } else if (!entry.open()) {
                merged.put(known.id(), known);
            }
        }
        for (var served : models.values()) {
            var schema = schemas.get(served.id());
            if (!merged.containsKey(served.id()) && (entry.open() || schema != null)) {
                merged.put(
                        served.id(),
                        new SpeechModel(
                                entry.id(),
                                served.id(),
                                served.title(),
                                Task.TTS,
                                schema == null ? List.of(Transport.WHOLE) : schema.transports(),
                                served.shutdown(),
                                served.prices()));
            }
        }
        return entry.with(new ArrayList<>(merged.values()), entry.open());
    }
}
