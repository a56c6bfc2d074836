// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.sandbox.Visitor.SPEECH;
import static studio.timbre.sandbox.Visitor.assertTone;
import static studio.timbre.sandbox.Visitor.header;
import static studio.timbre.sandbox.Visitor.json;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.sandbox.http.Fault;

/// Each fault does what it says, and nothing else.
class FaultTest {
    private static final String PATH = "/requesty" + SPEECH;
    private static final String PCM =
            """
            {"model":"openai/gpt-4o-mini-tts","input":"Hello world","voice":"alloy",
             "response_format":"pcm"}\
            """;
    private static final String SSE = PCM.replace("}", ",\"stream_format\":\"sse\"}");
    private static final int BYTES = 11 * 1440 * 2;

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
    void theFirstSoundIsHeardLongBeforeTheLastIsMade() throws Exception {
        long start = System.nanoTime();
        try (var body = visitor.open(PATH, PCM, "delay-chunk=150").body()) {
            body.readNBytes(4800);
            var first = Duration.ofNanos(System.nanoTime() - start);
            body.readAllBytes();
            var all = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(all.toMillis() > 900, "all after " + all);
            assertTrue(first.toMillis() < all.toMillis() / 2, first + " of " + all);
        }
    }

    @Test
    void theFirstByteWaits() throws Exception {
        long start = System.nanoTime();
        visitor.post(PATH, PCM, "delay-first=300");
        assertTrue(System.nanoTime() - start > 300_000_000L);
    }

    @ParameterizedTest
    @CsvSource({"cut-after,0", "cut-after,1001", "cut-after,4800"})
    void aCutBodyHasExactlyTheBytesItShould(String fault, int bytes) throws Exception {
        try (var socket = visitor.raw(PATH, PCM, fault + "=" + bytes)) {
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            assertFalse(body.endsWith("0\r\n\r\n"));
            assertEquals(bytes, unchunked(body));
        }
        assertEquals(1, visitor.sandbox.report().at("POST " + PATH).carriedOut());
    }

    private static int unchunked(String body) {
        int bytes = 0;
        for (int at = 0; at < body.length(); ) {
            int line = body.indexOf("\r\n", at);
            int size = Integer.parseInt(body.substring(at, line), 16);
            bytes += size;
            at = line + 2 + size + 2;
        }
        return bytes;
    }

    @Test
    void aResetIsOne() throws Exception {
        try (var socket = visitor.raw(PATH, PCM, "reset")) {
            assertThrows(SocketException.class, () -> socket.getInputStream().readAllBytes());
        }
        try (var socket = visitor.raw(PATH, PCM, "reset=4800")) {
            assertThrows(SocketException.class, () -> socket.getInputStream().readAllBytes());
        }
    }

    @Test
    void aStallLastsUntilTheSandboxCloses() throws Exception {
        try (var socket = visitor.raw(PATH, PCM, "stall-after=100")) {
            socket.setSoTimeout(300);
            var in = socket.getInputStream();
            assertThrows(java.net.SocketTimeoutException.class, in::readAllBytes);
            visitor.sandbox.close();
            socket.setSoTimeout(5000);
            assertEquals(-1, in.read());
        }
    }

    @Test
    void oddChunksChangeNothingButTheChunks() throws Exception {
        assertTone(visitor.post(PATH, PCM, "odd-chunks").body(), 0, BYTES / 2);
        try (var socket = visitor.raw(PATH, PCM, "odd-chunks")) {
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            assertTrue(answer.contains("\r\n\r\n3fd\r\n"), "a chunk of 1021 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad-chunk", "cut-after=5000", "cut-head"})
    void theJdkClientNoticesABrokenBody(String fault) {
        assertThrows(IOException.class, () -> visitor.post(PATH, PCM, fault));
    }

    @Test
    void theFramingMayBeDoubtfulOrAbsent() throws Exception {
        try (var socket = visitor.raw(PATH, PCM, "te-and-cl")) {
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            assertTrue(answer.contains("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n"));
        }
        assertTone(visitor.post(PATH, PCM, "unframed").body(), 0, BYTES / 2);
        assertEquals(99, visitor.post(PATH, PCM, "unframed,cut-after=99").body().length);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 429, 500, 502, 503, 529})
    void anyStatusComesInTheShapeOfTheProvider(int status) throws Exception {
        var answer = visitor.post(PATH, PCM, "status=" + status + ",retry-after=7");
        assertEquals(status, answer.statusCode());
        assertEquals("7", header(answer, "Retry-After"));
        assertTrue(json(answer).at("/error/message").isString());
    }

    @Test
    void aStandingFaultMayHoldForTheNextRequestsOnly() throws Exception {
        visitor.sandbox.faults("status=503,times=2");
        assertEquals(503, visitor.post(PATH, PCM, "").statusCode());
        assertEquals(503, visitor.post(PATH, PCM, "").statusCode());
        assertEquals(200, visitor.post(PATH, PCM, "").statusCode());
        var seen = visitor.sandbox.report().at("POST " + PATH);
        assertEquals(3, seen.came());
        assertEquals(1, seen.carriedOut(), "what is turned away is not carried out");
    }

    @Test
    void anErrorMayComeWithStatus200() throws Exception {
        var answer = visitor.post(PATH, PCM, "json-200-error");
        assertEquals(200, answer.statusCode());
        assertTrue(json(answer).has("error"));
    }

