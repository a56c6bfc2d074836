// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.PcmFormat;
import studio.timbre.provider.Account;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.provider.SpeechProviderContractTest;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.provider.http.HttpProfile;
import studio.timbre.provider.http.OutgoingWriter;
import studio.timbre.provider.http.SpeechClient;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

class OpenAiProviderTest extends SpeechProviderContractTest {
    private static final String KEY = "sk-canary-0815";
    private static final Catalogue CATALOGUE = new BundledCatalogue();

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
        return request("requesty", "openai/tts-1", values);
    }

    private static SpeechRequest request(
            String provider, String model, Map<String, Object> values) {
        return new SpeechRequest(provider, model, "anna", "Hello", values, Transport.WHOLE);
    }

    private Account at(FaultServer server) {
        servers.add(server);
        return new Account(server.at("/prefix"), KEY);
    }

    private OpenAiProvider provider(Account account) {
        return provider("requesty", account);
    }

    private OpenAiProvider provider(String id, Account account) {
        var entry = CATALOGUE.provider(id).orElseThrow();
        return new OpenAiProvider(new OutgoingWriter(entry, CATALOGUE, _ -> account), client);
    }

    @Test
    void theRequestGoesToTheAccountsPlaceWithItsKey() throws Exception {
        speaking().open(request(), attempt).close();
        var sent = servers.getFirst().asked().getFirst();
        assertEquals("/prefix/v1/audio/speech", sent.path());
        assertEquals("Bearer " + KEY, sent.headers().get("Authorization"));
        assertEquals(
                "{\"model\":\"openai/tts-1\",\"input\":\"Hello\",\"voice\":\"anna\","
                        + "\"response_format\":\"pcm\"}",
                sent.text());
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
                "There is no key for Requesty yet. Put it into the environment variable"
                        + " TIMBRE_KEY_REQUESTY, or enter it in the settings of the window.",
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
        var other = request("requesty", "nobody/nothing", Map.of());
        var provider = provider(new Account(null, KEY));
        var thrown = assertThrows(SpeechException.class, () -> provider.open(other, attempt));
        assertInstanceOf(SpeechFailure.NotFound.class, thrown.failure());
        assertEquals(0, attempt.requests());
    }

    @Test
    void qwenIsSentUnderTheNamesOfTheWire() throws Exception {
        var values = new LinkedHashMap<String, Object>();
        values.put("format", "pcm");
        values.put("sample_rate", "16000");
        values.put("pitch", new BigDecimal("1.2"));
        var asked = request("modelstream", "qwen3-tts-flash", values);
        try (var audio =
                provider("modelstream", at(FaultServer.saying("200 OK", "", "sound")))
                        .open(asked, attempt)) {
            assertEquals(new AudioType("pcm", null, new PcmFormat(16_000, 1)), audio.type());
        }
        assertEquals(
                "{\"model\":\"qwen3-tts-flash\",\"input\":\"Hello\",\"voice\":\"anna\","
                        + "\"response_format\":\"pcm\",\"sample_rate\":16000,\"pitch\":1.2}",
                sent());
    }

    @Test
    void modelGatesSpeaksTheSameDialectWithOtherData() throws Exception {
        var options = Map.of("openai", Map.of("instructions", "warm"));
        var asked = request("modelgates", "elevenlabs/any", Map.of("provider_options", options));
        var account =
                at(
                        FaultServer.saying(
                                "200 OK",
                                "Content-Type: audio/pcm;rate=22050\r\nX-Generation-Id: gen-1\r\n",
                                "sound"));
        try (var audio = provider("modelgates", account).open(asked, attempt)) {
            assertEquals("gen-1", audio.requestId());
            assertEquals(new PcmFormat(22_050, 1), audio.type().pcm());
        }
        assertEquals(
                "{\"model\":\"elevenlabs/any\",\"input\":\"Hello\",\"voice\":\"anna\","
                        + "\"response_format\":\"pcm\","
                        + "\"provider\":{\"options\":{\"openai\":{\"instructions\":\"warm\"}}}}",
                sent());
    }

    @Test
    void asEventsTheAudioComesWithItsBill() throws Exception {
        var events =
                "data: {\"type\":\"speech.audio.delta\",\"audio\":\"YWI=\"}\n\n"
                        + "data: {\"type\":\"speech.audio.done\",\"usage\":{\"total_tokens\":5}}\n\n";
        var asked =
                new SpeechRequest(
                        "requesty",
                        "openai/gpt-4o-mini-tts",
                        "alloy",
                        "Hello",
                        Map.of(),
                        Transport.SSE);
        var account =
                at(FaultServer.saying("200 OK", "Content-Type: text/event-stream\r\n", events));
        try (var audio = provider(account).open(asked, attempt)) {
            assertEquals(2, audio.read(new byte[9], 0, 9));
            assertEquals(-1, audio.read(new byte[9], 0, 9));
            assertEquals(Map.of("total_tokens", 5), audio.usage().amounts());
        }
        assertTrue(sent().contains("\"stream_format\":\"sse\""), this::sent);
    }

    private String sent() {
        return servers.getFirst().asked().getFirst().text();
    }

    private SpeechFailure failure(Account account) {
        return assertThrows(SpeechException.class, () -> provider(account).open(request(), attempt))
                .failure();
    }
}
