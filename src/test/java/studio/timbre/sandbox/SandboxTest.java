// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static studio.timbre.sandbox.Visitor.SPEECH;
import static studio.timbre.sandbox.Visitor.json;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.audio.PcmFormat;
import studio.timbre.sandbox.sound.Engine;
import studio.timbre.sandbox.sound.FfmpegEncoder;
import studio.timbre.sandbox.sound.PlainEncoder;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.studio.Threads;

/// The server itself: its life, its counts, and what it makes of bytes that are no request.
class SandboxTest {
    private static final String PATH = "/openai" + SPEECH;
    private static final String HELLO =
            """
            {"model":"tts-1","input":"Hello","voice":"alloy","response_format":"pcm"}\
            """;

    @Test
    void itCountsEveryRequestAndNeverKeepsAKey() throws Exception {
        try (var visitor = new Visitor()) {
            visitor.post(PATH, HELLO);
            visitor.post(PATH, HELLO, "status=500");
            visitor.key = "";
            visitor.post(PATH, HELLO);
            var visits = visitor.sandbox.report().at("POST " + PATH);
            assertEquals(3, visits.came());
            assertEquals(3, visits.carriedOut());
            assertEquals(2, visits.withKey());
            var report = visitor.get("/_sandbox/report");
            assertEquals(3, json(report).path("visits").path("POST " + PATH).path("came").asInt());
            assertFalse(new String(report.body(), UTF_8).contains("canary"));
        }
    }

    @Test
    void aRequestThatNeverBecomesWholeIsNotCarriedOut() throws Exception {
        try (var visitor = new Visitor()) {
            try (var socket = new Socket("127.0.0.1", visitor.sandbox.address().getPort())) {
                socket.getOutputStream()
                        .write(
                                ("POST " + PATH + " HTTP/1.1\r\nContent-Length: 9\r\n\r\n{")
                                        .getBytes(UTF_8));
                socket.shutdownOutput();
                assertEquals(-1, socket.getInputStream().read());
            }
            assertEquals(1, visitor.sandbox.report().at("POST " + PATH).came());
            assertEquals(0, visitor.sandbox.report().at("POST " + PATH).carriedOut());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HELO\\r\\n\\r\\n|400",
                "GET / HTTP/1.1\\r\\nno colon\\r\\n\\r\\n|400",
                "POST / HTTP/1.1\\r\\nContent-Length: 3\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n|400",
                "POST / HTTP/1.1\\r\\nContent-Length: x\\r\\n\\r\\n|400",
                "POST / HTTP/1.1\\r\\nContent-Length: 99999999999\\r\\n\\r\\n|413",
                "POST / HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n|400",
                "GET /nowhere HTTP/1.1\\r\\nConnection: close\\r\\n\\r\\n|404",
            })
    void bytesThatAreNoRequestAreRefused(String bytes, int status) throws Exception {
        try (var visitor = new Visitor();
                var socket = new Socket("127.0.0.1", visitor.sandbox.address().getPort())) {
            var sent = bytes.replace("\\r", "\r").replace("\\n", "\n");
            socket.getOutputStream().write(sent.getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        }
    }

    @Test
    void aChunkedRequestIsReadAndTheConnectionServesAnother() throws Exception {
        try (var visitor = new Visitor();
                var socket = new Socket("127.0.0.1", visitor.sandbox.address().getPort())) {
            socket.setSoTimeout(5000);
            var head =
                    "POST %s HTTP/1.1\r\nAuthorization: Bearer k\r\nTransfer-Encoding: chunked\r\n%s\r\n"
                            + "%x\r\n%s\r\n0\r\n\r\n";
            var again = head.formatted(PATH, "", HELLO.length(), HELLO);
            var last = head.formatted(PATH, "Connection: close\r\n", HELLO.length(), HELLO);
            socket.getOutputStream().write((again + last).getBytes(UTF_8));
            var answers = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            assertEquals(3, answers.split("HTTP/1.1 200 OK", -1).length);
        }
    }

    @Test
    void afterClosingNobodyListensAndNobodyIsLeft() throws Exception {
        var visitor = new Visitor();
        int port = visitor.sandbox.address().getPort();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
            assertEquals('H', socket.getInputStream().read());
            visitor.close();
            assertTrue(socket.getInputStream().readAllBytes().length > 0);
        }
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port).close());
    }

    @Test
    void aPortThatIsTakenIsSaidSo() throws Exception {
        try (var visitor = new Visitor()) {
            int port = visitor.sandbox.address().getPort();
            assertThrows(
                    IOException.class,
                    () -> Sandbox.start(port, (u, s) -> {}, visitor.threads.background()).close());
        }
    }

    @Test
    void anEngineThatFailsAtOnceIsAnErrorAndLaterACut() throws Exception {
        Engine mute =
                (utterance, sink) -> {
                    if (utterance.text().equals("later")) {
                        sink.begin(new PcmFormat(24_000, 1));
                        sink.append(java.nio.ByteBuffer.allocate(4800));
                    }
                    throw new SpeechException(new SpeechFailure.EngineFailed("hoarse"));
                };
        var threads = new Threads();
        try (var sandbox =
                        Sandbox.start(0, mute, List.of(new PlainEncoder()), threads.background());
                var visitor = new Visitor()) {
            var there = sandbox.address() + PATH;
            assertEquals(500, visitor.post(there, HELLO).statusCode());
            var later = HELLO.replace("Hello", "later");
            assertThrows(IOException.class, () -> visitor.post(there, later));
        }
    }

    @Test
    void aClientThatLeavesStopsTheEngine() throws Exception {
        var stopped = new CountDownLatch(1);
        Engine endless =
                (utterance, sink) -> {
                    try {
                        sink.begin(new PcmFormat(24_000, 1));
                        while (true) {
                            sink.append(java.nio.ByteBuffer.allocate(48_000));
                        }
                    } finally {
                        stopped.countDown();
                    }
                };
        var threads = new Threads();
        try (var sandbox = Sandbox.start(0, endless, threads.background());
                var visitor = new Visitor()) {
            for (var format : List.of("pcm", "wav")) {
                var body = HELLO.replace("pcm", format);
                visitor.open(sandbox.address() + PATH, body, "").body().close();
            }
            assertTrue(stopped.await(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void noEncoderOutlivesItsClient() throws Exception {
        assumeTrue(FfmpegEncoder.program().isPresent());
        try (var visitor = new Visitor()) {
            var body = HELLO.replace("pcm", "mp3").replace("Hello", "x".repeat(4000));
            List<ProcessHandle> encoders;
            try (var sound = visitor.open(PATH, body, "delay-chunk=50").body()) {
                assertTrue(sound.read() >= 0);
                encoders = ProcessHandle.current().children().toList();
            }
            assertFalse(encoders.isEmpty());
            for (var encoder : encoders) {
                encoder.onExit().get(10, TimeUnit.SECONDS);
            }
        }
    }
}
