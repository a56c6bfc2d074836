// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;

class WireTest {
    private static final SpeechModel MODEL =
            new SpeechModel("p", "some/model", "M", Task.TTS, List.of(Transport.WHOLE), null);

    private static WireRequest wire(
            FormSchema schema, FormValues values, String text, Transport transport) {
        return WireWriter.write(
                schema, Requests.of(schema, MODEL, text, values.over(transport)), null);
    }

    private static String body(FormSchema schema, FormValues values, Transport transport) {
        return Json.compact(wire(schema, values, "Hi", transport).body());
    }

    @Test
    void theFormsNamesAndTypesBecomeTheWiresInTheOrderOfTheForm() {
        var schema = Schemas.bundled("modelstream/qwen3-tts-flash");
        var values =
                schema.initial()
                        .with("pitch", new BigDecimal("1.0"))
                        .with("volume", new BigDecimal("1.5"))
                        .with("enable_timestamp", false)
                        .with("language_type", "Auto");
        assertEquals(
                """
                {"model":"some/model","input":"Hi","voice":"Cherry","language_type":"Auto",\
                "response_format":"pcm","sample_rate":24000,"volume":1.5,"pitch":1.0,\
                "enable_timestamp":false}\
                """,
                body(schema, values, Transport.WHOLE));
    }

    @Test
    void aDefaultThatNobodyChangedIsNotSentButTheFormatAlwaysIs() {
        var schema = Schemas.bundled("requesty/gpt-4o-mini-tts");
        var values =
                schema.initial()
                        .with("speed", new BigDecimal("1.00"))
                        .with("response_format", "mp3");
        assertEquals(
                """
                {"model":"some/model","input":"Hi","voice":"alloy","response_format":"mp3"}\
                """,
                body(schema, values, Transport.WHOLE));
        assertEquals(
                """
                {"model":"some/model","input":"Hi","voice":"alloy","response_format":"mp3"}\
                """,
                body(schema, values.with("response_format", null), Transport.WHOLE));
    }

    @Test
    void onlyTheTransportAsksForEvents() {
        var schema = Schemas.bundled("requesty/gpt-4o-mini-tts");
        assertTrue(
                body(schema, schema.initial(), Transport.SSE)
                        .endsWith("\"stream_format\":\"sse\"}"));
        assertFalse(body(schema, schema.initial(), Transport.WHOLE).contains("stream"));
        var eigen = Schemas.bundled("eigen/chatterbox");
        assertTrue(body(eigen, eigen.initial(), Transport.SSE).endsWith("\"stream\":true}"));
    }

    @Test
    void aPathPutsTheValueDeeper() {
        var schema = Schemas.bundled("modelgates/any");
        var options = Map.of("openai", Map.of("instructions", "softly"));
        var values = schema.initial().with("voice", "alloy").with("provider_options", options);
        assertEquals(
                """
                {"model":"some/model","input":"Hi","voice":"alloy","response_format":"pcm",\
                "provider":{"options":{"openai":{"instructions":"softly"}}}}\
                """,
                body(schema, values, Transport.WHOLE));
    }

    @Test
    void theMembersOfAnObjectAtTheRootStandAmongTheOthers() {
        var schema = Schemas.bundled("custom/any");
        var values = schema.initial().with("extra", Map.of("lang_code", "e"));
        assertEquals(
                """
                {"model":"some/model","input":"Hi","response_format":"wav","lang_code":"e"}\
                """,
                body(schema, values, Transport.WHOLE));
    }

    @Test
    void anObjectIsTextInAFormAndAnObjectOnAWebSocket() {
        var schema = Schemas.bundled("eigen/higgs2p5");
        var sampling = Map.<String, Object>of("temperature", new BigDecimal("0.7"));
        var values = schema.initial().with("sampling", sampling);
        assertEquals(
                "{\"temperature\":0.7}",
                wire(schema, values, "Hi", Transport.WHOLE).body().get("sampling"));
        var socket = wire(schema, values, "Hi", Transport.WEBSOCKET);
        assertEquals(sampling, socket.body().get("sampling"));
        assertEquals("wss", socket.url().getScheme());
        var defaults = Map.<String, Object>of("temperature", BigDecimal.ONE);
        assertFalse(
                body(schema, values.with("sampling", defaults), Transport.WHOLE)
                        .contains("sampling"));
    }

