// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.speech.Transport;

class ValidatorTest {
    private static String problem(String property, Object value) {
        var field = Schemas.of("'a': {" + property + "}").fields().getFirst();
        var found = Validator.check(field, value);
        found.forEach(each ->
                assertTrue(
                        ResourceBundle.getBundle("studio.timbre.messages").containsKey(each.key()),
                        each.key()));
        return found.isEmpty() ? "" : found.getFirst().key();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minimum 0.25 | 0.25 | ''",
                "minimum 0.25 | 0.2499999999999999999999 | form.tooSmall",
                "maximum 4 | 4.000 | ''",
                "maximum 4 | 4.0000000000000000001 | form.tooLarge",
                "exclusiveMinimum 0 | 0 | form.notAbove",
                "exclusiveMinimum 0 | 0.0001 | ''",
                "exclusiveMaximum 1 | 1 | form.notBelow"
            })
    void boundsAreExact(String bound, String number, String key) {
        var property = "'type': 'number', '" + bound.replace(" ", "': ");
        assertEquals(key, problem(property, new BigDecimal(number)));
    }

    @ParameterizedTest
    @CsvSource({
        "eigen/chatterbox, temperature, 0.5, WEBSOCKET",
        "eigen/chatterbox, audio_prompt_file, me.wav, SSE",
        "eigen/qwen3-tts, response_format, wav, WEBSOCKET",
        "eigen/qwen3-tts, response_format, mp3, SSE",
        "requesty/gpt-4o-mini-tts, speed, 2, WHOLE"
    })
    void soundTravelsTheWayThatIsHeardFirstAndCarriesTheWholeForm(
            String path, String field, String value, Transport way) {
        var schema = Schemas.bundled(path);
        var values = schema.initial().with(field, value);
        assertEquals(way, schema.transport(values));
        assertEquals(Transport.WHOLE, schema.transport(values.over(Transport.WHOLE)));
    }

    @Test
    void aWayThatDoesNotCarryTheFormIsAnErrorAtTheField() {
        var schema = Schemas.bundled("eigen/qwen3-tts");
        var values = schema.initial().with("response_format", "mp3");
        assertTrue(Validator.passes(schema, values, "Hi"));
        assertTrue(Validator.passes(schema, values.over(Transport.SSE), "Hi"));
        var found = Validator.check(schema, values.over(Transport.WEBSOCKET), "Hi");
        assertEquals(
                List.of(new Violation("response_format", "form.notThatWay", "websocket")), found);
    }

    @Test
    void aWayThatTheModelHasNotIsAnError() {
        var schema = Schemas.bundled("requesty/tts-1");
        var values = schema.initial().over(Transport.SSE);
        assertEquals(
                List.of(new Violation("", "form.noWay", "sse")),
                Validator.check(schema, values, "Hi"));
    }

    @Test
    void aWholeNumberMayBeWrittenWithZeros() {
        assertEquals("", problem("'type': 'integer'", new BigDecimal("5.0")));
        assertEquals("form.notWhole", problem("'type': 'integer'", new BigDecimal("5.5")));
        assertEquals("form.notANumber", problem("'type': 'integer'", "five"));
    }

    @Test
    void lengthsCountWhatAPersonWouldCallCharacters() {
        assertEquals("", problem("'type': 'string', 'maxLength': 2", "🎙🎙"));
        assertEquals("form.tooLong", problem("'type': 'string', 'maxLength': 2", "🎙🎙🎙"));
        assertEquals("form.tooShort", problem("'type': 'string', 'minLength': 2", "🎙"));
    }

    @Test
    void aSoftLimitIsOnlyAdvice() {
        var schema = Schemas.bundled("eigen/chatterbox");
        var found = Validator.check(schema, schema.initial(), "a".repeat(1001));
        assertEquals(List.of(Violation.advice("text", "form.long", 1001, 1000)), found);
        assertTrue(Validator.passes(schema, schema.initial(), "a".repeat(1001)));
    }

    @Test
    void aScriptMayBeLongerThanOneRequest() {
        var hard = Schemas.bundled("requesty/tts-1");
        var filled = hard.initial().with("voice", "alloy");
        assertEquals(List.of(), Validator.check(hard, filled, "a".repeat(5000)));
        var soft = Schemas.bundled("modelstream/qwen3-tts-flash");
        assertEquals(List.of(), Validator.check(soft, soft.initial(), "a".repeat(601)));
    }

    @Test
    void lengthsCountInTheUnitOfTheModel() {
        var bytes = "'type': 'string', 'maxLength': 4, 'x-lengthUnit': 'utf8-bytes'";
        assertEquals("", problem(bytes, "🎙"));
        assertEquals("form.tooLong", problem(bytes, "🎙a"));
        var han = "'type': 'string', 'maxLength': 4, 'x-lengthUnit': 'han-double'";
        assertEquals("", problem(han, "你好"));
        assertEquals("form.tooLong", problem(han, "你好!"));
    }

    @Test
    void halfACharacterIsSeenBeforeItIsSent() {
        assertEquals("form.halfCharacter", problem("'type': 'string'", "a\uD83D"));
    }

    @Test
    void aClosedChoiceTakesOnlyWhatItOffersAndAnOpenOneWhatFits() {
        var closed = "'type': 'string', 'enum': ['mp3', 'wav']";
        assertEquals("", problem(closed, "wav"));
        assertEquals("form.notOffered", problem(closed, "ogg"));
        var open = "'type': 'string', 'x-open': true, 'pattern': '^[a-z]{2}$'";
        assertEquals("", problem(open, "eo"));
        assertEquals("form.wrongShape", problem(open, "english"));
    }

    @Test
    void aPatternThatWouldTakeForeverIsNotFound() {
        var slow = "'type': 'string', 'pattern': '^(a+)+$'";
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertEquals("form.wrongShape", problem(slow, "a".repeat(60) + "!")));
        var deep = "'type': 'string', 'pattern': '^(a|b)*$'";
        assertEquals("form.wrongShape", problem(deep, "ab".repeat(5_000) + "!"));
    }

    @Test
    void aBlankTextIsNoText() {
        var schema = Schemas.bundled("requesty/tts-1");
        assertEquals(
                List.of(new Violation("input", "form.required")),
                Validator.check(schema, schema.initial(), " \n"));
        assertTrue(Validator.passes(schema, schema.initial(), "Hello"));
        assertFalse(Validator.passes(schema, schema.initial().with("voice", null), "Hello"));
    }

    @Test
    void ofAGroupOnlyOneSetMayBeFilledIn() {
        var schema = Schemas.bundled("eigen/qwen3-tts");
        var two = schema.initial().with("voice_id", "abc");
        assertEquals(
                List.of("voice", "voice_id"),
                Validator.check(schema, two, "Hi").stream().map(Violation::field).toList());
        var together = two.with("voice", null).with("voice_url", "https://a.example/v.wav");
        assertTrue(Validator.passes(schema, together, "Hi"));
    }

    @Test
    void aFileMustBeThereAndFit(@TempDir Path folder) throws IOException {
        var property = "'type': 'string', 'x-file': {'accept': ['wav'], 'softMaxBytes': 3}";
        var there = Files.writeString(folder.resolve("a.WAV"), "abcd");
        assertEquals("form.largeFile", problem(property, there.toString()));
        assertEquals("form.noFile", problem(property, folder.resolve("b.wav").toString()));
        assertEquals("form.noFile", problem(property, folder.toString()));
        assertEquals("form.noFile", problem(property, "a\0b"));
        var other = Files.writeString(folder.resolve("a.txt"), "");
        assertEquals("form.wrongFile", problem(property, other.toString()));
    }

    @Test
    void objectsAreJudgedInside() {
        var schema = Schemas.bundled("eigen/higgs2p5");
        var values = schema.initial().with("sampling", Map.of("top_p", new BigDecimal("1.5")));
        assertEquals(
                List.of(new Violation("sampling/top_p", "form.tooLarge", "1")),
                Validator.check(schema, values, "Hi"));
        var table =
                "'type': 'object', 'additionalProperties': {'type': 'object'},"
                        + " 'propertyNames': {'pattern': '^[a-z]+$'}";
        assertEquals("", problem(table, Map.of("openai", Map.of("a", "b"))));
        assertEquals("form.wrongName", problem(table, Map.of("Open AI", Map.of())));
        assertEquals("form.notAnObject", problem(table, Map.of("openai", "b")));
        assertEquals("form.notAnObject", problem(table, "{"));
        var strict = "'type': 'object', 'additionalProperties': false";
        assertEquals("form.unknown", problem(strict, Map.of("a", "b")));
    }

    @Test
    void aValueForAFieldThatIsNotThereIsAnError() {
        var schema = Schemas.bundled("requesty/tts-1");
        var values = schema.initial().with("loudness", "11");
        assertEquals(
                List.of(new Violation("loudness", "form.unknown", "loudness")),
                Validator.check(schema, values, "Hi"));
    }
}
