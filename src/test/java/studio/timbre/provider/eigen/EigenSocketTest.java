// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.eigen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
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
import studio.timbre.provider.http.Talk;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

class EigenSocketTest extends SpeechProviderContractTest {
    private static final String KEY = "sk-canary-0815";
    private static final Catalogue CATALOGUE = new BundledCatalogue();

    @AutoClose private final SpeechClient client = new SpeechClient(HttpProfile.STANDARD);
    private final List<FaultServer> servers = new ArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void closeServers() {
        servers.forEach(FaultServer::close);
    }

    private SpeechProvider provider(boolean speaks, boolean ends) {
        var server =
                new FaultServer((asked, to) -> {
                    var talk = Talk.accept(asked, to);
                    heard.add(talk.hear().text());
                    heard.add(talk.hear().text());
                    this.asked.countDown();
                    if (speaks) {
                        talk.sound(new byte[] {1, 2, 3, 4});
                    }
                    if (ends) {
                        talk.text("{\"type\":\"complete\"}");
                    }
                    to.hold();
                });
        servers.add(server);
        var entry = CATALOGUE.provider("eigen").orElseThrow();
        var account = new Account(server.at("/prefix"), KEY);
        return new EigenProvider(new OutgoingWriter(entry, CATALOGUE, _ -> account), client);
    }

    @Override
    protected SpeechProvider speaking() {
        return provider(true, true);
    }

    @Override
    protected SpeechProvider silent() {
        return provider(false, false);
    }

    @Override
    protected SpeechProvider faltering() {
        return provider(true, false);
    }

    @Override
    protected void awaitAsked() throws InterruptedException {
        asked.await();
    }

    @Override
    protected SpeechRequest request() {
        return request("higgs2p5", Map.of());
    }

    @Override
    protected int requests() {
        return 1;
    }

    private static SpeechRequest request(String model, Map<String, Object> values) {
        return new SpeechRequest("eigen", model, "Linda", "Hello", values, Transport.WEBSOCKET);
    }

    @Test
    void theKeyGoesInTheFirstMessageAndTheFormInTheSecond() throws Exception {
        var values = new LinkedHashMap<String, Object>();
        values.put("voice_settings", Map.of("speed", new BigDecimal("1.5")));
        values.put("sampling", Map.of("top_k", new BigDecimal("40")));
        try (var audio = speaking().open(request("higgs2p5", values), new Attempt())) {
            assertEquals(new AudioType("pcm", null, new PcmFormat(24_000, 1)), audio.type());
        }
        assertEquals(
                List.of(
                        "{\"token\":\"" + KEY + "\",\"model\":\"higgs2p5\"}",
                        "{\"text\":\"Hello\",\"voice\":\"Linda\",\"voice_settings\":{\"speed\":1.5},"
                                + "\"sampling\":{\"top_k\":40}}"),
                List.copyOf(heard));
        assertEquals("/prefix/api/v1/generate/ws", servers.getFirst().asked().getFirst().path());
    }

    @Test
    void whatASocketCannotCarryStaysAtHome() throws Exception {
        var values = Map.<String, Object>of("response_format", "mp3", "instructions", "softly");
        speaking().open(request("qwen3-tts", values), new Attempt()).close();
        assertEquals(
                "{\"text\":\"Hello\",\"voice\":\"Linda\",\"instructions\":\"softly\"}",
                List.copyOf(heard).get(1));
    }
}
