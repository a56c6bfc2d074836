// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.sandbox.Visitor.assertTone;
import static studio.timbre.sandbox.Visitor.header;
import static studio.timbre.sandbox.Visitor.json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// ModelGates as its documents say.
class ModelGatesDialectTest {
    private static final String SPEECH = "/modelgates/api/v1/audio/speech";

    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        visitor = new Visitor();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void theExampleOfItsPageWorks() throws Exception {
        var answer =
                visitor.post(
                        SPEECH,
                        """
                        {"input":"Hello world","model":"elevenlabs/eleven-turbo-v2","voice":"alloy",
                         "response_format":"pcm","speed":1}\
                        """);
        assertEquals(200, answer.statusCode(), new String(answer.body(), UTF_8));
        assertEquals("audio/pcm;rate=24000;channels=1", header(answer, "Content-Type"));
        assertTrue(header(answer, "X-Generation-Id").startsWith("gen-tts-"));
        assertTone(answer.body(), 0, 11 * 1440);
    }

    @Test
    void withoutAFormatBareSamplesCome() throws Exception {
        var answer =
                visitor.post(
                        SPEECH,
                        """
                        {"input":"Hi","model":"openai/gpt-4o-mini-tts-2025-12-15","voice":"coral",
                         "provider":{"options":{"openai":{"instructions":"Sing"}}}}\
                        """);
        assertTone(answer.body(), 0, 2 * 1440);
    }

    @Test
    void aWrongFieldIsAComplaintOfZod() throws Exception {
        var answer =
                visitor.post(
                        SPEECH,
                        """
                        {"input":"Hi","model":"elevenlabs/eleven-turbo-v2","voice":"alloy",
                         "instructions":"Sing"}\
                        """);
        assertEquals(400, answer.statusCode());
        assertFalse(json(answer).path("success").asBoolean(true));
        assertEquals("ZodError", json(answer).at("/error/name").asString());
        var issues = json(json(answer).at("/error/message").asString());
        assertEquals("instructions", issues.at("/0/path/0").asString());
    }

    @Test
    void otherErrorsHaveWholeNumbersAsCodes() throws Exception {
        visitor.key = "";
        var unauthorized = visitor.post(SPEECH, "{}");
        assertEquals(401, unauthorized.statusCode());
        assertEquals(401, json(unauthorized).at("/error/code").intValue());
        visitor.key = "k";
        var spent = visitor.post(SPEECH, "{}", "status=402");
        assertEquals(402, json(spent).at("/error/code").intValue());
    }

    @Test
    void aVoiceAndAFormatThatTheModelLacksAreNamed() throws Exception {
        var voice =
                visitor.post(
                        SPEECH,
                        """
                        {"input":"Hi","model":"elevenlabs/eleven-turbo-v2","voice":"Cherry"}\
                        """);
        assertEquals(400, voice.statusCode());
        assertTrue(json(voice).at("/error/message").asString().startsWith("voice"));
        var format =
                visitor.post(
                        SPEECH,
                        """
                        {"input":"Hi","model":"google/gemini-2.5-flash-preview-tts","voice":"Kore",
                         "response_format":"mp3"}\
                        """);
        assertTrue(json(format).at("/error/message").asString().startsWith("response_format"));
    }

    @Test
    void modelsTellPricesAndVoicesToAnybody() throws Exception {
        visitor.key = "";
        var models = json(visitor.get("/modelgates/api/v1/models?output_modalities=speech"));
        assertEquals(4, models.path("data").size());
        assertEquals("0.00005", models.at("/data/0/pricing/prompt").asString());
        assertEquals("alloy", models.at("/data/0/supported_voices/0").asString());
        var images = json(visitor.get("/modelgates/api/v1/models?output_modalities=image"));
        assertEquals(0, images.path("data").size());
    }
}
