// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import studio.timbre.sandbox.http.Exchange;
import studio.timbre.sandbox.http.Multipart;
import studio.timbre.sandbox.http.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A request to Eigen AI, whether it came as a form or as JSON: the same fields with their types,
/// and the files beside them.
///
/// @param files content by the name of the part
record EigenForm(ObjectNode fields, Map<String, ByteBuffer> files) {
    EigenForm {
        files = Map.copyOf(files);
    }

    static EigenForm read(Exchange exchange, Manual manual) throws RefusalException {
        var type = exchange.head().header("content-type");
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            return new EigenForm(Json.request(exchange.body()), Map.of());
        }
        var fields = Json.object();
        var files = new LinkedHashMap<String, ByteBuffer>();
        try {
            var parts = Multipart.parts(type, exchange.body());
            var page =
                    parts.stream()
                            .filter(part -> part.name().equals("model"))
                            .findFirst()
                            .flatMap(part -> manual.find(part.text()));
            for (var part : parts) {
                var kind = page.map(p -> p.type(part.name())).orElse("string");
                if (fields.has(part.name())) {
                    throw RefusalException.invalid(part.name() + ": sent twice", part.name());
                }
                fields.set(part.name(), value(part, kind));
                if (part.fileName() != null) {
                    files.put(part.name(), part.content());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new RefusalException(415, "bad_body", String.valueOf(e.getMessage()), null);
        }
        return new EigenForm(fields, files);
    }

    private static JsonNode value(Part part, String kind) {
        var nodes = JsonNodeFactory.instance;
        if (part.fileName() != null) {
            return Json.object()
                    .put("fileName", part.fileName())
                    .put("bytes", part.content().remaining());
        }
        var text = part.text();
        try {
            return switch (kind) {
                case "number", "integer" -> nodes.numberNode(new BigDecimal(text));
                case "boolean" ->
                        text.equals("true") || text.equals("false")
                                ? nodes.booleanNode(Boolean.parseBoolean(text))
                                : nodes.stringNode(text);
                case "object" -> Json.value(text);
                default -> nodes.stringNode(text);
            };
        } catch (NumberFormatException | JacksonException e) {
            // The check of the whole request will say what was expected here.
            return nodes.stringNode(text);
        }
    }
}
