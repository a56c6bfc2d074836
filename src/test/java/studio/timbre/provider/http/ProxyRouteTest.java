// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.form.Endpoint;
import studio.timbre.form.WireRequest;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

class ProxyRouteTest {
    private static final byte[] SOUND = {1, 2, 3, 4};

    @AutoClose private final FaultServer proxy = FaultServer.saying(answer(SOUND));
    @AutoClose private final FaultServer server = FaultServer.saying(answer(new byte[] {9, 9}));

    private static byte[] answer(byte[] sound) {
        return FaultServer.answer("200 OK", "Content-Type: audio/pcm\r\n", sound);
    }

    private ProxyRoute through() {
        return ProxyRoute.through("127.0.0.1", proxy.at("").getPort());
    }

    @Test
    void aRequestGoesThroughTheProxyWithTheWholeAddress() throws SpeechException {
        try (var client = new SpeechClient(Calls.SWIFT, this::through)) {
            var audio = client.open(to("http://voices.example/v1/speech"), new Attempt());
            assertArrayEquals(SOUND, Calls.all(audio));
            assertEquals("http://voices.example/v1/speech", proxy.asked().getFirst().path());
        }
    }

    @Test
    void aSecureRequestAsksTheProxyForATunnelAndShowsItNothing() {
        try (var client = new SpeechClient(Calls.SWIFT, this::through)) {
            var failure =
                    Calls.failure(
                            () -> client.open(to("https://voices.example/v1"), new Attempt()));
            assertTrue(failure instanceof SpeechFailure.Unreachable, failure.toString());
            var asked = proxy.asked().getFirst();
            assertEquals("CONNECT voices.example:443", asked.method() + " " + asked.path());
            assertNull(asked.headers().get("Authorization"));
        }
    }

    @Test
    void aListComesThroughTheProxyToo() throws SpeechException {
        try (var client = new ListClient(Calls.SWIFT, this::through)) {
            client.fetch(URI.create("http://voices.example/v1/models"), null, null);
            assertEquals("http://voices.example/v1/models", proxy.asked().getFirst().path());
        }
    }

    @Test
    void whatIsOnThisMachineIsAskedStraight() throws SpeechException {
        try (var client = new SpeechClient(Calls.SWIFT, this::through)) {
            Calls.all(client.open(Calls.outgoing(server), new Attempt()));
            assertEquals(1, server.asked().size());
            assertEquals(List.of(), proxy.asked());
        }
    }

    @Test
    void anotherRouteIsTakenAtOnceAlsoWhereAConnectionIsStillOpen() throws SpeechException {
        var other = FaultServer.saying(answer(SOUND));
        var now = new ProxyRoute[] {through()};
        try (other;
                var client = new SpeechClient(Calls.SWIFT, () -> now[0])) {
            Calls.all(client.open(to("http://voices.example/a"), new Attempt()));
            now[0] = ProxyRoute.through("127.0.0.1", other.at("").getPort());
            Calls.all(client.open(to("http://voices.example/b"), new Attempt()));
            now[0] = through();
            Calls.all(client.open(to("http://voices.example/c"), new Attempt()));
            assertEquals(2, proxy.asked().size());
            assertEquals(1, other.asked().size());
        }
    }

    @Test
    void aLinkInAnAnswerIsLookedUpAndStillGoesThroughTheProxy() throws SpeechException {
        var first =
                FaultServer.answer(
                        "302 Found", "Location: http://files.example/a\r\n", new byte[0]);
        var script =
                new FaultServer((asked, to) ->
                        to.bytes(asked.path().endsWith("/v1") ? first : answer(SOUND)));
        var names =
                new Addresses(
                        name ->
                                List.of(
                                        InetAddress.getByName(
                                                name.equals("127.0.0.1") ? name : "203.0.113.7")),
                        address -> address.isLoopbackAddress());
        try (script;
                var client =
                        new SpeechClient(
                                Calls.SWIFT,
                                () -> ProxyRoute.through("127.0.0.1", script.at("").getPort()),
                                names,
                                new OkHttpClient.Builder())) {
            var audio = client.open(to("http://voices.example/v1"), new Attempt());
            assertArrayEquals(SOUND, Calls.all(audio));
            assertTrue(
                    script.asked().stream()
                            .anyMatch(each -> each.path().equals("http://files.example/a")),
                    script.asked().toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost/v1",
        "http://127.0.0.1:8880",
        "http://127.9.9.9/",
        "http://[::1]:80/",
        "http://sandbox.localhost/"
    })
    void noNameOfThisMachineEverGoesThroughIt(String address) {
        assertEquals(List.of(Proxy.NO_PROXY), through().select(URI.create(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example/, proxy.example:3128",
        "http://api.example/, plain.example:8080",
        "https://inner.example/,",
        "https://a.inner.example/,",
        "https://b.spared.example/,",
        "https://notinner.example/, proxy.example:3128"
    })
    void theEnvironmentIsReadAsOthersReadIt(String address, String expected) {
        var environment =
                new Environment(
                        Map.of(
                                "https_proxy", "http://proxy.example:3128",
                                "HTTP_PROXY", "plain.example:8080",
                                "no_proxy", "inner.example, *.spared.example"));
        var proxy = environment.select(URI.create(address)).getFirst();
        assertEquals(
                expected,
                proxy.address() instanceof InetSocketAddress there
                        ? there.getHostString() + ":" + there.getPort()
                        : null);
    }

    private static Outgoing to(String address) {
        var wire =
                new WireRequest(
                        "POST",
                        URI.create(address),
                        Endpoint.Encoding.JSON,
                        Map.of("input", Calls.TEXT),
                        Map.of());
        return new Outgoing(wire, Calls.KEY, Calls.TEXT, Calls.EXPECTED);
    }
}
