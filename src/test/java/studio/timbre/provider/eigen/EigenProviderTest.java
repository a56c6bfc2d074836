// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.eigen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.provider.Account;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.provider.SpeechProviderContractTest;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.provider.http.HttpProfile;
import studio.timbre.provider.http.OutgoingWriter;
import studio.timbre.provider.http.SpeechClient;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

class EigenProviderTest extends SpeechProviderContractTest {
    private static final String KEY = "sk-canary-0815";
    private static final Catalogue CATALOGUE = new BundledCatalogue();
    private static final Pattern PART =
            Pattern.compile(
                    "name=\"(\\w+)\"(?:; filename=\"([^\"]+)\")?\\r\\n(?:[^\\r]+\\r\\n)*\\r\\n([^\\r]*)\\r\\n");

    @AutoClose private final SpeechClient client = new SpeechClient(HttpProfile.STANDARD);
    private final List<FaultServer> servers = new ArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);

    @AfterEach
    void closeServers() {
        servers.forEach(FaultServer::close);
    }

    private SpeechProvider provider(FaultServer server) {
        servers.add(server);
        var entry = CATALOGUE.provider("eigen").orElseThrow();
        var account = new Account(server.at("/prefix"), KEY);
        return new EigenProvider(new OutgoingWriter(entry, CATALOGUE, _ -> account), client);
    }

    @Override
    protected SpeechProvider speaking() {
        return provider(FaultServer.saying("200 OK", "Content-Type: audio/wav\r\n", "RIFF!"));
    }

    @Override
    protected SpeechProvider silent() {
        return provider(
                new FaultServer((_, to) -> {
                    asked.countDown();
                    to.hold();
                }));
    }

    @Override
    protected SpeechProvider faltering() {
        return provider(
                new FaultServer((_, to) -> {
                    to.text("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc");
                    to.hold();
                }));
    }

    @Override
    protected void awaitAsked() throws InterruptedException {
        asked.await();
    }

    @Override
    protected SpeechRequest request() {
        return request("higgs2p5", Transport.WHOLE, Map.of());
    }

    @Override
    protected int requests() {
        return 1;
    }

    private static SpeechRequest request(
            String model, Transport transport, Map<String, Object> values) {
        return new SpeechRequest("eigen", model, null, "Hi", values, transport);
    }

    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        var matcher = PART.matcher(servers.getLast().asked().getFirst().text());
        while (matcher.find()) {
            var file = matcher.group(2) == null ? "" : matcher.group(2) + ":";
            parts.put(matcher.group(1), file + matcher.group(3));
        }
        return parts;
    }

    @Test
    void theFormIsSentInPartsAndItsObjectsAsJson() throws Exception {
        var values = new LinkedHashMap<String, Object>();
        values.put("voice", "Jack");
        values.put("voice_settings", Map.of("speed", new BigDecimal("1.25")));
        values.put("sampling", Map.of("top_p", new BigDecimal("0.5")));
        speaking().open(request("higgs2p5", Transport.WHOLE, values), new Attempt()).close();
        var sent = servers.getLast().asked().getFirst();
        assertEquals("/prefix/api/v1/generate", sent.path());
        assertEquals("Bearer " + KEY, sent.headers().get("Authorization"));
        assertTrue(sent.headers().get("Content-Type").startsWith("multipart/form-data; boundary="));
        assertEquals(
                Map.of(
                        "model", "higgs2p5",
                        "text", "Hi",
                        "voice", "Jack",
                        "voice_settings", "{\"speed\":1.25}",
                        "sampling", "{\"top_p\":0.5}"),
                parts());
    }

    @Test
    void aVoiceSampleGoesAlongAsAFile(@TempDir Path folder) throws Exception {
        var sample = Files.writeString(folder.resolve("me.wav"), "RIFFsample");
        var values = new LinkedHashMap<String, Object>();
        values.put("audio_prompt_file", sample.toString());
        values.put("exaggeration", new BigDecimal("0.75"));
        values.put("diffusion_steps", new BigDecimal("8"));
        speaking().open(request("chatterbox", Transport.WHOLE, values), new Attempt()).close();
        assertEquals(
                Map.of(
                        "model", "chatterbox",
                        "text", "Hi",
                        "audio_prompt_file", "me.wav:RIFFsample",
                        "exaggeration", "0.75",
                        "diffusion_steps", "8"),
                parts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"higgs2p5", "chatterbox", "qwen3-tts"})
    void asEventsItIsPlainSamples(String model) throws Exception {
        var events =
                "data: {\"type\":\"audio\",\"data\":\"YWJj\",\"sample_rate\":22050}\n\n"
                        + "data: {\"type\":\"audio\",\"data\":\"ZA==\"}\n\n"
                        + "data: {\"type\":\"done\"}\n\n";
        var provider =
                provider(
                        FaultServer.saying(
                                "200 OK", "Content-Type: text/event-stream\r\n", events));
        try (var audio = provider.open(request(model, Transport.SSE, Map.of()), new Attempt())) {
            assertEquals("pcm", audio.type().format());
            assertEquals(22_050, audio.type().pcm().sampleRate());
            assertEquals(3, audio.read(new byte[9], 0, 9));
            assertEquals(1, audio.read(new byte[9], 0, 9));
            assertEquals(-1, audio.read(new byte[9], 0, 9));
        }
        assertEquals("true", parts().get("stream"));
    }

    @Test
    void aWholeAnswerIsNotAskedForInPieces() throws Exception {
        speaking().open(request(), new Attempt()).close();
        assertFalse(parts().containsKey("stream"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"no such voice\"}}",
                "{\"error\":\"no such voice\"}",
                "{\"detail\":\"no such voice\"}",
                "no such voice"
            })
    void everyShapeOfComplaintIsUnderstood(String body) {
        var provider = provider(FaultServer.saying("422 Unprocessable", "", body));
        var thrown =
                assertThrows(SpeechException.class, () -> provider.open(request(), new Attempt()));
        assertInstanceOf(SpeechFailure.Refused.class, thrown.failure());
        assertEquals("no such voice", thrown.failure().words().message());
    }
}
