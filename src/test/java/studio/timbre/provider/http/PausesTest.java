// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.provider.http.Calls.all;
import static studio.timbre.provider.http.Calls.failure;
import static studio.timbre.provider.http.Calls.outgoing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.Pause;
import studio.timbre.speech.SpeechFailure;

/// A server that turns a request away and says when to come back is asked again then, and only
/// then.
@Timeout(20)
class PausesTest {
    private static final byte[] SOUND = {1, 2, 3, 4};
    private static final byte[] GOOD =
            FaultServer.answer("200 OK", "Content-Type: audio/pcm\r\n", SOUND);
    private static final String BUSY = "503 Service Unavailable";

    private final SpeechClient client =
            new SpeechClient(Calls.SWIFT.pausing(Duration.ofSeconds(8)));
    private final Attempt attempt = new Attempt();
    private final List<Pause> pauses = new ArrayList<>();

    PausesTest() {
        attempt.onPause(pauses::add);
    }

    @AfterEach
    void close() {
        client.close();
    }

    /// Turns away so many times, then speaks.
    private static FaultServer busy(int times, String status, String headers) {
        var turned = new AtomicInteger();
        var away = FaultServer.answer(status, headers, "later".getBytes());
        return new FaultServer(
                (_, to) -> to.bytes(turned.incrementAndGet() <= times ? away : GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"429 Too Many Requests", BUSY})
    void whatWasTurnedAwayGoesAgainWhenTheServerSays(String status) throws Exception {
        long began = System.nanoTime();
        try (var server = busy(2, status, "Retry-After: 1\r\n");
                var audio = client.open(outgoing(server), attempt)) {
            assertArrayEquals(SOUND, all(audio));
            assertTrue(System.nanoTime() - began >= 2_000_000_000L);
            assertEquals(3, server.asked().size());
            assertEquals(server.asked().get(0).text(), server.asked().get(2).text());
            assertEquals(server.asked().get(0).headers(), server.asked().get(2).headers());
        }
        assertEquals(3, attempt.requests());
        assertEquals(2, pauses.size());
        assertEquals(Duration.ofSeconds(1), pauses.getFirst().length());
        assertTrue(attempt.paused().toMillis() >= 2_000);
        assertNull(attempt.pause());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Retry-After: soon\r\n",
                "Retry-After: 9\r\n",
                "Retry-After: 9999999\r\n",
                "Retry-After: Fri, 01 Jan 2100 00:00:00 GMT\r\n",
                "Retry-After: 1\r\nx-should-retry: false\r\n"
            })
    void withoutASensibleTimeNothingGoesAgain(String headers) throws Exception {
        try (var server = busy(1, BUSY, headers)) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            assertInstanceOf(SpeechFailure.ProviderDown.class, failure);
            assertEquals(1, server.asked().size());
        }
        assertEquals(List.of(), pauses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Oops", "502 Bad Gateway", "504 Late", "529 Full", "408 Slow"})
    void whatMayHaveBeenCarriedOutNeverGoesAgain(String status) throws Exception {
        try (var server = busy(1, status, "Retry-After: 1\r\n")) {
            failure(() -> client.open(outgoing(server), attempt));
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void anAccountThatIsSpentIsNotAskedAgain() throws Exception {
        var body = "{\"error\":{\"message\":\"m\",\"code\":\"insufficient_quota\"}}";
        try (var server = FaultServer.saying("429 No", "Retry-After: 1\r\n", body)) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            assertInstanceOf(SpeechFailure.QuotaSpent.class, failure);
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void aServerThatAlwaysWantsMoreTimeIsLeftAlone() throws Exception {
        try (var server = busy(99, BUSY, "Retry-After: 0\r\n")) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            var down = assertInstanceOf(SpeechFailure.ProviderDown.class, failure);
            assertEquals(Duration.ZERO, down.retryAfter());
            assertEquals(6, server.asked().size());
        }
    }

    @Test
    void stoppingEndsAPauseAtOnceAndNothingGoesAgain() throws Exception {
        try (var server = busy(1, BUSY, "Retry-After: 7\r\n")) {
            var stopping = new Attempt();
            stopping.onPause(_ -> Thread.ofVirtual().start(stopping::cancel));
            long began = System.nanoTime();
            var failure = failure(() -> client.open(outgoing(server), stopping));
            assertInstanceOf(SpeechFailure.Cancelled.class, failure);
            assertTrue(System.nanoTime() - began < 5_000_000_000L);
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void theWholeKnowsOfThePauseOfAPart() throws Exception {
        try (var server = busy(1, BUSY, "Retry-After-Ms: 150\r\n")) {
            var part = attempt.part();
            part.onPause(_ -> assertNotNull(part.pause()));
            client.open(outgoing(server), part).close();
        }
        assertEquals(1, pauses.size());
        assertEquals(2, attempt.requests());
        assertTrue(attempt.paused().toMillis() >= 150);
    }

    @Test
    void whereNobodyWantsToWaitNothingGoesAgain() throws Exception {
        try (var impatient = new SpeechClient(Calls.SWIFT);
                var server = busy(1, BUSY, "Retry-After: 0\r\n")) {
            failure(() -> impatient.open(outgoing(server), attempt));
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void aRecordingAndAVoiceAreHeldBackLikeAText() throws Exception {
        var turned = new AtomicInteger();
        var away = FaultServer.answer(BUSY, "Retry-After-Ms: 100\r\n", new byte[0]);
        var text = FaultServer.answer("200 OK", "", "{\"text\":\"a\",\"id\":\"v\"}".getBytes());
        try (var server =
                new FaultServer(
                        (_, to) -> to.bytes(turned.incrementAndGet() % 2 == 1 ? away : text))) {
            assertEquals("a", client.transcribe(outgoing(server), attempt).text());
            assertEquals("v", client.enroll(outgoing(server), attempt));
        }
        assertEquals(4, attempt.requests());
    }

    @Test
    void aFetchThatIsTurnedAwayIsFetchedAgainAndNothingIsAskedForTwice() throws Exception {
        var turned = new AtomicInteger();
        try (var server =
                new FaultServer((asked, to) -> {
                    if (asked.method().equals("POST")) {
                        to.bytes(FaultServer.answer("302 Found", "Location: /s\r\n", new byte[0]));
                    } else if (turned.incrementAndGet() == 1) {
                        to.bytes(FaultServer.answer(BUSY, "Retry-After-Ms: 100\r\n", new byte[0]));
                    } else {
                        to.bytes(GOOD);
                    }
                })) {
            assertArrayEquals(SOUND, all(client.open(outgoing(server), attempt)));
            var methods = server.asked().stream().map(FaultServer.Asked::method).toList();
            assertEquals(List.of("POST", "GET", "GET"), methods);
        }
        assertEquals(1, attempt.requests());
    }
}
