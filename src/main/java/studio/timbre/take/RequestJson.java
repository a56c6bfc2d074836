// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

/// Requests as JSON, and what two have in common that mean the same.
final class RequestJson {
    private RequestJson() {}

    /// The request exactly as it is.
    static String write(SpeechRequest request) {
        return write(request, request.values());
    }

    private static String write(SpeechRequest request, @Nullable Object values) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("model", request.model());
        members.put("provider", request.provider());
        members.put("text", request.text());
        members.put("transport", request.transport().name());
        members.put("values", values);
        members.put("voice", request.voice());
        return Json.compact(members);
    }

    /// The SHA-256 of its canonical form: names in the order of their characters, numbers without
    /// trailing zeros.
    ///
    /// @param account the address it is sent to
    static String sha256(SpeechRequest request, String account) {
        return Sha256.of(write(request, canonical(request.values())) + "\n" + account);
    }

    static SpeechRequest read(String json) throws JsonException {
        var members = Json.readObject(json);
        var values = new LinkedHashMap<String, Object>();
        if (members.get("values") instanceof Map<?, ?> map) {
            map.forEach(
                    (name, value) -> values.put(name.toString(), Objects.requireNonNull(value)));
        }
        return new SpeechRequest(
                text(members, "provider"),
                text(members, "model"),
                (String) members.get("voice"),
                text(members, "text"),
                values,
                Transport.valueOf(text(members, "transport")));
    }

    private static String text(Map<String, @Nullable Object> members, String name) {
        return Objects.requireNonNull((String) members.get(name), name);
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, @Nullable Object>();
                map.forEach((name, each) -> sorted.put(name.toString(), canonical(each)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(RequestJson::canonical).toList();
            case BigDecimal number -> number.stripTrailingZeros();
            case null -> null;
            default -> value;
        };
    }
}
