// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

/// Writes a request the way its model's schema says: the wire's names and types, the model first,
/// then the fields in the order of the form; nothing that the provider would assume anyway.
public final class WireWriter {
    private final SpeechRequest request;
    private final Map<String, Object> body = new LinkedHashMap<>();
    private final Map<String, Path> files = new LinkedHashMap<>();

    private WireWriter(SpeechRequest request) {
        this.request = request;
    }

    /// Writes the request.
    ///
    /// @param base an account's own base address, see [Address]; null: as documented
    public static WireRequest write(FormSchema schema, SpeechRequest request, @Nullable URI base) {
        var endpoint = schema.endpoint();
        var socket = request.transport() == Transport.WEBSOCKET ? endpoint.webSocket() : null;
        var documented = socket == null ? endpoint.url() : socket;
        var writer = new WireWriter(request);
        writer.body.put("model", request.model());
        schema.fields().forEach(writer::field);
        return new WireRequest(
                endpoint.method(),
                endpoint.local() ? documented : Address.at(documented, base),
                endpoint.encoding(),
                writer.body,
                writer.files);
    }

    private void field(Field field) {
        var wire = field.traits().wire();
        var value = wire.notOn().contains(request.transport()) ? null : value(field);
        if (value == null) {
            return;
        }
        if (wire.kind() == Wire.Kind.FILE) {
            files.put(Pointer.of(wire.path()).names().getLast(), Path.of(value.toString()));
        } else {
            var written = written(field, value);
            if (written != null) {
                Pointer.of(wire.path()).put(body, written);
            }
        }
    }

    private @Nullable Object value(Field field) {
        var value =
                switch (field.traits().role()) {
                    case TEXT -> request.text();
                    case TRANSPORT -> asksForEvents(field);
                    case VOICE ->
                            request.voice() != null
                                    ? request.voice()
                                    : request.values().get(field.name());
                    default -> request.values().get(field.name());
                };
        if (field.traits().wire().always()) {
            return value == null ? field.traits().standard() : value;
        }
        return value == null || Requests.isStandard(field, value) ? null : value;
    }

    private @Nullable Object asksForEvents(Field field) {
        if (request.transport() != Transport.SSE) {
            return null;
        }
        return field instanceof Field.Choice choice ? choice.options().getFirst().value() : true;
    }

    private @Nullable Object written(Field field, Object value) {
        return switch (field.traits().wire().kind()) {
            case PLAIN -> value instanceof Map<?, ?> map ? object(field, map) : value;
            case INTEGER -> integer(value);
            case JSON_STRING -> {
                var object = value instanceof Map<?, ?> map ? object(field, map) : value;
                yield object == null || request.transport() == Transport.WEBSOCKET
                        ? object
                        : Json.compact(object);
            }
            case FILE -> null;
        };
    }

    private static Object integer(Object value) {
        try {
            return new BigDecimal(value.toString()).longValueExact();
        } catch (ArithmeticException | NumberFormatException unusual) {
            // Shown and refused as it stands: the check before sending says what is wrong.
            return value;
        }
    }

    /// The members that say something; null if none does.
    private static @Nullable Object object(Field field, Map<?, ?> map) {
        var members = Json.members(map);
        if (field instanceof Field.Structure structure) {
            for (var inner : structure.fields()) {
                var member = members.get(inner.name());
                if (member == null
                        || (!inner.traits().wire().always()
                                && Requests.isStandard(inner, member))) {
                    members.remove(inner.name());
                } else if (inner.traits().wire().kind() == Wire.Kind.INTEGER
                        || (inner instanceof Field.Numeric number && number.integer())) {
                    members.put(inner.name(), integer(member));
                }
            }
        }
        return members.isEmpty() ? null : members;
    }
}
