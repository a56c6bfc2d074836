// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static studio.timbre.provider.http.Calls.all;
import static studio.timbre.provider.http.Calls.failure;
import static studio.timbre.provider.http.Calls.outgoing;

import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechFailure;

@Timeout(20)
class RedirectsTest {
    @AutoClose private final SpeechClient client = new SpeechClient(Calls.SWIFT);
    private final Attempt attempt = new Attempt();

    private static FaultServer redirecting(int status, Object location) {
        return FaultServer.saying(status + " Moved", "Location: " + location + "\r\n", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void theAudioIsFetchedElsewhereWithoutKeyAndText(int status) throws Exception {
        try (var store = FaultServer.saying("200 OK", "", "sound");
                var server = redirecting(status, store.at("/sound.wav"))) {
            assertEquals("sound", new String(all(client.open(outgoing(server), attempt)), UTF_8));
            var fetched = store.asked().getFirst();
            assertEquals("GET", fetched.method());
            assertEquals(0, fetched.body().length);
            assertNull(fetched.headers().get("Authorization"));
            assertEquals(1, server.asked().size());
            assertEquals(1, attempt.requests());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void theTextIsNeverSentOnToStrangers(int status) throws Exception {
        try (var stranger = FaultServer.saying("200 OK", "", "sound");
                var server = redirecting(status, stranger.at("/"))) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            assertInstanceOf(SpeechFailure.Unreachable.class, failure);
            assertEquals(0, stranger.asked().size());
            assertEquals(1, attempt.requests());
        }
    }

    @Test
    void atTheSamePlaceTheRequestMovesOnWithItsKey() throws Exception {
        try (var server =
                new FaultServer((asked, to) ->
                        to.bytes(
                                asked.path().equals("/moved")
                                        ? FaultServer.answer("200 OK", "", "sound".getBytes(UTF_8))
                                        : FaultServer.answer(
                                                "307 Moved",
                                                "Location: /moved\r\n",
                                                new byte[0])))) {
            assertEquals("sound", new String(all(client.open(outgoing(server), attempt)), UTF_8));
            var moved = server.asked().get(1);
            assertEquals("POST", moved.method());
            assertEquals("{\"input\":\"Hello\"}", moved.text());
            assertNotNull(moved.headers().get("Authorization"));
            assertEquals(2, attempt.requests());
        }
    }

    @Test
    void aCircleIsLeftAfterThreeSteps() throws Exception {
        try (var server = redirecting(302, "/again")) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            assertInstanceOf(SpeechFailure.Unreachable.class, failure);
            assertEquals(4, server.asked().size());
            assertEquals(1, attempt.requests());
        }
    }

    @Test
    void aRedirectToNowhereIsSaidSo() throws Exception {
        try (var server = FaultServer.saying("302 Found", "", "")) {
            assertInstanceOf(
                    SpeechFailure.Unreachable.class,
                    failure(() -> client.open(outgoing(server), attempt)));
        }
    }

    @Test
    void nobodyOutsideSendsUsIntoOurOwnNetwork() throws Exception {
        var inside = new Addresses(Dns.SYSTEM, address -> address.getAddress()[3] == 2);
        try (var careful = client(inside);
                var router = new FaultServer((_, to) -> to.text("secret"), "127.0.0.2");
                var server = redirecting(302, router.at("/admin"))) {
            var failure = failure(() -> careful.open(outgoing(server), attempt));
            assertInstanceOf(SpeechFailure.Unreachable.class, failure);
            assertEquals(0, router.asked().size());
        }
    }

    @Test
    void aStoreWithoutTlsIsAskedForItFirst() throws Exception {
        var outside = new Addresses(Dns.SYSTEM, _ -> false);
        try (var careful = client(outside);
                var store = FaultServer.saying("200 OK", "", "sound");
                var server = redirecting(302, store.at("/sound.wav"))) {
            assertEquals("sound", new String(all(careful.open(outgoing(server), attempt)), UTF_8));
            assertEquals(2, store.knocks());
            assertEquals(1, store.asked().size());
            assertEquals(1, attempt.requests());
        }
    }

    private static SpeechClient client(Addresses addresses) {
        return new SpeechClient(
                Calls.SWIFT, () -> ProxyRoute.STRAIGHT, addresses, new OkHttpClient.Builder());
    }
}
