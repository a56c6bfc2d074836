// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.sandbox.Visitor.assertTone;
import static studio.timbre.sandbox.Visitor.json;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Eigen AI's WebSocket, as its documents say.
class EigenSocketTest {
    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        visitor = new Visitor();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    /// A client that only listens; the end is a close code.
    private static final class Listener implements WebSocket.Listener {
        final ByteArrayOutputStream sound = new ByteArrayOutputStream();
        final List<String> texts = new CopyOnWriteArrayList<>();
        final CompletableFuture<Integer> end = new CompletableFuture<>();
        private int pings;

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            texts.add(data.toString());
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            var bytes = new byte[data.remaining()];
            data.get(bytes);
            sound.writeBytes(bytes);
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            pings++;
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            end.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            end.completeExceptionally(error);
        }
    }

    private Listener talk(String fault, String... messages) throws Exception {
        var listener = new Listener();
        var builder = visitor.http.newWebSocketBuilder();
        if (!fault.isEmpty()) {
            builder.header("X-Timbre-Fault", fault);
        }
        var address =
                URI.create(
                        visitor.uri("/eigen/api/v1/generate/ws").toString().replace("http", "ws"));
        var socket = builder.buildAsync(address, listener).get(5, TimeUnit.SECONDS);
        for (var message : messages) {
            socket.sendText(message, true).get(5, TimeUnit.SECONDS);
        }
        listener.end.get(10, TimeUnit.SECONDS);
        socket.abort();
        return listener;
    }

    private static final String TOKEN = "{\"token\":\"secret-canary\",\"model\":\"higgs2p5\"}";
    private static final String HELLO = "{\"text\":\"Hello\",\"voice\":\"Linda\"}";

    @Test
    void bareSamplesComeInBinaryAndThenTheWordComplete() throws Exception {
        var heard = talk("", TOKEN, HELLO);
        assertEquals(1000, heard.end.get());
        assertTone(heard.sound.toByteArray(), 0, 5 * 1440);
        assertEquals(List.of("{\"type\":\"complete\"}"), heard.texts);
        var visits = visitor.sandbox.report().at("GET /eigen/api/v1/generate/ws");
        assertEquals(1, visits.carriedOut());
        assertEquals(1, visits.withKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd-chunks", "fragments", "ping-flood", "answer=ack"})
    void whateverTheFramesAreTheSoundIsTheSame(String fault) throws Exception {
        var heard = talk(fault, TOKEN, HELLO);
        assertTone(heard.sound.toByteArray(), 0, 5 * 1440);
        assertEquals("{\"type\":\"complete\"}", heard.texts.getLast());
        assertEquals(fault.equals("ping-flood"), heard.pings > 0);
    }

    @Test
    void anAcknowledgementMayComeFirst() throws Exception {
        var heard = talk("answer=ack", TOKEN, HELLO);
        assertEquals("authenticated", json(heard.texts.get(0)).path("status").asString());
        assertEquals(24_000, json(heard.texts.get(1)).path("sample_rate").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"Hi\",\"response_format\":\"wav\"}",
                "{\"text\":\"Hi\",\"voice\":\"Nobody\"}",
                "{\"text\":\"Hi\",\"sampling\":\"{}\"}",
                "{\"voice\":\"Linda\"}",
                "[]"
            })
    void aWrongMessageIsRefused(String message) throws Exception {
        var heard = talk("", TOKEN, message);
        assertEquals(1008, heard.end.get());
        assertEquals("error", json(heard.texts.getFirst()).path("type").asString());
        assertEquals(0, heard.sound.size());
    }

    @Test
    void withoutATokenNothingIsSaid() throws Exception {
        var heard = talk("", "{\"model\":\"higgs2p5\"}");
        assertEquals(1008, heard.end.get());
        assertTrue(heard.texts.getFirst().contains("key"));
    }

    @Test
    void aCutHasNoFarewell() throws Exception {
        var head =
                """
                GET /eigen/api/v1/generate/ws HTTP/1.1
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                X-Timbre-Fault: cut-after=1001

                """;
        try (var socket = new Socket("127.0.0.1", visitor.sandbox.address().getPort())) {
            var out = socket.getOutputStream();
            out.write(head.replace("\n", "\r\n").getBytes(UTF_8));
            for (var message : List.of(TOKEN, HELLO)) {
                out.write(new byte[] {(byte) 0x81, (byte) (0x80 | message.length()), 0, 0, 0, 0});
                out.write(message.getBytes(UTF_8));
            }
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            // The key and its answer are those of RFC 6455, section 1.3.
            assertTrue(answer.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
            var frames = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            assertEquals("\u0082\u007e\u0003\u00e9", frames.substring(0, 4));
            assertEquals(4 + 1001, frames.length());
        }
    }

    @Test
    void theEndMayBeMissingOrAnother() throws Exception {
        var silent = talk("no-done", TOKEN, HELLO);
        assertEquals(List.of(), silent.texts);
        assertEquals(1000, silent.end.get());
        assertEquals(1011, talk("close", TOKEN, HELLO).end.get());
    }

    @Test
    void anOrdinaryRequestIsToldToUpgrade() throws Exception {
        assertEquals(426, visitor.get("/eigen/api/v1/generate/ws").statusCode());
    }
}