    @Test
    void aFileTravelsApartAndNotOverAWebSocket() {
        var schema = Schemas.bundled("eigen/chatterbox");
        var values = schema.initial().with("audio_prompt_file", "/a/b.wav");
        assertEquals(
                Map.of("audio_prompt_file", Path.of("/a/b.wav")),
                wire(schema, values, "Hi", Transport.WHOLE).files());
        assertTrue(wire(schema, values, "Hi", Transport.WEBSOCKET).files().isEmpty());
    }

    @Test
    void numbersAreWrittenTheSameInEveryLanguageAndWithoutExponent() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            var numbers = new ArrayList<Object>();
            numbers.add(new BigDecimal("1E+3"));
            numbers.add(new BigDecimal("1E-7"));
            numbers.add(new BigDecimal("12345678901234567890.5"));
            assertEquals("[1000,0.0000001,12345678901234567890.5]", Json.compact(numbers));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.modelstream.ai/v1/audio/speech, http://127.0.0.1:8080/x, http://127.0.0.1:8080/x/v1/audio/speech",
        "https://api.modelstream.ai/v1/audio/speech, http://127.0.0.1:8080, http://127.0.0.1:8080/v1/audio/speech",
        "https://api.modelstream.ai/v1/audio/speech, http://127.0.0.1:8080/x/, http://127.0.0.1:8080/x/v1/audio/speech",
        "https://api.modelstream.ai/v1/audio/speech, http://localhost:8880/v1, http://localhost:8880/v1/audio/speech",
        "https://api.modelstream.ai/v1/audio/speech, http://h/v1/audio/speech, http://h/v1/audio/speech",
        "https://api.modelstream.ai/v1/audio/speech, http://h/audio, http://h/audio/v1/audio/speech",
        "https://modelgates.ai/api/v1/audio/speech, http://h:1, http://h:1/api/v1/audio/speech",
        "https://modelgates.ai/api/v1/audio/speech, http://h:1/modelgates/api, http://h:1/modelgates/api/v1/audio/speech",
        "https://modelgates.ai/api/v1/audio/speech, http://h/x/v1, http://h/x/v1/audio/speech",
        "wss://a.example/api/v1/generate/ws, http://h:1/x, ws://h:1/x/api/v1/generate/ws",
        "wss://a.example/api/v1/generate/ws, https://h, wss://h/api/v1/generate/ws",
        "https://a.example/v1/audio/speech, http://[::1]:8080/a%20b, http://[::1]:8080/a%20b/v1/audio/speech"
    })
    void aBaseStandsBeforeTheDocumentedPath(String documented, String base, String expected) {
        assertEquals(URI.create(expected), Address.at(URI.create(documented), URI.create(base)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modelstream/tts-1",
                "modelstream/qwen3-tts-flash",
                "modelgates/any",
                "requesty/gpt-4o-mini-tts",
                "requesty/tts-1",
                "eigen/higgs2p5",
                "eigen/chatterbox",
                "eigen/qwen3-tts",
                "custom/any"
            })
    void whatIsWrittenAndReadBackIsWrittenTheSameAgain(String path) {
        var schema = Schemas.bundled(path);
        var chance = new Random(path.hashCode());
        for (var round = 0; round < 300; round++) {
            var values = RandomValues.of(schema, chance);
            var text = RandomValues.text(chance) + "x";
            var transport = schema.transports().get(chance.nextInt(schema.transports().size()));
            var wire = wire(schema, values, text, transport);
            var reading = WireReader.read(schema, MODEL, transport, JsonView.of(wire));
            assertEquals(List.of(), reading.violations());
            assertEquals(text, reading.text());
            assertEquals(
                    JsonView.of(wire),
                    JsonView.of(wire(schema, reading.values(), reading.text(), transport)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"model\": \"some/model\", \"input\": \"a\", \"tempo\": 1} | form.unknown",
                "{\"model\": \"other\", \"input\": \"a\"} | form.otherModel",
                "{\"model\": \"some/model\", \"stream_format\": \"sse\"} | form.otherTransport",
                "{\"model\": \"some/model\", \"input\": 1} | form.notText",
                "{\"model\": \"some/model\", | form.notJson",
                "[] | form.notJson",
                "{\"input\": \"a\", \"input\": \"b\"} | form.notJson",
                "{\"input\": 1e999999999} | form.notJson"
            })
    void whatTheFormCannotSayIsNotTakenFromJson(String json, String key) {
        var schema = Schemas.bundled("requesty/gpt-4o-mini-tts");
        var reading = WireReader.read(schema, MODEL, Transport.WHOLE, json);
        assertEquals(key, reading.violations().getFirst().key());
    }
}
