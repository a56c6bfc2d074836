// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Transport;

/// Reads what every kind of field has.
final class TraitsReader {
    private TraitsReader() {}

    /// Reads the traits of a property.
    ///
    /// @param type the JSON type of its value, or `choice` for whole numbers that are chosen
    static Field.Traits read(String name, SchemaNode node, boolean required, String type)
            throws SchemaException {
        var ui = node.node("x-ui");
        var wire = node.node("x-wire");
        var wireName = wire.text("name", name);
        var role = role(ui, wire, name, wireName);
        var examples = node.list("examples");
        return new Field.Traits(
                name,
                node.label("title", name),
                ui.label("help", node.label("description", "")),
                ui.label("placeholder", ""),
                required,
                ui.flag("advanced", false),
                role,
                typed(ui, "initial", ui.any("initial"), type),
                typed(node, "default", node.any("default"), type),
                typed(node, "examples", examples.isEmpty() ? null : examples.getFirst(), type),
                wire(wire, wireName, role, type));
    }

    static boolean nested(Field field) {
        return field instanceof Field.Structure || field instanceof Field.Table;
    }

    private static Role role(SchemaNode ui, SchemaNode wire, String name, String wireName)
            throws SchemaException {
        var role = ui.textOrNull("role");
        if (role != null) {
            return switch (role) {
                case "text" -> Role.TEXT;
                case "voice" -> Role.VOICE;
                case "format" -> Role.FORMAT;
                case "transport" -> Role.TRANSPORT;
                case "parameter" -> Role.PARAMETER;
                default -> throw ui.wrong("role", "unknown role " + role);
            };
        }
        if (wire.text("in", "").equals("body")) {
            return Role.TEXT;
        }
        if (ui.text("picker", "").equals("voices")) {
            return Role.OWN_VOICE;
        }
        return name.equals("voice")
                ? Role.VOICE
                : wireName.equals("response_format") ? Role.FORMAT : Role.PARAMETER;
    }

    private static Wire wire(SchemaNode wire, String name, Role role, String type)
            throws SchemaException {
        var kind =
                switch (wire.text("as", type.equals("choice") ? "integer" : "")) {
                    case "" -> Wire.Kind.PLAIN;
                    case "integer" -> Wire.Kind.INTEGER;
                    case "json-string" -> Wire.Kind.JSON_STRING;
                    case "file" -> Wire.Kind.FILE;
                    default -> throw wire.wrong("as", "integer, json-string or file is wanted");
                };
        var path = wire.text("path", Pointer.step("", name));
        if (!path.isEmpty() && path.charAt(0) != '/') {
            throw wire.wrong("path", "a JSON pointer is wanted");
        }
        if (path.isEmpty() && !type.equals("object")) {
            throw wire.wrong("path", "only an object can stand at the root");
        }
        var notOn = EnumSet.noneOf(Transport.class);
        for (var transport : wire.texts("notOn")) {
            notOn.add(SchemaReader.transport(wire, "notOn", transport.toLowerCase(Locale.ROOT)));
        }
        // Servers differ in the format they choose by themselves, so it is always said.
        return new Wire(path, kind, wire.flag("sendAlways", role == Role.FORMAT), notOn);
    }

    private static @Nullable Object typed(
            SchemaNode node, String member, @Nullable Object value, String type)
            throws SchemaException {
        if (value == null) {
            return null;
        }
        if (type.equals("choice") && value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        var fits =
                switch (type) {
                    case "boolean" -> value instanceof Boolean;
                    case "number", "integer" -> value instanceof BigDecimal;
                    case "object" -> value instanceof Map;
                    default -> value instanceof String;
                };
        if (!fits) {
            throw node.wrong(member, "not of the field's type");
        }
        return value;
    }
}
