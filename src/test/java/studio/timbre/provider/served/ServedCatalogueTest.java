// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.served;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.form.JsonException;
import studio.timbre.language.PriceText;
import studio.timbre.provider.Account;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.provider.Refreshed;
import studio.timbre.provider.http.HttpProfile;
import studio.timbre.provider.http.ListClient;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Voice;

/// Lists that a real server on the loopback serves.
class ServedCatalogueTest {
    @TempDir private Path cache;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final ListClient client = new ListClient(HttpProfile.STANDARD);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        client.close();
        server.stop(0);
    }

    @Test
    void aServerOfOnesOwnTellsItsModelsAndVoices() throws SpeechException {
        pages.put("/v1/models", "{\"object\":\"list\",\"data\":[{\"id\":\"kokoro\"}]}");
        pages.put(
                "/v1/audio/voices", "{\"voices\":[\"af_bella\",{\"id\":\"bm\",\"name\":\"Bo\"}]}");
        var catalogue = catalogue();
        assertEquals(Refreshed.CHANGED, catalogue.refresh("custom"));
        assertEquals(List.of("kokoro"), models(catalogue, "custom"));
        assertEquals(
                List.of(new Voice("af_bella", "af_bella"), new Voice("bm", "Bo")),
                catalogue.voices("custom", "kokoro"));
    }

    @Test
    void whatWasListedIsKeptAndOnlyAskedForAgainByItsTag() throws SpeechException {
        pages.put("/v1/models", "[\"one\"]");
        catalogue().refresh("custom");
        var later = catalogue();
        assertEquals(List.of("one"), models(later, "custom"));
        asked.clear();
        assertEquals(Refreshed.SAME, later.refresh("custom"));
        assertTrue(asked.getFirst().matches("/v1/models \"tag-?\\d+\" Bearer canary"));
    }

    @Test
    void whatAnotherServerListsLeavesTheFirstOnesListAlone() throws SpeechException {
        var base = new AtomicReference<>(base("/own"));
        pages.put("/own/v1/models", "[\"own\"]");
        pages.put("/sandbox/v1/models", "[\"played\"]");
        var catalogue = catalogue(base::get);
        catalogue.refresh("custom");
        base.set(base("/sandbox"));
        catalogue.refresh("custom");
        assertEquals(List.of("played"), models(catalogue, "custom"));
        base.set(base("/own"));
        assertEquals(List.of("own"), models(catalogue, "custom"));
        assertEquals(List.of("own"), models(catalogue(base::get), "custom"));
    }

    @Test
    void aProviderWithoutAListIsNoError() throws SpeechException {
        assertEquals(Refreshed.UNLISTED, catalogue().refresh("custom"));
        assertEquals(Refreshed.UNLISTED, catalogue().refresh("eigen"));
    }

    @Test
    void modelsComeWithTheirPriceTheirVoicesAndTheirEnd() throws SpeechException {
        pages.put(
                "/api/v1/models?output_modalities=speech",
                """
                {"data":[{"id":"a/b","name":"A: B","supported_voices":["v"],
                  "architecture":{"output_modalities":["speech"]},
                  "pricing":{"prompt":"0.0000006","completion":"0"},
                  "expiration_date":"2027-03-01"},
                 {"id":"chat","architecture":{"output_modalities":["text"]}}]}
                """);
        var catalogue = catalogue();
        catalogue.refresh("modelgates");
        var models = catalogue.provider("modelgates").orElseThrow().models();
        assertEquals(1, models.size());
        assertEquals(LocalDate.of(2027, 3, 1), models.getFirst().shutdown());
        assertEquals("0.6 USD per 1 million characters", PriceText.of(models.getFirst().prices()));
        assertEquals(List.of(new Voice("v", "v")), catalogue.voices("modelgates", "a/b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Log in</html>",
                "{\"data\":[{\"id\":\"two\"}",
                "{\"error\":{\"message\":\"later\"}}",
                "{\"data\":{\"id\":\"two\"}}",
                "{}",
                "\"two\"",
                "null"
            })
    void aListThatIsNoneLeavesEverythingAsItWas(String page) throws SpeechException {
        pages.put("/v1/models", "[\"one\"]");
        var catalogue = catalogue();
        catalogue.refresh("custom");
        pages.put("/v1/models", page);
        var refused = assertThrows(SpeechException.class, () -> catalogue.refresh("custom"));
        assertTrue(refused.failure() instanceof SpeechFailure.ProviderDown);
        assertEquals(List.of("one"), models(catalogue, "custom"));
        assertEquals(List.of("one"), models(catalogue(), "custom"));
    }

    @Test
    void aServedFormCountsOnlyIfItsRequestsStayAtTheProvider() throws SpeechException {
        var here = "http://127.0.0.1:" + server.getAddress().getPort();
        pages.put(
                "/v1/models",
                "{\"data\":[%s,%s,{\"id\":\"odd\",\"form_schema\":{\"type\":7}}]}"
                        .formatted(
                                form("good", here + "/v1/audio/speech"),
                                form("bad", "https://elsewhere.example/v1/audio/speech")));
        var catalogue = catalogue();
        catalogue.refresh("requesty");
        assertTrue(catalogue.schema("requesty", "good").isPresent());
        assertTrue(catalogue.schema("requesty", "bad").isEmpty());
        assertTrue(models(catalogue, "requesty").contains("good"));
        assertEquals(5, models(catalogue, "requesty").size());
    }

    @Test
    void aRedirectIsNotFollowed() {
        pages.put("/v1/models", "302");
        assertThrows(SpeechException.class, () -> catalogue().refresh("requesty"));
        assertEquals(1, asked.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"voices\":[\"x\"]}",
                "{\"voices\":[{\"id\":\"x\"}],\"object\":\"list\"}",
                "{\"status\":\"ok\",\"data\":[{\"voice_id\":\"x\"}]}",
                "{\"items\":[{\"slug\":\"x\"}],\"page\":1}",
                "[{\"name\":\"x\"}]",
            })
    void anyShapeOfAListIsUnderstood(String text) throws JsonException {
        assertEquals(List.of("x"), ListReader.voices(text).stream().map(Voice::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "7", "{\"voices\":null}", "[[[]]]", "[null,5,{}]"})
    void aListOfNothingIsEmpty(String text) throws JsonException {
        assertEquals(List.of(), ListReader.voices(text));
        assertEquals(List.of(), ListReader.models(text));
    }

    private static String form(String id, String url) {
        return """
        {"id":"%s","form_schema":{"$id":"timbre:form/x/%s","title":"%s","type":"object",
         "x-endpoint":{"method":"POST","url":"%s","encoding":"json","auth":"bearer"},
         "properties":{"input":{"type":"string","x-ui":{"order":1,"role":"text"}}}}}
        """
                .formatted(id, id, id, url);
    }

    private ServedCatalogue catalogue() {
        return catalogue(() -> base(""));
    }

    private ServedCatalogue catalogue(Supplier<URI> base) {
        return new ServedCatalogue(
                new BundledCatalogue(),
                id -> new Account(base.get(), "canary"),
                cache,
                () -> client);
    }

    private URI base(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static List<String> models(ServedCatalogue catalogue, String provider) {
        return catalogue.provider(provider).orElseThrow().models().stream()
                .map(SpeechModel::id)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var path = exchange.getRequestURI().toString();
        asked.add(
                path
                        + " "
                        + headers.getFirst("If-None-Match")
                        + " "
                        + headers.getFirst("Authorization"));
        var page = pages.get(path);
        var tag = page == null ? "\"tag\"" : "\"tag" + page.hashCode() + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (page == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (page.equals("302")) {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/");
            exchange.sendResponseHeaders(302, -1);
        } else if (tag.equals(headers.getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
