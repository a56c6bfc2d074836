// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON as servers send it, which may carry audio; trusts nobody's depth and length.
final class JsonTree {
    /// The longest JSON answer that we read: audio as base64 may be in it.
    static final int MAX_BYTES = 64 << 20;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(MAX_BYTES)
                                                    .maxNestingDepth(100)
                                                    .build())
                                    .build())
                    .build();

    private JsonTree() {}

    /// Reads one document.
    ///
    /// @return empty if it is no JSON
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// The first member of that name that says anything: text, or a number or code as text.
    static @Nullable String word(JsonNode node, String... names) {
        for (var name : names) {
            var value = node.path(name);
            if (value.isString() && !value.stringValue().isBlank()) {
                return value.stringValue();
            }
            if (value.isNumber() || value.isBoolean()) {
                return value.asString();
            }
        }
        return null;
    }
}
