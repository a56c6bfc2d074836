// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;

class SchemaReaderTest {
    @Test
    void theFieldsComeInTheOrderOfTheirHints() {
        var names =
                Schemas.of(
                                """
                                'b': {'type': 'string', 'x-ui': {'order': 2}},
                                'z': {'type': 'string'},
                                'a': {'type': 'string', 'x-ui': {'order': 1}}\
                                """)
                        .fields()
                        .stream()
                        .map(Field::name)
                        .toList();
        assertEquals(List.of("a", "b", "z"), names);
    }

    @Test
    void everyKindOfPropertyBecomesItsKindOfField() {
        var schema = Schemas.bundled("eigen/chatterbox");
        assertEquals("eigen/chatterbox", schema.id());
        assertEquals(Task.TTS, schema.task());
        assertEquals(Endpoint.Encoding.MULTIPART, schema.endpoint().encoding());
        assertEquals(
                List.of(Transport.WEBSOCKET, Transport.SSE, Transport.WHOLE), schema.transports());
        assertInstanceOf(Field.File.class, schema.field("audio_prompt_file").orElseThrow());
        assertTrue(((Field.Choice) schema.field("language_id").orElseThrow()).open());
        var steps = (Field.Numeric) schema.field("diffusion_steps").orElseThrow();
        assertFalse(steps.slider());
        assertEquals(new Field.Bound(BigDecimal.ONE, false), steps.minimum());
        assertEquals(new BigDecimal("5"), steps.traits().standard());
        assertTrue(((Field.Numeric) schema.field("exaggeration").orElseThrow()).slider());
        assertTrue(((Field.Numeric) schema.field("seed").orElseThrow()).integer());
        assertEquals(List.of("audio_prompt_file"), schema.groups().getFirst().sets().getFirst());
        var higgs = Schemas.bundled("eigen/higgs2p5");
        var sampling = (Field.Structure) higgs.field("sampling").orElseThrow();
        assertEquals(Wire.Kind.JSON_STRING, sampling.traits().wire().kind());
        assertTrue(sampling.free());
        assertEquals(3, sampling.fields().size());
        assertInstanceOf(
                Field.Table.class,
                Schemas.bundled("modelgates/any").field("provider_options").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "modelstream/tts-1, input, voice, response_format, wav",
        "modelstream/qwen3-tts-flash, text, voice, format, pcm",
        "modelgates/any, input, voice, response_format, pcm",
        "requesty/tts-1, input, voice, response_format, wav",
        "custom/any, input, voice, response_format, wav",
        "eigen/qwen3-tts, text, voice, response_format, wav"
    })
    void theRolesAreKnownAndTheFormatIsSetFromTheStart(
            String path, String text, String voice, String format, String initial) {
        var schema = Schemas.bundled(path);
        assertEquals(text, schema.field(Role.TEXT).orElseThrow().name());
        assertEquals(voice, schema.field(Role.VOICE).orElseThrow().name());
        assertEquals(format, schema.field(Role.FORMAT).orElseThrow().name());
        assertEquals(initial, schema.initial().get(format));
    }

    @Test
    void rolesFollowFromTheWireWhereTheSchemaDoesNotSayThem() {
        var schema =
                Schemas.of(
                        """
                        'said': {'type': 'string', 'x-wire': {'in': 'body', 'name': 'input'}},
                        'voice': {'type': 'string'},
                        'f': {'type': 'string', 'x-wire': {'name': 'response_format'}}\
                        """);
        assertEquals("said", schema.field(Role.TEXT).orElseThrow().name());
        assertEquals("voice", schema.field(Role.VOICE).orElseThrow().name());
        assertEquals("f", schema.field(Role.FORMAT).orElseThrow().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {type: array} | /properties/a/type",
                "a: {title: Untyped} | /properties/a/type",
                "a: {type: string, pattern: ((} | /properties/a/pattern",
                "a: {type: number, minimum: low} | /properties/a/minimum",
                "a: {type: boolean, default: yes} | /properties/a/default",
                "a: {type: string, maxLength: 1.5} | /properties/a/maxLength",
                "a: {type: string, oneOf: [{title: T}]} | /properties/a/oneOf/0/const",
                "a: {type: string, x-wire: {as: moon}} | /properties/a/x-wire/as",
                "a: {type: string, x-wire: {path: speed}} | /properties/a/x-wire/path",
                "a/b: {type: string, x-ui: {role: king}} | /properties/a~1b/x-ui/role"
            })
    void aBadSchemaIsRefusedWithThePlace(String property, String pointer) {
        var quoted =
                property.replaceAll("([A-Za-z(][\\w./(-]*)", "'$1'").replaceAll("'(1.5)'", "$1");
        var wrong =
                assertThrows(SchemaException.class, () -> SchemaReader.read(Schemas.json(quoted)));
        assertEquals(pointer, wrong.pointer());
    }

    @Test
    void whatIsNoJsonIsRefusedWithTheLine() {
        var wrong = assertThrows(SchemaException.class, () -> SchemaReader.read("{\n\"a\": }"));
        assertTrue(wrong.getMessage().startsWith("line 2"), wrong.getMessage());
    }

    @Test
    void aHugeSchemaIsRefused() {
        var many = new StringBuilder("'a': {'type': 'string'}");
        for (var i = 0; i < SchemaReader.MAX_FIELDS; i++) {
            many.append(",'b").append(i).append("': {'type': 'string'}");
        }
        assertThrows(SchemaException.class, () -> SchemaReader.read(Schemas.json(many.toString())));
        var long1 = "{\"title\": \"" + "é".repeat(SchemaReader.MAX_BYTES / 2) + "\"}";
        assertThrows(SchemaException.class, () -> SchemaReader.read(long1));
        var pattern = "'a': {'type': 'string', 'pattern': '%s'}".formatted("a".repeat(257));
        assertThrows(SchemaException.class, () -> SchemaReader.read(Schemas.json(pattern)));
    }

    @Test
    void aFormWithoutAnAddressStaysOnThisMachine() throws SchemaException {
        assertTrue(SchemaReader.read("{\"properties\": {}}").endpoint().local());
        assertFalse(Schemas.bundled("custom/any").endpoint().local());
    }
}