    @Test
    void anErrorMayComeAmongTheEvents() throws Exception {
        var text = new String(visitor.post(PATH, SSE, "error-in-sse=2").body(), UTF_8);
        var events = text.split("\n\n");
        assertEquals(3, events.length);
        assertTrue(events[2].contains("\"error\""));
    }

    @Test
    void eventsMayLookUnusual() throws Exception {
        assertFalse(new String(visitor.post(PATH, SSE, "no-done").body(), UTF_8).contains("done"));
        var cr = new String(visitor.post(PATH, SSE, "sse-lines=cr").body(), UTF_8);
        assertTrue(cr.contains("\r\r") && !cr.contains("\n"));
        var bom = new String(visitor.post(PATH, SSE, "sse-bom").body(), UTF_8);
        assertTrue(bom.startsWith("\ufeff: "));
        var unended = new String(visitor.post(PATH, SSE, "sse-no-blank").body(), UTF_8);
        assertTrue(unended.contains("done") && !unended.endsWith("\n"));
        assertTrue(visitor.post(PATH, SSE, "oversize=3").body().length > 3 << 20);
        assertTrue(new String(visitor.post(PATH, SSE, "bad-base64").body(), UTF_8).contains("\"*"));
    }

    @Test
    void aPageMayComeInsteadOfSound() throws Exception {
        var answer = visitor.post(PATH, PCM, "html");
        assertTrue(header(answer, "Content-Type").startsWith("text/html"));
    }

    @Test
    void theClientMayBeSentToAnotherHost() throws Exception {
        var answer = visitor.post(PATH, PCM, "redirect=http://localhost:1/x,status=307");
        assertEquals(307, answer.statusCode());
        assertEquals("http://localhost:1/x", header(answer, "Location"));
    }

    @Test
    void aBombIsSmallOnTheWire() throws Exception {
        var answer = visitor.post(PATH, PCM, "gzip-bomb=20");
        assertEquals("gzip", header(answer, "Content-Encoding"));
        assertTrue(answer.body().length < 100_000);
        try (var unzipped = new GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()))) {
            assertEquals(20L << 20, unzipped.skip(Long.MAX_VALUE));
        }
    }

    @Test
    void theRateToldMayBeWrong() throws Exception {
        var wav = visitor.post(PATH, PCM.replace("\"pcm\"", "\"wav\""), "wrong-rate=8000");
        var header = java.nio.ByteBuffer.wrap(wav.body()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        assertEquals(8000, header.getInt(24));
        assertTone(wav.body(), 44, BYTES / 2);
    }

    @Test
    void theFormatToldMayBeWrong() throws Exception {
        var answer = visitor.post(PATH, PCM, "wrong-format");
        assertEquals("audio/pcm", header(answer, "Content-Type"));
        assertEquals("RIFF", new String(answer.body(), 0, 4, UTF_8));
        var typed = visitor.post(PATH, PCM, "type=text/plain");
        assertEquals("text/plain", header(typed, "Content-Type"));
    }

    @Test
    void slowLorisDripsAndSlowUploadSips() throws Exception {
        long start = System.nanoTime();
        try (var socket = visitor.raw(PATH, PCM, "slow-loris=20")) {
            assertEquals(10, socket.getInputStream().readNBytes(10).length);
            assertTrue(System.nanoTime() - start > 180_000_000L);
        }
        start = System.nanoTime();
        var long3 = PCM.replace("Hello world", "x".repeat(3000));
        visitor.post(PATH, long3, "slow-upload=100");
        assertTrue(System.nanoTime() - start > 300_000_000L);
    }

    @Test
    void anUnknownFaultIsAMistakeOfTheTester() throws Exception {
        var answer = visitor.post(PATH, PCM, "explode");
        assertEquals(400, answer.statusCode());
        assertTrue(new String(answer.body(), UTF_8).contains("explode"));
        assertEquals(400, visitor.post(PATH, PCM, "delay-first=soon").statusCode());
    }

    @Test
    void standingFaultsHoldUntilTheyAreTakenBack() throws Exception {
        visitor.post("/_sandbox/fault", "status=429");
        assertEquals(429, visitor.post(PATH, PCM).statusCode());
        assertEquals(200, visitor.get("/requesty/v1/models").statusCode());
        visitor.sandbox.faults("");
        assertEquals(200, visitor.post(PATH, PCM).statusCode());
    }

    @Test
    void afterEveryFaultTheConnectionsAreGoneAndEachRequestWasCarriedOutOnce() throws Exception {
        int asked = 0;
        for (var fault : Fault.values()) {
            if (fault == Fault.STALL_AFTER || fault == Fault.SLOW_LORIS) {
                continue;
            }
            var sized = fault == Fault.GZIP_BOMB || fault == Fault.OVERSIZE ? "=1" : "";
            for (var body : List.of(PCM, SSE)) {
                asked++;
                try (var socket = visitor.raw(PATH, body, fault.wireName() + sized)) {
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (SocketException e) {
                    assertEquals(Fault.RESET, fault);
                }
            }
        }
        assertEquals(asked, visitor.sandbox.report().at("POST " + PATH).carriedOut());
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (visitor.sandbox.report().clients() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertEquals(0, visitor.sandbox.report().clients());
    }
}
