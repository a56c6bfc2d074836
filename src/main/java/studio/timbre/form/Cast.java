// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

/// Who speaks and how: all of a request but its text.
///
/// @param provider the provider's id, such as `requesty`
/// @param model what the provider calls the model
/// @param values what the form says, the voice and the way the audio travels included
public record Cast(String provider, String model, FormValues values) {
    private static final String PROVIDER = "provider";
    private static final String MODEL = "model";
    private static final String TRANSPORT = "transport";
    private static final String VALUES = "values";

    /// Who spoke a request, and how.
    public static Cast of(SpeechRequest request) {
        return new Cast(
                request.provider(),
                request.model(),
                new FormValues(request.values(), request.transport()));
    }

    /// Reads what [#json] wrote. Numbers stay exact decimals.
    public static Cast read(String json) throws JsonException {
        return read(Json.readObject(json));
    }

    /// The same from an object that stands in a larger one. Members that this version does not know
    /// are passed over.
    public static Cast read(Map<?, ?> members) throws JsonException {
        var values = new LinkedHashMap<String, Object>();
        if (!(members.get(VALUES) instanceof Map<?, ?> map)) {
            throw wrong(VALUES);
        }
        map.forEach((name, value) -> {
            if (value != null) {
                values.put(String.valueOf(name), value);
            }
        });
        return new Cast(
                text(members, PROVIDER),
                text(members, MODEL),
                new FormValues(values, transport(members)));
    }

    /// As one line of JSON.
    public String json() {
        return Json.compact(members());
    }

    /// As the members of a JSON object, to stand in a larger one.
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put(PROVIDER, provider);
        members.put(MODEL, model);
        var way = values.transport();
        if (way != null) {
            members.put(TRANSPORT, way.name().toLowerCase(Locale.ROOT));
        }
        members.put(VALUES, values.map());
        return members;
    }

    private static @Nullable Transport transport(Map<?, ?> members) throws JsonException {
        if (members.get(TRANSPORT) == null) {
            return null;
        }
        var name = text(members, TRANSPORT).toUpperCase(Locale.ROOT);
        return Arrays.stream(Transport.values())
                .filter(way -> way.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(TRANSPORT));
    }

    private static String text(Map<?, ?> members, String name) throws JsonException {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name);
    }

    private static JsonException wrong(String member) {
        return new JsonException("“" + member + "” is missing, or not what it should be", 0, 0);
    }
}
