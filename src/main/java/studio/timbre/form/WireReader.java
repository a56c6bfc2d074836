// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Transport;

/// Reads what [JsonView] shows back into a form: the way of [WireWriter] in the other direction.
public final class WireReader {
    private final Map<String, @Nullable Object> body;
    private final List<Violation> violations = new ArrayList<>();
    private FormValues values = FormValues.EMPTY;
    private String text = "";

    private WireReader(Map<String, @Nullable Object> body) {
        this.body = body;
    }

    /// What was read.
    ///
    /// @param violations what could not be read; if there is any, the rest is not to be used
    public record Reading(String text, FormValues values, List<Violation> violations) {}

    /// Reads a body. It must be for the same model and the same transport.
    public static Reading read(
            FormSchema schema, SpeechModel model, Transport transport, String json) {
        Map<String, @Nullable Object> body;
        try {
            body = Json.readObject(json);
        } catch (JsonException wrong) {
            var violation = new Violation("", "form.notJson", wrong.line(), wrong.column());
            return new Reading("", FormValues.EMPTY, List.of(violation));
        }
        var reader = new WireReader(body);
        if (!model.id().equals(body.remove("model"))) {
            reader.violations.add(new Violation("", "form.otherModel", model.id()));
        }
        schema.fields().forEach(field -> reader.field(field, transport));
        reader.rest(schema);
        return new Reading(reader.text, reader.values, List.copyOf(reader.violations));
    }

    private void field(Field field, Transport transport) {
        var wire = field.traits().wire();
        var pointer = Pointer.of(wire.path());
        if (pointer.names().isEmpty()) {
            return;
        }
        var member = pointer.take(body);
        switch (field.traits().role()) {
            case TRANSPORT -> {
                if ((member != null) != (transport == Transport.SSE)) {
                    violations.add(new Violation("", "form.otherTransport", field.name()));
                }
            }
            case TEXT -> {
                if (member instanceof String said) {
                    text = said;
                } else if (member != null) {
                    violations.add(new Violation(field.name(), "form.notText"));
                }
            }
            default -> values = values.with(field.name(), value(field, member));
        }
    }

    private @Nullable Object value(Field field, @Nullable Object member) {
        return switch (field.traits().wire().kind()) {
            case PLAIN -> member;
            case INTEGER ->
                    member instanceof BigDecimal number && !(field instanceof Field.Numeric)
                            ? number.toPlainString()
                            : member;
            case JSON_STRING -> member instanceof String inner ? object(field, inner) : member;
            case FILE ->
                    member instanceof String path && path.startsWith("@")
                            ? path.substring(1)
                            : member;
        };
    }

    private @Nullable Object object(Field field, String json) {
        var parsed = ValueParser.parse(field, json);
        if (parsed.violation() != null) {
            violations.add(parsed.violation());
        }
        return parsed.value();
    }

    private void rest(FormSchema schema) {
        var extras =
                schema.fields().stream()
                        .filter(field -> field.traits().wire().path().isEmpty())
                        .findFirst();
        if (extras.isPresent() && !body.isEmpty()) {
            values = values.with(extras.get().name(), body);
            return;
        }
        body.keySet().forEach(name -> violations.add(new Violation("", "form.unknown", name)));
    }
}
