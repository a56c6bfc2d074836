// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;

/// Reads a form from a JSON Schema (2020-12) with `x-` hints. Keywords it does not know are
/// ignored, so that a newer schema still opens.
public final class SchemaReader {
    /// The longest schema that is read, in bytes of UTF-8.
    public static final int MAX_BYTES = 1 << 20;

    /// How many fields a form may have.
    public static final int MAX_FIELDS = 200;

    private SchemaReader() {}

    /// Reads a schema.
    ///
    /// @throws SchemaException with the place and the reason, if it makes no form
    public static FormSchema read(String json) throws SchemaException {
        return read(json, UnaryOperator.identity());
    }

    /// The same, in the words of whoever reads the form.
    ///
    /// @param wording gets what the schema calls a field, a choice, a group, and their help
    public static FormSchema read(String json, UnaryOperator<String> wording)
            throws SchemaException {
        if (json.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new SchemaException("", "longer than " + MAX_BYTES + " bytes");
        }
        var root = new SchemaNode("", members(json), wording);
        var fields = fields(root);
        var names = fields.stream().map(Field::name).toList();
        var id = root.text("$id", "");
        var endpoint = endpoint(root);
        return new FormSchema(
                id.substring(id.indexOf(':') + 1).replaceFirst("^form/", ""),
                root.text("title", "").strip(),
                root.text("x-task", "tts").equals("asr") ? Task.ASR : Task.TTS,
                endpoint,
                fields,
                groups(root, names),
                root.has("x-transports") ? transports(root) : transports(endpoint, fields),
                json);
    }

    /// Without a word about it: events if a field asks for them, a WebSocket if there is an address
    /// for one.
    private static List<Transport> transports(Endpoint endpoint, List<Field> fields) {
        var transports = new ArrayList<>(List.of(Transport.WHOLE));
        if (fields.stream().anyMatch(field -> field.traits().role() == Role.TRANSPORT)) {
            transports.add(Transport.SSE);
        }
        if (endpoint.webSocket() != null) {
            transports.addFirst(Transport.WEBSOCKET);
        }
        return transports;
    }

    private static Map<String, @Nullable Object> members(String json) throws SchemaException {
        try {
            return Json.readObject(json);
        } catch (JsonException wrong) {
            throw new SchemaException(
                    "", "line %d: %s".formatted(wrong.line(), wrong.getMessage()));
        }
    }

    /// The fields of an object schema, in the order in which they are shown.
    static List<Field> fields(SchemaNode object) throws SchemaException {
        record Placed(int order, Field field) {}

        var required = new HashSet<>(object.texts("required"));
        var placed = new ArrayList<Placed>();
        for (var property : object.nodes("properties").entrySet()) {
            var node = property.getValue();
            var order = node.node("x-ui").whole("order");
            var field =
                    FieldReader.read(property.getKey(), node, required.contains(property.getKey()));
            placed.add(new Placed(order == null ? Integer.MAX_VALUE : order.intValue(), field));
        }
        if (placed.size() > MAX_FIELDS) {
            throw object.wrong("properties", "more than " + MAX_FIELDS + " fields");
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::order))
                .map(Placed::field)
                .toList();
    }

    private static Endpoint endpoint(SchemaNode root) throws SchemaException {
        if (!root.has("x-endpoint")) {
            return Endpoint.LOCAL;
        }
        var node = root.node("x-endpoint");
        var url = address(node, "url");
        if (url == null) {
            throw node.wrong("url", "is missing");
        }
        var encoding =
                switch (node.text("encoding", "json")) {
                    case "json" -> Endpoint.Encoding.JSON;
                    case "multipart" -> Endpoint.Encoding.MULTIPART;
                    default -> throw node.wrong("encoding", "json or multipart is wanted");
                };
        var method = node.text("method", "POST").toUpperCase(Locale.ROOT);
        return new Endpoint(method, url, encoding, address(node, "ws"), address(node, "upload"));
    }

    private static @Nullable URI address(SchemaNode node, String name) throws SchemaException {
        var text = node.textOrNull(name);
        if (text == null) {
            return null;
        }
        try {
            var address = URI.create(text);
            if (address.getHost() == null) {
                throw node.wrong(name, "an address with a host is wanted");
            }
            return address;
        } catch (IllegalArgumentException wrong) {
            throw node.wrong(name, "not an address");
        }
    }

    private static List<Transport> transports(SchemaNode root) throws SchemaException {
        var transports = new ArrayList<Transport>();
        for (var name : root.texts("x-transports")) {
            transports.add(transport(root, "x-transports", name));
        }
        return transports;
    }

    static Transport transport(SchemaNode node, String member, String name) throws SchemaException {
        return switch (name) {
            case "whole" -> Transport.WHOLE;
            case "sse" -> Transport.SSE;
            case "ws", "websocket" -> Transport.WEBSOCKET;
            default -> throw node.wrong(member, "whole, sse or websocket is wanted");
        };
    }

    private static List<Group> groups(SchemaNode root, List<String> names) throws SchemaException {
        var groups = new ArrayList<Group>();
        for (var node : root.nodeList("x-groups")) {
            var sets = new ArrayList<List<String>>();
            for (var member : node.texts("members")) {
                sets.add(List.of(member));
            }
            for (var set : node.list("sets")) {
                if (!(set instanceof List<?> list)) {
                    throw node.wrong("sets", "a list of lists is wanted");
                }
                sets.add(list.stream().map(String::valueOf).toList());
            }
            for (var set : sets) {
                if (!names.containsAll(set)) {
                    throw new SchemaException(node.pointer(), "names a field that is not there");
                }
            }
            groups.add(new Group(node.text("id", ""), node.label("title", ""), sets));
        }
        return groups;
    }
}
