// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.provider.http.Calls.KEY;
import static studio.timbre.provider.http.Calls.all;
import static studio.timbre.provider.http.Calls.failure;
import static studio.timbre.provider.http.Calls.outgoing;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.form.Endpoint;
import studio.timbre.form.WireRequest;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechFailure;

@Timeout(20)
class SpeechClientTest {
    private static final byte[] SOUND = new byte[40_001];

    static {
        new Random(1).nextBytes(SOUND);
    }

    @AutoClose private final SpeechClient client = new SpeechClient(Calls.SWIFT);
    private final Attempt attempt = new Attempt();

    @Test
    void chunksOfOddLengthComeOutAsTheyWentIn() throws Exception {
        try (var server =
                new FaultServer((_, to) -> {
                    to.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n");
                    to.text("x-request-id: req-1\r\nContent-Type: audio/pcm;rate=22050\r\n\r\n");
                    for (int at = 0; at < SOUND.length; at += 1_333) {
                        int end = Math.min(SOUND.length, at + 1_333);
                        to.chunk(Arrays.copyOfRange(SOUND, at, end));
                    }
                    to.text("0\r\n\r\n");
                })) {
            try (var audio = client.open(outgoing(server), attempt)) {
                assertArrayEquals(SOUND, all(audio));
                assertEquals("req-1", audio.requestId());
                assertEquals(new PcmFormat(22_050, 1), audio.type().pcm());
            }
            assertEquals(1, attempt.requests());
        }
    }

    @Test
    void theFirstBytesAreThereBeforeTheLastAreSent() throws Exception {
        var heard = new CountDownLatch(1);
        try (var server =
                new FaultServer((_, to) -> {
                    to.text("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc");
                    heard.await();
                    to.text("def");
                })) {
            try (var audio = client.open(outgoing(server), attempt)) {
                var first = new byte[100];
                assertEquals(3, audio.read(first, 0, 100));
                heard.countDown();
                assertEquals("def", new String(all(audio), UTF_8));
            }
        }
    }

    @Test
    void jsonCarriesTheNamesAndNumbersAsTheyAre() throws Exception {
        var body = new LinkedHashMap<String, Object>();
        body.put("model", "m");
        body.put("input", "Grüße 🙂");
        body.put("speed", new BigDecimal("1E+1"));
        body.put("provider", Map.of("options", Map.of("x", true)));
        try (var server = FaultServer.saying("200 OK", "", "sound")) {
            client.open(outgoing(server, "/v1/audio/speech", body), attempt).close();
            var asked = server.asked().getFirst();
            assertEquals(
                    "{\"model\":\"m\",\"input\":\"Grüße 🙂\",\"speed\":10,"
                            + "\"provider\":{\"options\":{\"x\":true}}}",
                    asked.text());
            assertEquals("POST", asked.method());
            assertEquals("/v1/audio/speech", asked.path());
            assertEquals("application/json", asked.headers().get("Content-Type"));
            assertEquals("Bearer " + KEY, asked.headers().get("Authorization"));
            assertEquals("identity", asked.headers().get("Accept-Encoding"));
        }
    }

    @Test
    void multipartCarriesTextAndFiles(@TempDir Path folder) throws Exception {
        var sample = Files.writeString(folder.resolve("Ich.wav"), "RIFFsample");
        var body = new LinkedHashMap<String, Object>();
        body.put("text", "Hi");
        body.put("top_p", new BigDecimal("0.950"));
        body.put("voice_settings", Map.of("speed", 1));
        try (var server = FaultServer.saying("200 OK", "", "sound")) {
            var wire =
                    new WireRequest(
                            "POST",
                            server.at("/api/v1/generate"),
                            Endpoint.Encoding.MULTIPART,
                            body,
                            Map.of("voice_reference_file", sample));
            client.open(new Outgoing(wire, KEY, Calls.TEXT, Calls.EXPECTED), attempt).close();
            var text = server.asked().getFirst().text();
            assertTrue(text.contains("name=\"top_p\"\r\n"), text);
            assertTrue(text.contains("\r\n\r\n0.950\r\n"), text);
            assertTrue(text.contains("\r\n\r\n{\"speed\":1}\r\n"), text);
            assertTrue(text.contains("name=\"voice_reference_file\"; filename=\"Ich.wav\""), text);
            assertTrue(text.contains("\r\n\r\nRIFFsample\r\n"), text);
        }
    }

    @Test
    void audioInsideJsonIsFound() throws Exception {
        var base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(SOUND);
        for (var json :
                new String[] {
                    "{\"audio_data\":\"%s\"}",
                    "{\"code\":\"\",\"message\":\"\",\"audio\":\"data:audio/wav;base64,%s\"}",
                    "{\"output\":{\"audio\":{\"data\":\"%s\",\"url\":\"\"}},\"usage\":{\"characters\":3}}"
                }) {
            try (var server =
                    FaultServer.saying(
                            "200 OK",
                            "Content-Type: application/json\r\n",
                            json.formatted(base64))) {
                assertArrayEquals(SOUND, all(client.open(outgoing(server), attempt)));
            }
        }
    }

    @Test
    void aLinkInsideJsonIsFetchedWithoutTheKey() throws Exception {
        try (var store = FaultServer.saying("200 OK", "Content-Type: audio/wav\r\n", "RIFF...");
                var server =
                        FaultServer.saying(
                                "200 OK",
                                "Content-Type: application/json\r\nx-request-id: req-2\r\n",
                                "{\"output\":{\"audio\":{\"data\":\"\",\"url\":\"%s\"}}}"
                                        .formatted(store.at("/a.wav?sig=1")))) {
            var audio = client.open(outgoing(server), attempt);
            assertEquals("RIFF...", new String(all(audio), UTF_8));
            assertEquals("req-2", audio.requestId());
            assertEquals("audio/wav", audio.type().contentType());
            var fetched = store.asked().getFirst();
            assertEquals("GET", fetched.method());
            assertNull(fetched.headers().get("Authorization"));
            assertEquals(1, attempt.requests());
        }
    }

    @Test
    void nothingKeepsTheProgramAliveAfterwards() throws Exception {
        try (var server = FaultServer.saying("200 OK", "", "sound")) {
            all(client.open(outgoing(server), attempt));
            var alive =
                    Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith("OkHttp"))
                            .filter(thread -> !thread.isDaemon())
                            .toList();
            assertTrue(alive.isEmpty(), alive::toString);
        }
    }

    @Test
    void anUnreadableKeyIsNeverSentNorSaid() throws Exception {
        try (var server = FaultServer.saying("200 OK", "", "sound")) {
            var odd =
                    new Outgoing(
                            outgoing(server).wire(),
                            "geheim schlüssel",
                            Calls.TEXT,
                            Calls.EXPECTED);
            var failure = failure(() -> client.open(odd, attempt));
            assertInstanceOf(SpeechFailure.Unauthorized.class, failure);
            assertFalse(failure.toString().contains("geheim"));
            assertFalse(odd.toString().contains("geheim"));
            assertEquals(0, attempt.requests());
            assertEquals(0, server.asked().size());
        }
    }
}
