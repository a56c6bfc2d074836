// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads one property of a schema into the kind of field that it is.
final class FieldReader {
    private static final int MAX_PATTERN = 256;

    private FieldReader() {}

    static Field read(String name, SchemaNode node, boolean required) throws SchemaException {
        var type = type(node);
        return switch (type) {
            case "boolean" -> new Field.Switch(TraitsReader.read(name, node, required, type));
            case "string" -> text(name, node, required);
            case "number", "integer" -> numeric(name, node, required, type);
            case "object" -> object(name, node, required);
            default -> throw node.wrong("type", "no control for " + type);
        };
    }

    private static String type(SchemaNode node) throws SchemaException {
        var type = node.any("type");
        if (type instanceof List<?> several) {
            type = several.stream().filter(each -> !"null".equals(each)).findFirst().orElse(null);
        }
        if (type instanceof String text) {
            return text;
        }
        throw node.wrong("type", "is missing");
    }

    private static Field text(String name, SchemaNode node, boolean required)
            throws SchemaException {
        var traits = TraitsReader.read(name, node, required, "string");
        var pattern = pattern(node, "pattern");
        if (node.has("x-file") || node.text("format", "").equals("path")) {
            return file(traits, node.node("x-file"));
        }
        if (isChoice(node)) {
            return new Field.Choice(traits, options(node), node.flag("x-open", false), pattern);
        }
        var ui = node.node("x-ui");
        var rows = ui.count("rows");
        var minLength = node.count("minLength");
        return new Field.Text(
                traits,
                minLength == null ? 0 : minLength,
                node.count("maxLength"),
                node.count("x-softMaxLength"),
                pattern,
                rows != null ? rows : ui.text("widget", "").equals("textarea") ? 3 : 1,
                unit(node),
                node.flag("x-splitSoft", false));
    }

    private static TextUnit unit(SchemaNode node) throws SchemaException {
        return switch (node.text("x-lengthUnit", "code-points")) {
            case "code-points" -> TextUnit.CODE_POINTS;
            case "utf8-bytes" -> TextUnit.UTF8_BYTES;
            case "han-double" -> TextUnit.HAN_DOUBLE;
            default ->
                    throw node.wrong(
                            "x-lengthUnit", "code-points, utf8-bytes or han-double is wanted");
        };
    }

    private static boolean isChoice(SchemaNode node) throws SchemaException {
        return node.has("oneOf")
                || node.has("enum")
                || node.has("const")
                || node.flag("x-open", false);
    }

    private static Field file(Field.Traits traits, SchemaNode file) throws SchemaException {
        var accept =
                file.texts("accept").stream()
                        .map(ending -> ending.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        var seconds = file.decimal("maxSeconds");
        return new Field.File(
                traits,
                accept,
                seconds == null ? null : seconds.doubleValue(),
                file.whole("softMaxBytes"));
    }

    private static List<Field.Option> options(SchemaNode node) throws SchemaException {
        return node.node("x-ui").flag("languages", false) ? languages(node) : named(node);
    }

    /// Codes of languages, under the names that people know.
    private static List<Field.Option> languages(SchemaNode node) throws SchemaException {
        return named(node).stream()
                .map(each ->
                        new Field.Option(
                                each.value(), Locale.forLanguageTag(each.value()).getDisplayName()))
                .sorted(Comparator.comparing(Field.Option::label, Collator.getInstance()))
                .toList();
    }

    private static List<Field.Option> named(SchemaNode node) throws SchemaException {
        var options = new ArrayList<Field.Option>();
        for (var each : node.nodeList("oneOf")) {
            options.add(option(each, "const", "title"));
        }
        for (var each : node.nodeList("x-options")) {
            options.add(option(each, "value", "label"));
        }
        for (var each : node.list("enum")) {
            options.add(new Field.Option(plain(each), plain(each)));
        }
        if (node.has("const")) {
            var value = plain(node.any("const"));
            options.add(new Field.Option(value, value));
        }
        return options;
    }

    private static Field.Option option(SchemaNode node, String value, String label)
            throws SchemaException {
        if (!node.has(value)) {
            throw node.wrong(value, "is missing");
        }
        var text = plain(node.any(value));
        return new Field.Option(text, node.label(label, text));
    }

    private static String plain(@Nullable Object value) {
        return value instanceof String text ? text : Json.compact(value);
    }

    private static Field numeric(String name, SchemaNode node, boolean required, String type)
            throws SchemaException {
        if (isChoice(node)) {
            if (type.equals("number")) {
                throw node.wrong("type", "a choice of numbers must be of whole numbers");
            }
            var traits = TraitsReader.read(name, node, required, "choice");
            return new Field.Choice(traits, options(node), node.flag("x-open", false), null);
        }
        var ui = node.node("x-ui");
        var integer = type.equals("integer");
        var minimum = bound(node, "minimum", "exclusiveMinimum");
        var maximum = bound(node, "maximum", "exclusiveMaximum");
        var softMaximum = ui.decimal("softMax");
        var step = ui.decimal("step");
        var ended = minimum != null && (maximum != null || softMaximum != null);
        return new Field.Numeric(
                TraitsReader.read(name, node, required, type),
                integer,
                minimum,
                maximum,
                softMaximum,
                step != null && step.signum() > 0
                        ? step
                        : integer ? BigDecimal.ONE : new BigDecimal("0.05"),
                ui.label("unit", ""),
                ended && ui.text("widget", "slider").equals("slider"));
    }

    private static Field.@Nullable Bound bound(SchemaNode node, String plain, String exclusive)
            throws SchemaException {
        var limit = node.decimal(plain);
        if (limit != null) {
            return new Field.Bound(limit, false);
        }
        limit = node.decimal(exclusive);
        return limit == null ? null : new Field.Bound(limit, true);
    }

    private static Field object(String name, SchemaNode node, boolean required)
            throws SchemaException {
        var traits = TraitsReader.read(name, node, required, "object");
        if (!node.has("properties")
                && node.any("additionalProperties") instanceof Map<?, ?> member
                && Objects.equals(member.get("type"), "object")) {
            return new Field.Table(traits, pattern(node.node("propertyNames"), "pattern"));
        }
        var free = !Boolean.FALSE.equals(node.any("additionalProperties"));
        var fields = SchemaReader.fields(node);
        if (fields.stream().anyMatch(TraitsReader::nested)) {
            throw node.wrong("properties", "objects in objects in objects");
        }
        return new Field.Structure(traits, fields, free);
    }

    private static @Nullable Pattern pattern(SchemaNode node, String name) throws SchemaException {
        var text = node.textOrNull(name);
        if (text == null) {
            return null;
        }
        if (text.length() > MAX_PATTERN) {
            throw node.wrong(name, "longer than " + MAX_PATTERN + " characters");
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException wrong) {
            throw node.wrong(name, wrong.getDescription());
        }
    }
}
