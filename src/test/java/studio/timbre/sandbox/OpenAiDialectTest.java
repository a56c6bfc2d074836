// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.sandbox.Visitor.SPEECH;
import static studio.timbre.sandbox.Visitor.assertTone;
import static studio.timbre.sandbox.Visitor.header;
import static studio.timbre.sandbox.Visitor.json;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.sandbox.sound.FfmpegEncoder;

/// Requesty, ModelStream and servers of one's own, as their documents say.
class OpenAiDialectTest {
    private static final String REQUESTY = "/requesty" + SPEECH;
    private static final String MODELSTREAM = "/modelstream" + SPEECH;

    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        visitor = new Visitor();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    private static String requesty(String more) {
        return """
        {"model":"openai/gpt-4o-mini-tts","input":"Hello world","voice":"alloy"%s}\
        """
                .formatted(more);
    }

    @Test
    void bareSamplesComeExactlyAsTheEngineMadeThem() throws Exception {
        var answer = visitor.post(REQUESTY, requesty(",\"response_format\":\"pcm\""));
        assertEquals(200, answer.statusCode());
        assertEquals("audio/pcm", header(answer, "Content-Type"));
        assertEquals("chunked", header(answer, "Transfer-Encoding"));
        assertTrue(header(answer, "x-request-id").startsWith("req_"));
        assertFalse(header(answer, "x-ratelimit-remaining-requests").isEmpty());
        assertTone(answer.body(), 0, 11 * 1440);
    }

    @Test
    void aWavFileDoesNotKnowItsLength() throws Exception {
        var answer = visitor.post(REQUESTY, requesty(",\"response_format\":\"wav\""));
        var sizes = new byte[] {-1, -1, -1, -1};
        assertArrayEquals(sizes, Arrays.copyOfRange(answer.body(), 4, 8));
        assertArrayEquals(sizes, Arrays.copyOfRange(answer.body(), 40, 44));
        assertTone(answer.body(), 44, 11 * 1440);
    }

    @Test
    void eventsCarryTheSoundAndEndWithTheUsage() throws Exception {
        var answer =
                visitor.post(
                        REQUESTY,
                        requesty(",\"response_format\":\"pcm\",\"stream_format\":\"sse\""));
        assertEquals("text/event-stream", header(answer, "Content-Type"));
        var sound = new ByteArrayOutputStream();
        var events = new String(answer.body(), UTF_8).split("\n\n");
        for (int i = 0; i < events.length - 1; i++) {
            var event = json(events[i].substring("data: ".length()));
            assertEquals("speech.audio.delta", event.path("type").asString());
            sound.writeBytes(Base64.getDecoder().decode(event.path("audio").asString()));
        }
        assertTone(sound.toByteArray(), 0, 11 * 1440);
        var done = json(events[events.length - 1].substring("data: ".length()));
        assertEquals("speech.audio.done", done.path("type").asString());
        assertEquals(3, done.at("/usage/input_tokens").asInt());
        assertEquals(
                done.at("/usage/input_tokens").asInt() + done.at("/usage/output_tokens").asInt(),
                done.at("/usage/total_tokens").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openai/tts-1|\"stream_format\":\"sse\"|stream_format",
                "openai/gpt-4o-mini-tts|\"stream_format\":\"audio\"|stream_format",
                "openai/gpt-4o-mini-tts|\"voice\":\"marin\"|voice",
                "openai/gpt-4o-mini-tts|\"voice\":\"alloy\",\"pitch\":1|pitch",
                "openai/gpt-4o-mini-tts|\"speed\":4.5|speed",
                "openai/gpt-4o-mini-tts|\"speed\":\"1\"|speed",
                "openai/gpt-4o-mini-tts|\"response_format\":\"ogg\"|response_format",
            })
    void requestyRefusesWhatItsDocumentsRefuse(String model, String field, String named)
            throws Exception {
        var voice = field.contains("voice") ? "" : "\"voice\":\"alloy\",";
        var answer =
                visitor.post(
                        REQUESTY,
                        "{\"model\":\"%s\",\"input\":\"Hi\",%s%s}".formatted(model, voice, field));
        assertEquals(400, answer.statusCode());
        assertEquals(named, json(answer).at("/error/param").asString());
        assertTrue(json(answer).at("/error/message").asString().contains(named));
        assertTrue(json(answer).at("/error/code").isString());
    }

    @Test
    void requestyIgnoresInstructionsWhereTheModelHasNone() throws Exception {
        var answer =
                visitor.post(
                        REQUESTY,
                        """
                        {"model":"openai/tts-1","input":"Hi","voice":"alloy",
                         "instructions":"Sing","response_format":"pcm"}\
                        """);
        assertEquals(200, answer.statusCode());
    }

    @Test
    void aMissingFieldAndABodyThatIsNoneAreRefused() throws Exception {
        var missing = visitor.post(REQUESTY, "{\"model\":\"openai/tts-1\",\"voice\":\"alloy\"}");
        assertEquals(400, missing.statusCode());
        assertEquals("input", json(missing).at("/error/param").asString());
        assertEquals(400, visitor.post(REQUESTY, "{").statusCode());
        assertEquals(404, visitor.post(REQUESTY, "{\"model\":\"tts-9\"}").statusCode());
    }

    @Test
    void withoutAKeyOrWithAWrongOneNothingIsSaid() throws Exception {
        visitor.key = "";
        assertEquals(401, visitor.post(REQUESTY, requesty("")).statusCode());
        visitor.key = "wrong";
        var answer = visitor.post(REQUESTY, requesty(""));
        assertEquals(401, answer.statusCode());
        assertEquals("invalid_api_key", json(answer).at("/error/code").asString());
    }

