// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON as the dialects read and write it: strict about what comes.
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Any JSON value.
    ///
    /// @throws JacksonException if it is none
    static JsonNode value(String text) {
        return MAPPER.readTree(text);
    }

    /// The object that a request carries.
    static ObjectNode request(byte[] body) throws RefusalException {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw RefusalException.invalid("the body is not valid JSON", null);
        }
        throw RefusalException.invalid("the body must be a JSON object", null);
    }

    static ObjectNode resource(String name) {
        try (var in = Json.class.getResourceAsStream("/studio/timbre/sandbox/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
