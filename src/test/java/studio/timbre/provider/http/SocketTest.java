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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

@Timeout(20)
class SocketTest {
    private static final List<String> MESSAGES = List.of("{\"hello\":1}", "{\"text\":\"Hi\"}");
    private static final byte[] SOUND = new byte[40_000];

    static {
        new Random(5).nextBytes(SOUND);
    }

    @AutoClose private final SpeechClient client = new SpeechClient(Calls.SWIFT);
    private final Attempt attempt = new Attempt();
    private final BlockingQueue<Talk.Heard> heard = new ArrayBlockingQueue<>(10);

    /// What a server does after it has heard both messages.
    @FunctionalInterface
    private interface Part {
        void play(Talk talk, FaultServer.To to) throws IOException, InterruptedException;
    }

    private FaultServer server(Part part) {
        return new FaultServer((asked, to) -> {
            var talk = Talk.accept(asked, to);
            heard.add(talk.hear());
            heard.add(talk.hear());
            part.play(talk, to);
            to.hold();
        });
    }

    private EncodedAudio open(FaultServer server) throws SpeechException {
        return client.converse(outgoing(server), MESSAGES, attempt);
    }

    private SpeechFailure breaks(Part part) {
        try (var server = server(part)) {
            return failure(() -> {
                try (var audio = open(server)) {
                    all(audio);
                }
            });
        }
    }

    @Test
    void bothMessagesGoOutAtOnceMaskedAndWithoutTheKeyInTheHandshake() throws Exception {
        try (var server = server((talk, _) -> talk.sound(SOUND).text("{\"type\":\"complete\"}"));
                var audio = open(server)) {
            assertArrayEquals(SOUND, all(audio));
            assertEquals("req-ws", audio.requestId());
            assertEquals(MESSAGES, heard.stream().map(Talk.Heard::text).toList());
            assertTrue(heard.stream().allMatch(Talk.Heard::masked));
            var asked = server.asked().getFirst();
            assertEquals("GET", asked.method());
            assertNull(asked.headers().get("Authorization"));
            assertNull(asked.headers().get("Sec-WebSocket-Extensions"));
            assertFalse(asked.headers().toString().contains(KEY));
        }
        assertEquals(1, attempt.requests());
    }

    @Test
    void soundIsTheSameHoweverItIsCutIntoFramesAndPackets() throws Exception {
        var wire = new ByteArrayOutputStream();
        var random = new Random(8);
        for (int at = 0; at < SOUND.length; ) {
            int count = Math.min(SOUND.length - at, random.nextInt(9) * random.nextInt(900));
            wire.writeBytes(Talk.head(0x02, count));
            wire.write(SOUND, at, count);
            at += count;
            wire.writeBytes(Talk.head(0x89, 3));
            wire.writeBytes(new byte[] {1, 2, 3});
            wire.writeBytes(Talk.head(0x80, 0));
        }
        wire.writeBytes(Talk.head(0x01, 9));
        wire.writeBytes("{\"type\":\"".getBytes(UTF_8));
        wire.writeBytes(Talk.head(0x80, 10));
        wire.writeBytes("complete\"}".getBytes(UTF_8));
        var bytes = wire.toByteArray();
        try (var server =
                        server((_, to) -> {
                            for (int at = 0; at < bytes.length; ) {
                                int count = Math.min(bytes.length - at, 1 + random.nextInt(700));
                                to.bytes(Arrays.copyOfRange(bytes, at, at + count));
                                at += count;
                            }
                        });
                var audio = open(server)) {
            assertArrayEquals(SOUND, all(audio));
        }
    }

    @Test
    void aWordAboutTheRateIsBelievedAndOneAboutTheKeyIsPassedOver() throws Exception {
        try (var server =
                        server((talk, _) ->
                                talk.text("{\"status\":\"authenticated\"}")
                                        .text("{\"sample_rate\":16000}")
                                        .sound(new byte[] {1})
                                        .sound(new byte[] {2, 3, 4})
                                        .text("{\"type\":\"complete\"}"));
                var audio = open(server)) {
            assertEquals(new PcmFormat(16_000, 1), audio.type().pcm());
            assertArrayEquals(new byte[] {1, 2, 3, 4}, all(audio));
        }
    }

