// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.sandbox.Visitor.assertTone;
import static studio.timbre.sandbox.Visitor.header;
import static studio.timbre.sandbox.Visitor.json;
import static studio.timbre.sandbox.Visitor.parts;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.sandbox.sound.PlainEncoder;

/// Eigen AI over HTTP, as its documents say.
class EigenDialectTest {
    private static final String GENERATE = "/eigen/api/v1/generate";

    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        visitor = new Visitor();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    private static byte[] wav(int seconds) {
        var header = PlainEncoder.header(24_000, seconds * 48_000);
        return java.util.Arrays.copyOf(header, header.length + seconds * 48_000);
    }

    @Test
    void aFormIsAnsweredWithAWavFile() throws Exception {
        var answer =
                visitor.form(
                        GENERATE,
                        parts(
                                "model", "higgs2p5",
                                "text", "Grüße",
                                "voice", "Linda",
                                "voice_settings", "{\"speed\":1.0}",
                                "sampling", "{\"temperature\":1,\"top_p\":0.95,\"top_k\":50}",
                                "stream", "false"));
        assertEquals(200, answer.statusCode(), new String(answer.body(), UTF_8));
        assertEquals("audio/wav", header(answer, "Content-Type"));
        assertTrue(Integer.parseInt(header(answer, "x-credits-remaining")) > 0);
        assertTone(answer.body(), 44, 5 * 1440);
    }

    @Test
    void jsonIsUnderstoodTooWithObjectsInsteadOfText() throws Exception {
        var fast =
                """
                {"model":"qwen3-tts","text":"Hello","voice":"Vivian","response_format":"pcm",
                 "voice_settings":{"speed":2}}\
                """;
        assertTone(visitor.post(GENERATE, fast).body(), 0, 5 * 720);
        var text = fast.replace("{\"speed\":2}", "\"{}\"");
        var refused = visitor.post(GENERATE, text);
        assertEquals(400, refused.statusCode());
        assertTrue(json(refused).at("/error/message").asString().contains("voice_settings"));
    }

    @Test
    void eventsCarryBareSamplesAndTheirRate() throws Exception {
        var answer =
                visitor.form(
                        GENERATE, parts("model", "chatterbox", "text", "Hello", "stream", "true"));
        var sound = new ByteArrayOutputStream();
        var events = new String(answer.body(), UTF_8).split("\n\n");
        for (int i = 0; i < events.length - 1; i++) {
            var event = json(events[i].substring(6));
            assertEquals(24_000, event.path("sample_rate").asInt());
            sound.writeBytes(Base64.getDecoder().decode(event.path("data").asString()));
        }
        assertTone(sound.toByteArray(), 0, 5 * 1440);
        assertEquals("data: {\"type\":\"done\"}", events[events.length - 1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "higgs2p5|voice|Nobody",
                "higgs2p5|pitch|1",
                "higgs2p5|response_format|wav",
                "higgs2p5|sampling|{\"top_p\":2}",
                "higgs2p5|stream|yes",
                "chatterbox|voice|Linda",
                "chatterbox|language_id|English",
                "chatterbox|max_tokens|1.5",
                "chatterbox|temperature|warm",
                "chatterbox|preset_url|ftp://x",
                "qwen3-tts|language|en",
                "whisper_v3_turbo|response_format|srt",
            })
    void aFieldThatIsNotAsDocumentedIsNamed(String model, String field, String value)
            throws Exception {
        var answer = visitor.form(GENERATE, parts("model", model, "text", "Hi", field, value));
        assertEquals(400, answer.statusCode());
        var message = json(answer).at("/error/message").asString();
        var whisper = model.startsWith("whisper");
        assertTrue(message.contains(whisper ? "text" : field), message);
    }

    @Test
    void aNamedSpeakerAndAClonedVoiceExcludeEachOther() throws Exception {
        var id = json(upload("qwen3-tts")).path("voice_id").asString();
        var both = parts("model", "qwen3-tts", "text", "Hi", "voice", "Vivian", "voice_id", id);
        assertEquals(400, visitor.form(GENERATE, both).statusCode());
        var one = parts("model", "qwen3-tts", "text", "Hi", "voice_id", id);
        assertEquals(200, visitor.form(GENERATE, one).statusCode());
    }

    private java.net.http.HttpResponse<byte[]> upload(String model) throws Exception {
        return visitor.form(
                GENERATE + "/upload", parts("model", model, "voice_reference_file", wav(1)));
    }

    @Test
    void anUploadedVoiceHasAnIdForItsModelOnly() throws Exception {
        var id = json(upload("higgs2p5")).path("voice_id").asString();
        assertTrue(id.matches("[0-9a-f]{32}"), id);
        var other = parts("model", "chatterbox", "text", "Hi", "voice_id", id);
        assertEquals(404, visitor.form(GENERATE, other).statusCode());
        assertEquals(400, upload("whisper_v3_turbo").statusCode());
        var empty = parts("model", "higgs2p5", "voice_reference_file", "");
        assertEquals(400, visitor.form(GENERATE + "/upload", empty).statusCode());
    }

    @Test
    void chatterboxTakesNoMoreThanThirtySeconds() throws Exception {
        var good = parts("model", "chatterbox", "text", "Hi", "audio_prompt_file", wav(30));
        assertEquals(200, visitor.form(GENERATE, good).statusCode());
        var bad = parts("model", "chatterbox", "text", "Hi", "audio_prompt_file", wav(31));
        var refused = visitor.form(GENERATE, bad);
        assertEquals(400, refused.statusCode());
        assertTrue(json(refused).at("/error/message").asString().contains("audio_prompt_file"));
    }

    @Test
    void itUnderstandsItsOwnVoice() throws Exception {
        var spoken =
                visitor.form(
                        GENERATE,
                        parts("model", "higgs2p5", "text", "To be or not", "voice", "Jack"));
        var heard =
                visitor.form(GENERATE, parts("model", "whisper_v3_turbo", "file", spoken.body()));
        assertEquals("To be or not", json(heard).path("text").asString());
        var text =
                visitor.form(
                        GENERATE,
                        parts(
                                "model", "whisper_v3_turbo",
                                "file", wav(2),
                                "language", "en",
                                "response_format", "text"));
        assertEquals("These are 2.0 seconds of sound.", new String(text.body(), UTF_8));
    }

    @Test
    void withoutAKeyItSaysSoInItsOwnShape() throws Exception {
        visitor.key = "";
        var answer = visitor.form(GENERATE, parts("model", "higgs2p5", "text", "Hi"));
        assertEquals(401, answer.statusCode());
        assertTrue(json(answer).at("/error/message").isString());
    }

    @Test
    void aPlainFormIsNotUnderstood() throws Exception {
        var request =
                visitor.request(GENERATE, "")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("model=higgs2p5"))
                        .build();
        var answer =
                visitor.http.send(request, java.net.http.HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(415, answer.statusCode());
    }
}
