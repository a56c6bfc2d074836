// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.openai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.PcmFormat;
import studio.timbre.form.Endpoint;
import studio.timbre.form.Field;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Role;
import studio.timbre.form.Wire;
import studio.timbre.form.WireRequest;
import studio.timbre.provider.Account;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.provider.SpeechProviderContractTest;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.provider.http.HttpProfile;
import studio.timbre.provider.http.SpeechClient;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;

class OpenAiProviderTest extends SpeechProviderContractTest {
    private static final String KEY = "sk-canary-0815";
    private static final URI DOCUMENTED = URI.create("https://api.example/v1/audio/speech");

    @AutoClose private final SpeechClient client = new SpeechClient(HttpProfile.STANDARD);
    private final List<FaultServer> servers = new ArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Attempt attempt = new Attempt();

    @AfterEach
    void closeServers() {
        servers.forEach(FaultServer::close);
    }

    @Override
    protected SpeechProvider speaking() {
        return provider(at(FaultServer.saying("200 OK", "Content-Type: audio/pcm\r\n", "sound!")));
    }

    @Override
    protected SpeechProvider silent() {
        return provider(
                at(
                        new FaultServer((_, to) -> {
                            asked.countDown();
                            to.hold();
                        })));
    }

    @Override
    protected SpeechProvider faltering() {
        return provider(
                at(
                        new FaultServer((_, to) -> {
                            to.text("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc");
                            to.hold();
                        })));
    }

    @Override
    protected void awaitAsked() throws InterruptedException {
        asked.await();
    }

    @Override
    protected SpeechRequest request() {
        return request(Map.of("response_format", "pcm"));
    }

    @Override
    protected int requests() {
        return 1;
    }

    private static SpeechRequest request(Map<String, Object> values) {
        return new SpeechRequest("try-it", "m-1", "anna", "Hello", values, Transport.WHOLE);
    }

    private Account at(FaultServer server) {
        servers.add(server);
        return new Account(server.at("/prefix"), KEY);
    }

    private OpenAiProvider provider(Account account) {
        var model = new SpeechModel("try-it", "m-1", "M", Task.TTS, List.of(Transport.WHOLE), null);
        var entry =
                new ProviderEntry("try-it", "Try It", "openai", null, true, false, List.of(model));
        var format =
                new Field.Choice(
                        new Field.Traits(
                                "response_format",
                                "",
                                "",
                                "",
                                false,
                                false,
                                Role.FORMAT,
                                null,
                                "mp3",
                                null,
                                new Wire("/response_format", Wire.Kind.PLAIN, true, Set.of())),
                        List.of(),
                        true,
                        null);
        var form =
                new FormSchema(
                        "try-it/m-1",
                        "M",
                        Task.TTS,
                        new Endpoint("POST", DOCUMENTED, Endpoint.Encoding.JSON, null, null),
                        List.of(format),
                        List.of());
        return new OpenAiProvider(
                entry,
                new FakeCatalogue(entry, "m-1", form),
                _ -> account,
                client,
                OpenAiProviderTest::write);
    }

    private static WireRequest write(FormSchema schema, SpeechRequest request, URI base) {
        var body = new LinkedHashMap<String, Object>();
        body.put("model", request.model());
        body.put("input", request.text());
        body.putAll(request.values());
        var url = base == null ? schema.endpoint().url() : URI.create(base + DOCUMENTED.getPath());
        return new WireRequest("POST", url, Endpoint.Encoding.JSON, body, Map.of());
    }

    @Test
    void theRequestGoesToTheAccountsPlaceWithItsKey() throws Exception {
        speaking().open(request(), attempt).close();
        var sent = servers.getFirst().asked().getFirst();
        assertEquals("/prefix/v1/audio/speech", sent.path());
        assertEquals("Bearer " + KEY, sent.headers().get("Authorization"));
        assertEquals(
                "{\"model\":\"m-1\",\"input\":\"Hello\",\"response_format\":\"pcm\"}",
                new String(sent.body(), UTF_8));
    }

    @Test
    void theAudioIsExpectedAsItWasAskedFor() throws Exception {
        var asked = request(Map.of("response_format", "pcm", "sample_rate", "16000"));
        try (var audio = speaking().open(asked, attempt)) {
            assertEquals(new AudioType("pcm", "audio/pcm", new PcmFormat(16_000, 1)), audio.type());
        }
        var number = request(Map.of("sample_rate", new BigDecimal(48_000)));
        try (var audio = speaking().open(number, new Attempt())) {
            assertEquals(new AudioType("mp3", "audio/pcm", new PcmFormat(48_000, 1)), audio.type());
        }
    }

    @Test
    void withoutAKeyNothingIsSentAndTheVariableIsNamed() {
        var failure = failure(new Account(null, null));
        assertInstanceOf(SpeechFailure.Unauthorized.class, failure);
        assertEquals(
                "There is no key for Try It yet. Put it into the environment variable"
                        + " TIMBRE_KEY_TRY_IT.",
                failure.words().message());
        assertEquals(0, attempt.requests());
    }

    @Test
    void onThisMachineNoKeyIsNeeded() throws Exception {
        var account = at(FaultServer.saying("200 OK", "", "sound"));
        provider(new Account(account.base(), null)).open(request(), attempt).close();
        assertNull(servers.getFirst().asked().getFirst().headers().get("Authorization"));
    }

    @Test
    void anUnknownModelIsNotFound() {
        var other = new SpeechRequest("try-it", "m-2", null, "Hi", Map.of(), Transport.WHOLE);
        var provider = provider(new Account(null, KEY));
        var thrown = assertThrows(SpeechException.class, () -> provider.open(other, attempt));
        assertInstanceOf(SpeechFailure.NotFound.class, thrown.failure());
        assertEquals(0, attempt.requests());
    }

    private SpeechFailure failure(Account account) {
        return assertThrows(SpeechException.class, () -> provider(account).open(request(), attempt))
                .failure();
    }
}
