// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON as plain values: `Map`, `List`, `String`, `BigDecimal`, `Boolean` and null (RFC 8259).
public final class Json {
    private static final int MAX_DIGITS = 100;
    private static final String TOO_LONG = "a number of more than " + MAX_DIGITS + " digits";

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    .maxNumberLength(MAX_DIGITS)
                                    .build())
                    .build();

    private Json() {}

    /// Reads one value. Numbers stay exact; a name that stands twice in an object is an error, and
    /// so is a number of more than 100 digits.
    public static @Nullable Object read(String text) throws JsonException {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new JsonException("nothing there", 1, 1);
            }
            var value = value(parser);
            if (parser.nextToken() != null) {
                throw failure(parser, "more after the end");
            }
            return value;
        } catch (JacksonException wrong) {
            var place = wrong.getLocation();
            throw new JsonException(
                    wrong.getOriginalMessage(),
                    place == null ? 0 : place.getLineNr(),
                    place == null ? 0 : place.getColumnNr());
        }
    }

    /// Reads a value that must be an object.
    public static Map<String, @Nullable Object> readObject(String text) throws JsonException {
        if (read(text) instanceof Map<?, ?> map) {
            return members(map);
        }
        throw new JsonException("an object in braces is wanted", 1, 1);
    }

    /// The value on one line; numbers without exponent.
    public static String compact(@Nullable Object value) {
        return new JsonPrinter(false).print(value);
    }

    /// The value over several lines, two spaces to a level.
    public static String pretty(@Nullable Object value) {
        return new JsonPrinter(true).print(value);
    }

    /// A copy whose names are known to be strings.
    static Map<String, @Nullable Object> members(Map<?, ?> map) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }

    private static @Nullable Object value(JsonParser parser) throws JsonException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws JsonException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws JsonException {
        var elements = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    private static BigDecimal number(JsonParser parser) throws JsonException {
        try {
            var number = parser.getDecimalValue();
            if (modest(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Its exponent alone is more than any computer counts to.
            throw failure(parser, TOO_LONG);
        }
        throw failure(parser, TOO_LONG);
    }

    /// Whether the number can be written out without an exponent in a few characters.
    static boolean modest(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
    }

    private static JsonException failure(JsonParser parser, String reason) {
        var place = parser.currentLocation();
        return new JsonException(reason, place.getLineNr(), place.getColumnNr());
    }
}