    @Test
    void aPingIsAnsweredWithItsOwnWords() throws Exception {
        try (var server =
                        server((talk, _) -> {
                            talk.frame(0x89, new byte[] {7, 8});
                            heard.add(talk.hear());
                            talk.sound(new byte[] {1, 2}).text("{\"type\":\"complete\"}");
                        });
                var audio = open(server)) {
            assertEquals(2, all(audio).length);
        }
        var pong = heard.stream().toList().get(2);
        assertEquals(0xA, pong.code());
        assertArrayEquals(new byte[] {7, 8}, pong.payload());
        assertTrue(pong.masked());
    }

    @Test
    void whatTheServerComplainsOfBeforeAnySoundIsARefusal() {
        var failure =
                breaks((talk, _) ->
                        talk.text("{\"type\":\"error\",\"message\":\"no " + KEY + "\"}"));
        assertInstanceOf(SpeechFailure.Refused.class, failure);
        assertEquals("no •••", failure.words().message());
        assertEquals(0, failure.words().status());
        assertEquals("req-ws", failure.words().requestId());
    }

    @Test
    void whatItComplainsOfLaterBreaksTheStream() {
        var failure =
                breaks((talk, _) -> talk.sound(SOUND).text("{\"error\":{\"message\":\"oh\"}}"));
        assertInstanceOf(SpeechFailure.StreamBroken.class, failure);
        assertEquals("oh", failure.words().message());
    }

    @ParameterizedTest
    @CsvSource({"1000,", "1011,overloaded", "1008,no credit", "4000,"})
    void aCloseBeforeTheEndBreaksTheStream(int code, String reason) {
        var failure =
                breaks((talk, _) -> talk.sound(SOUND).close(code, reason == null ? "" : reason));
        var broken = assertInstanceOf(SpeechFailure.StreamBroken.class, failure);
        assertEquals("the server stopped too early", broken.reason());
        assertEquals(reason, failure.words().message());
        assertEquals(Integer.toString(code), failure.words().code());
    }

