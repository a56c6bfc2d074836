// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.provider.http.Calls.all;
import static studio.timbre.provider.http.Calls.failure;
import static studio.timbre.provider.http.Calls.outgoing;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Connections that end where they should not: what came is kept, and nothing is sent again.
@Timeout(20)
class BrokenConnectionsTest {
    private static final HttpProfile IMPATIENT =
            new HttpProfile(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(300),
                    Duration.ofMillis(300),
                    20,
                    Duration.ofSeconds(10),
                    100_000);

    @AutoClose private final SpeechClient client = new SpeechClient(IMPATIENT);
    private final Attempt attempt = new Attempt();

    /// A way to break off after the three bytes `abc`.
    record Cut(String name, FaultServer.Script script) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String OK = "HTTP/1.1 200 OK\r\nx-request-id: req-9\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    static Stream<Cut> cuts() {
        return Stream.of(
                new Cut(
                        "short Content-Length",
                        (_, to) -> {
                            to.text(OK + "Content-Length: 10\r\n\r\nabc");
                            to.hangUp();
                        }),
                new Cut(
                        "chunked, no last chunk",
                        (_, to) -> {
                            to.text(CHUNKED);
                            to.chunk("abc".getBytes(UTF_8));
                            to.hangUp();
                        }),
                new Cut(
                        "inside a chunk",
                        (_, to) -> {
                            to.text(CHUNKED + "ff\r\nabc");
                            to.hangUp();
                        }),
                new Cut(
                        "no chunk size",
                        (_, to) -> {
                            to.text(CHUNKED);
                            to.chunk("abc".getBytes(UTF_8));
                            to.text("banana\r\n");
                            to.hold();
                        }),
                new Cut(
                        "silence",
                        (_, to) -> {
                            to.text(OK + "Content-Length: 10\r\n\r\nabc");
                            to.hold();
                        }),
                new Cut(
                        "drops",
                        (_, to) -> {
                            to.text(CHUNKED);
                            to.chunk("abc".getBytes(UTF_8));
                            while (!to.closing().await(50, TimeUnit.MILLISECONDS)) {
                                to.chunk(new byte[1]);
                            }
                        }));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void aCutStreamKeepsWhatCame(Cut cut) throws Exception {
        try (var server = new FaultServer(cut.script())) {
            try (var audio = client.open(outgoing(server), attempt)) {
                var heard = new ByteArrayOutputStream();
                var failure = failure(() -> drain(audio, heard));
                var broken = assertInstanceOf(SpeechFailure.StreamBroken.class, failure);
                assertTrue(heard.toString(UTF_8).startsWith("abc"), heard::toString);
                assertEquals("req-9", broken.words().requestId());
                assertTrue(broken.reason().startsWith("the server "), broken::reason);
            }
            assertEquals(1, server.asked().size());
            assertEquals(1, attempt.requests());
        }
    }

    private static void drain(EncodedAudio audio, ByteArrayOutputStream into)
            throws SpeechException {
        var one = new byte[1];
        while (audio.read(one, 0, 1) > 0) {
            into.write(one[0]);
        }
    }

    @Test
    void aResetBreaksTheStreamToo() throws Exception {
        try (var server =
                new FaultServer((_, to) -> {
                    to.text(OK + "Content-Length: 10\r\n\r\nabc");
                    to.reset();
                })) {
            // A reset may overtake the bytes before it, even the head.
            var failure = failure(() -> all(client.open(outgoing(server), attempt)));
            assertTrue(
                    failure instanceof SpeechFailure.StreamBroken
                            || failure instanceof SpeechFailure.Unreachable(_, _, boolean sent)
                                    && sent,
                    failure::toString);
            assertEquals(1, server.asked().size());
            assertEquals(1, attempt.requests());
        }
    }

    @Test
    void aStreamWithoutEndIsEnded() throws Exception {
        try (var server =
                new FaultServer((_, to) -> {
                    to.text(CHUNKED);
                    while (to.closing().getCount() > 0) {
                        to.chunk(new byte[8_000]);
                    }
                })) {
            var failure = failure(() -> all(client.open(outgoing(server), attempt)));
            assertInstanceOf(SpeechFailure.StreamBroken.class, failure);
        }
    }

    @Test
    void aBombIsNotUnpacked() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[5_000_000]);
        }
        try (var server =
                FaultServer.saying(
                        FaultServer.answer(
                                "200 OK", "Content-Encoding: gzip\r\n", bomb.toByteArray()))) {
            assertEquals(bomb.size(), all(client.open(outgoing(server), attempt)).length);
        }
    }

    @Test
    void aClosedConnectionWithoutAnswerMayHaveBeenBilled() throws Exception {
        try (var server = new FaultServer((_, to) -> to.reset())) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            assertTrue(assertInstanceOf(SpeechFailure.Unreachable.class, failure).sent());
            assertEquals(1, server.asked().size());
            assertEquals(1, attempt.requests());
        }
    }

    @Test
    void aServerThatNeverAnswersIsLeft() throws Exception {
        try (var server = new FaultServer((_, to) -> to.hold())) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            assertTrue(assertInstanceOf(SpeechFailure.Unreachable.class, failure).sent());
            assertEquals(1, server.asked().size());
            assertEquals(1, attempt.requests());
        }
    }

    @Test
    void aConnectionThatDiedInThePoolIsNoReasonToSendTwice() throws Exception {
        try (var server =
                new FaultServer((asked, to) -> {
                    if (asked.text().contains("first")) {
                        to.bytes(FaultServer.answer("200 OK", "", "x".getBytes(UTF_8)));
                    } else {
                        to.hangUp();
                    }
                })) {
            all(client.open(Calls.outgoing(server, "/", Map.of("a", "first")), attempt));
            var second = new Attempt();
            var failure = failure(() -> client.open(outgoing(server), second));
            assertInstanceOf(SpeechFailure.Unreachable.class, failure);
            assertEquals(2, server.asked().size());
            assertEquals(1, second.requests());
        }
    }

    @Test
    void whereNobodyListensNothingIsSent() throws Exception {
        var server = new FaultServer((_, to) -> to.hold());
        var outgoing = outgoing(server);
        server.close();
        var failure = failure(() -> client.open(outgoing, attempt));
        assertFalse(assertInstanceOf(SpeechFailure.Unreachable.class, failure).sent());
        assertEquals(0, attempt.requests());
    }

    @Test
    void whatIsNoWebServerIsSaidSo() throws Exception {
        try (var server = new FaultServer((_, to) -> to.text("220 smtp.example ready\r\n"))) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            assertInstanceOf(SpeechFailure.Unreachable.class, failure);
            assertEquals(1, server.asked().size());
        }
    }
}
