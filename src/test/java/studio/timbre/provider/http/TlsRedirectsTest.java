// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.timbre.provider.http.Calls.KEY;
import static studio.timbre.provider.http.Calls.all;
import static studio.timbre.provider.http.Calls.failure;
import static studio.timbre.provider.http.Calls.outgoing;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import okhttp3.Dns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.language.Messages;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechFailure;

/// Redirects over real TLS: what was private stays so.
@Timeout(30)
class TlsRedirectsTest {
    private static final HttpProfile BRISK =
            new HttpProfile(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    1,
                    Duration.ofSeconds(10),
                    1 << 20);
    private static final String STRANGER = "127.0.0.2";

    @TempDir private static Path folder;
    private static TlsIdentity identity;
    private final Attempt attempt = new Attempt();

    @BeforeAll
    static void identify() throws Exception {
        identity = TlsIdentity.in(folder);
    }

    private static FaultServer secure(String host, String status, String headers, String body) {
        var answer = FaultServer.answer(status, headers, body.getBytes(UTF_8));
        return new FaultServer((_, to) -> to.bytes(answer), host, identity.doors());
    }

    private static FaultServer redirecting(int status, Object location) {
        return secure("127.0.0.1", status + " Moved", "Location: " + location + "\r\n", "");
    }

    private static SpeechClient client(Predicate<InetAddress> near) {
        return new SpeechClient(
                BRISK,
                () -> ProxyRoute.STRAIGHT,
                new Addresses(Dns.SYSTEM, near),
                identity.believer());
    }

    private static String link(Object address) {
        return "{\"url\":\"%s\"}".formatted(address);
    }

    @ParameterizedTest
    @CsvSource({
        "301, true",
        "302, true",
        "303, true",
        "307, true",
        "308, true",
        "302, false",
        "307, false"
    })
    void fromTlsNothingGoesOnInTheClear(int status, boolean near) throws Exception {
        try (var client = client(_ -> near);
                var clear = FaultServer.saying("200 OK", "", "sound");
                var server = redirecting(status, clear.at("/sound.wav"))) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            var refused = assertInstanceOf(SpeechFailure.Unreachable.class, failure);
            var again = status == 307 || status == 308;
            var words = again ? "http.redirectWithText" : "http.redirectUnsafe";
            assertEquals(Messages.text(words), refused.reason());
            assertEquals(0, clear.asked().size());
            assertEquals("Bearer " + KEY, server.asked().getFirst().headers().get("Authorization"));
            assertEquals(1, attempt.requests());
        }
    }

    @Test
    void aLinkInTheAnswerIsNotFetchedInTheClearEither() throws Exception {
        try (var client = client(_ -> true);
                var clear = FaultServer.saying("200 OK", "", "sound");
                var server =
                        secure(
                                "127.0.0.1",
                                "200 OK",
                                "Content-Type: application/json\r\n",
                                link(clear.at("/sound.wav")))) {
            failure(() -> client.open(outgoing(server), attempt));
            assertEquals(0, clear.asked().size());
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void anAddressInTheClearIsAskedWithTlsInstead() throws Exception {
        try (var client = client(_ -> true);
                var store = secure(STRANGER, "200 OK", "", "sound");
                var server =
                        redirecting(302, store.at("/a.wav").toString().replace("https", "http"))) {
            assertEquals("sound", new String(all(client.open(outgoing(server), attempt)), UTF_8));
            bare(store);
        }
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303"})
    void anotherHostGetsNeitherKeyNorText(int status) throws Exception {
        try (var client = client(_ -> true);
                var store = secure(STRANGER, "200 OK", "", "sound");
                var server = redirecting(status, store.at("/sound.wav"))) {
            assertEquals("sound", new String(all(client.open(outgoing(server), attempt)), UTF_8));
            bare(store);
        }
    }

    private static void bare(FaultServer store) {
        var fetched = store.asked().getFirst();
        assertEquals(1, store.asked().size());
        assertEquals("GET", fetched.method());
        assertEquals(0, fetched.body().length);
        assertNull(fetched.headers().get("Authorization"));
        assertTrue(fetched.headers().values().stream().noneMatch(value -> value.contains(KEY)));
    }

    @Test
    void whoCannotProveWhoTheyAreGetsNothing() throws Exception {
        try (var client = new SpeechClient(BRISK);
                var server = secure("127.0.0.1", "200 OK", "", "sound")) {
            var failure = failure(() -> client.open(outgoing(server), attempt));
            assertInstanceOf(SpeechFailure.Unreachable.class, failure);
            assertEquals(0, server.asked().size());
        }
    }
}