    @Test
    void theExampleOfTheQwenPageWorks() throws Exception {
        var answer =
                visitor.post(
                        MODELSTREAM,
                        """
                        {"model":"qwen3-tts-flash","input":"A woman and a dog.","voice":"Cherry",
                         "language_type":"Auto","response_format":"pcm","sample_rate":24000,
                         "volume":1,"speed":1,"pitch":1,"enable_timestamp":false}\
                        """);
        assertEquals(200, answer.statusCode(), new String(answer.body(), UTF_8));
        assertTone(answer.body(), 0, 18 * 1440);
    }

    @Test
    void theNamesOfTheQwenFormAreNotThoseOfTheWire() throws Exception {
        var answer =
                visitor.post(
                        MODELSTREAM,
                        "{\"model\":\"qwen3-tts-flash\",\"input\":\"a\",\"text\":\"a\"}");
        assertEquals(400, answer.statusCode());
        assertEquals("text", json(answer).at("/error/param").asString());
        assertEquals("new_api_error", json(answer).at("/error/type").asString());
    }

    @Test
    void theRateOfTheQwenModelMayBeTextOrNumber() throws Exception {
        for (var rate : List.of("16000", "\"16000\"")) {
            var answer =
                    visitor.post(
                            MODELSTREAM,
                            """
                            {"model":"qwen3-tts-flash","input":"0123456789","voice":"Cherry",
                             "response_format":"pcm","sample_rate":%s}\
                            """
                                    .formatted(rate));
            assertEquals(0.6 * 16_000 * 2, answer.body().length, 4);
        }
    }

    @Test
    void withTimestampsSoundAndWordsComeTogether() throws Exception {
        var answer =
                visitor.post(
                        MODELSTREAM,
                        """
                        {"model":"qwen3-tts-flash","input":"Hello big world","voice":"Cherry",
                         "response_format":"pcm","enable_timestamp":true}\
                        """);
        assertEquals("application/json", header(answer, "Content-Type"));
        var words = json(answer).path("words");
        assertEquals(3, words.size());
        assertEquals("big", words.get(1).path("text").asString());
        assertEquals(360, words.get(1).path("begin_time").asInt());
        assertEquals(540, words.get(1).path("end_time").asInt());
        assertTone(Base64.getDecoder().decode(json(answer).path("audio").asString()), 0, 21_600);
    }

    @Test
    void anAnswerMayLieElsewhereAndTheKeyIsNotNeededThere() throws Exception {
        var body =
                """
                {"model":"tts-1","input":"Hi","voice":"alloy","response_format":"pcm"}\
                """;
        var redirect = visitor.post(MODELSTREAM, body, "answer=redirect");
        assertEquals(302, redirect.statusCode());
        var link = visitor.post(MODELSTREAM, body, "answer=link");
        assertEquals(200, link.statusCode());
        for (var target :
                List.of(header(redirect, "Location"), json(link).path("url").asString())) {
            var elsewhere = URI.create(target);
            assertFalse(elsewhere.getPort() == visitor.sandbox.address().getPort());
            var file =
                    visitor.http.send(
                            HttpRequest.newBuilder(elsewhere).build(), BodyHandlers.ofByteArray());
            assertTone(file.body(), 0, 2 * 1440);
        }
        var fetches = visitor.sandbox.report().at("GET /files");
        assertEquals(2, fetches.came());
        assertEquals(0, fetches.withKey());
    }

    @Test
    void aServerOfOnesOwnTellsItsModelsAndVoices() throws Exception {
        var models = json(visitor.get("/openai/v1/models"));
        assertEquals("list", models.path("object").asString());
        assertEquals("2027-01-06", models.at("/data/0/shutdown_date").asString());
        assertEquals(13, json(visitor.get("/openai/v1/audio/voices")).path("voices").size());
        assertEquals(404, visitor.get("/requesty/v1/audio/voices").statusCode());
        assertEquals(4, json(visitor.get("/requesty/v1/models")).path("data").size());
    }

    @Test
    void openAiAnswersEventsForAnOldModelWithBareSound() throws Exception {
        var answer =
                visitor.post(
                        "/openai" + SPEECH,
                        """
                        {"model":"tts-1","input":"Hi","voice":{"id":"voice_1"},
                         "response_format":"pcm","stream_format":"sse"}\
                        """);
        assertEquals("audio/pcm", header(answer, "Content-Type"));
        assertTone(answer.body(), 0, 2 * 1440);
    }

    @ParameterizedTest
    @CsvSource({"mp3,audio/mpeg", "opus,audio/opus", "aac,audio/aac", "flac,audio/flac"})
    void otherFormatsNeedAnEncoder(String format, String type) throws Exception {
        var answer = visitor.post(REQUESTY, requesty(",\"response_format\":\"" + format + "\""));
        if (FfmpegEncoder.program().isEmpty()) {
            assertEquals(400, answer.statusCode());
            assertEquals("response_format", json(answer).at("/error/param").asString());
            return;
        }
        assertEquals(200, answer.statusCode());
        assertEquals(type, header(answer, "Content-Type"));
        var start = new String(answer.body(), 0, 4, ISO_8859_1);
        switch (format) {
            case "opus" -> assertEquals("OggS", start);
            case "flac" -> assertEquals("fLaC", start);
            case "mp3" -> assertTrue(start.startsWith("ID3") || start.charAt(0) == 0xff, start);
            default -> assertEquals(0xff, start.charAt(0));
        }
    }
}
