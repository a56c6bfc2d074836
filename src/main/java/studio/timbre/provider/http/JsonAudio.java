// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Usage;
import tools.jackson.databind.JsonNode;

/// Audio in a JSON answer or event: the bytes themselves, or where they are.
///
/// @param bytes empty if only a link came
/// @param link null if the bytes came
record JsonAudio(ByteString bytes, @Nullable String link, @Nullable Usage usage) {
    private static final List<String> BYTES =
            List.of("audio_data", "audio", "data", "b64_json", "b64");
    private static final Set<String> CERTAIN = Set.of("audio_data", "audio", "b64_json", "b64");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final List<String> LINKS = List.of("url", "audio_url", "download_url");
    private static final List<String> WITHIN = List.of("output", "audio", "data");

    /// Looks through an answer.
    ///
    /// @return empty if there is neither
    static Optional<JsonAudio> in(JsonNode node) {
        var usage = usage(node);
        var bytes = bytes(node, "content");
        return bytes.length > 0
                ? Optional.of(new JsonAudio(ByteString.of(bytes), null, usage))
                : link(node).map(link -> new JsonAudio(ByteString.of(bytes), link, usage));
    }

    /// The bytes, decoded; none if there are none.
    ///
    /// @param last a member that is audio here but text elsewhere, looked at last
    static byte[] bytes(JsonNode node, String last) {
        for (var name : Stream.concat(BYTES.stream(), Stream.of(last)).toList()) {
            if (node.path(name).isString()) {
                var bytes = decode(node.path(name).stringValue());
                if (bytes.length > 0) {
                    return bytes;
                }
            }
        }
        for (var name : WITHIN) {
            if (node.path(name).isObject()) {
                var bytes = bytes(node.path(name), last);
                if (bytes.length > 0) {
                    return bytes;
                }
            }
        }
        return new byte[0];
    }

    /// Whether an event says that it carries audio, and what it carries cannot be decoded.
    ///
    /// @param kind the type of the event, if it has one
    static boolean spoilt(JsonNode node, @Nullable String kind) {
        boolean audible = kind != null && kind.contains("audio");
        return Stream.concat(BYTES.stream(), Stream.of("delta"))
                .filter(name -> audible || CERTAIN.contains(name))
                .map(name -> node.path(name).asString(""))
                .anyMatch(text ->
                        !text.isBlank()
                                && !LINK.matcher(text).matches()
                                && decode(text).length == 0);
    }

    /// What will be billed, as the provider says it.
    static @Nullable Usage usage(JsonNode node) {
        var usage = node.path("usage").isObject() ? node.path("usage") : node.path("token_usage");
        if (!usage.isObject()) {
            return null;
        }
        var amounts = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, JsonNode> amount : usage.properties()) {
            var value = amount.getValue();
            if (value.isNumber()) {
                amounts.put(amount.getKey(), value.numberValue());
            } else if (!value.isNull()) {
                amounts.put(
                        amount.getKey(), value.isString() ? value.stringValue() : value.toString());
            }
        }
        return new Usage(amounts);
    }

    private static Optional<String> link(JsonNode node) {
        for (var name : LINKS) {
            var link = JsonTree.word(node, name);
            if (link != null) {
                return Optional.of(link);
            }
        }
        for (var name : WITHIN) {
            var inner = node.path(name);
            if (inner.isString() && LINK.matcher(inner.stringValue()).matches()) {
                return Optional.of(inner.stringValue());
            }
            if (inner.isObject() && link(inner).isPresent()) {
                return link(inner);
            }
        }
        return Optional.empty();
    }

    /// Base64 in either alphabet (RFC 4648), padded or not, alone or in a data URL.
    private static byte[] decode(String text) {
        int start = text.startsWith("data:") ? text.indexOf(',') + 1 : 0;
        var plain = text.substring(start).replace('-', '+').replace('_', '/');
        try {
            return Base64.getDecoder().decode(plain.replaceAll("[\\s=]+", ""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