    @Test
    void aConnectionThatEndsIsNoEndOfTheSpeech() {
        assertInstanceOf(
                SpeechFailure.StreamBroken.class,
                breaks((talk, to) -> {
                    talk.sound(SOUND);
                    to.hangUp();
                }));
        assertInstanceOf(SpeechFailure.StreamBroken.class, breaks((_, to) -> to.reset()));
        assertInstanceOf(
                SpeechFailure.StreamBroken.class,
                breaks((_, to) -> {
                    to.bytes(Talk.head(0x82, 1_000));
                    to.bytes(new byte[999]);
                    to.hangUp();
                }));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC2, 0xA2, 0x92, 0x80, 0x83, 0x8B, 0x09, 0x08})
    void whatIsNoFrameBreaksTheStream(int first) {
        var failure = breaks((talk, _) -> talk.frame(first, new byte[] {1, 2, 3, 4}));
        assertInstanceOf(SpeechFailure.StreamBroken.class, failure);
    }

    @Test
    void neitherFramesOfAServerThatMasksNorControlFramesTooLongAreTaken() {
        var masked = new byte[] {(byte) 0x82, (byte) 0x82, 0, 0, 0, 0, 1, 2};
        assertInstanceOf(SpeechFailure.StreamBroken.class, breaks((_, to) -> to.bytes(masked)));
        assertInstanceOf(
                SpeechFailure.StreamBroken.class,
                breaks((talk, _) -> talk.frame(0x89, new byte[126])));
        assertInstanceOf(
                SpeechFailure.StreamBroken.class,
                breaks((_, to) -> to.bytes(Talk.head(0x82, -1L >>> 1 | Long.MIN_VALUE))));
    }

    @Test
    void aTextWithoutEndFillsNoMemory() {
        assertInstanceOf(
                SpeechFailure.StreamBroken.class,
                breaks((_, to) -> to.bytes(Talk.head(0x81, 1L << 40))));
    }

    @Test
    void aFrameOfAnySizeIsHeardAsItComes() throws Exception {
        try (var server =
                        server((_, to) -> {
                            to.bytes(Talk.head(0x82, 1L << 40));
                            to.bytes(new byte[] {5, 6});
                        });
                var audio = open(server)) {
            var some = new byte[9];
            assertEquals(2, audio.read(some, 0, 9));
            assertEquals(6, some[1]);
        }
    }

    @Test
    void aFloodOfPingsEnds() {
        var failure =
                breaks((talk, _) -> {
                    for (int i = 0; i < 2_000; i++) {
                        talk.frame(0x89, new byte[0]);
                    }
                });
        assertInstanceOf(SpeechFailure.StreamBroken.class, failure);
    }

    @Test
    void aServerThatIsFasterThanTheReaderWaits() throws Exception {
        var written = new AtomicLong();
        var full = new CountDownLatch(1);
        var profile =
                new HttpProfile(
                        Calls.SWIFT.connect(),
                        Calls.SWIFT.answer(),
                        Calls.SWIFT.patience(),
                        1,
                        Calls.SWIFT.whole(),
                        1L << 40);
        long total = 64L << 20;
        try (var patient = new SpeechClient(profile);
                var server =
                        server((talk, _) -> {
                            while (written.get() < total) {
                                talk.sound(SOUND);
                                written.addAndGet(SOUND.length);
                            }
                            full.countDown();
                            talk.text("{\"type\":\"complete\"}");
                        });
                var audio = patient.converse(outgoing(server), MESSAGES, attempt)) {
            assertFalse(full.await(1, TimeUnit.SECONDS), "nobody read, yet all was sent");
            assertTrue(written.get() < total / 2, () -> written + " bytes are waiting somewhere");
            assertTrue(all(audio).length >= total);
        }
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() throws Exception {
        var quick =
                new HttpProfile(
                        Calls.SWIFT.connect(),
                        Duration.ofMillis(300),
                        Duration.ofMillis(300),
                        1,
                        Calls.SWIFT.whole(),
                        1 << 20);
        try (var hasty = new SpeechClient(quick);
                var server = server((talk, _) -> talk.sound(new byte[2]));
                var audio = hasty.converse(outgoing(server), MESSAGES, attempt)) {
            assertInstanceOf(SpeechFailure.StreamBroken.class, failure(() -> all(audio)));
        }
    }

    @Test
    void aServerThatWantsNoSocketSaysWhyInItsAnswer() {
        var complaint = "{\"error\":{\"message\":\"who are you\"}}";
        try (var server = FaultServer.saying("401 Unauthorized", "", complaint)) {
            var failure = failure(() -> open(server));
            assertInstanceOf(SpeechFailure.Unauthorized.class, failure);
            assertEquals("who are you", failure.words().message());
        }
        try (var server = FaultServer.saying("200 OK", "", "hello")) {
            assertInstanceOf(SpeechFailure.NoAudio.class, failure(() -> open(server)));
        }
        try (var server = FaultServer.saying("302 Found", "Location: http://elsewhere/\r\n", "")) {
            assertInstanceOf(SpeechFailure.NoAudio.class, failure(() -> open(server)));
        }
        try (var server =
                new FaultServer((_, to) -> {
                    to.text("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n");
                    to.text("Connection: Upgrade\r\nSec-WebSocket-Accept: nonsense\r\n\r\n");
                    to.hold();
                })) {
            assertInstanceOf(SpeechFailure.NoAudio.class, failure(() -> open(server)));
        }
        assertEquals(0, attempt.requests());
    }
}
