// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.timbre.provider.Account;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.provider.KeyTrial.Verdict;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.provider.ProviderLists;
import studio.timbre.sandbox.Sandbox;
import studio.timbre.sandbox.sound.ToneEngine;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.studio.Threads;

class FetchTrialTest {
    private static final String LIST = "{\"object\":\"list\",\"data\":[]}";
    private static final ProviderEntry PROVIDER =
            new ProviderEntry(
                    "voices",
                    "Voices",
                    "openai",
                    null,
                    true,
                    false,
                    List.of(),
                    new ProviderLists(URI.create("https://voices.example/v1/models"), null));

    @Test
    void aKeyWorksWhereNobodyComesInWithoutOne() throws SpeechException {
        try (var server = guarded()) {
            assertEquals(Verdict.ACCEPTED, test(server, "good"));
        }
    }

    @Test
    void aWrongKeyIsRefused() {
        try (var server = guarded()) {
            var e = assertThrows(SpeechException.class, () -> test(server, "bad"));
            assertInstanceOf(SpeechFailure.Unauthorized.class, e.failure());
        }
    }

    @Test
    void aServerThatAnswersEverybodyProvesNothing() throws SpeechException {
        try (var server =
                FaultServer.saying("200 OK", "Content-Type: application/json\r\n", LIST)) {
            assertEquals(Verdict.UNPROVEN, test(server, "any"));
        }
    }

    @Test
    void everyProviderThatWantsAKeyIsTestedForNothingOrHasNothingToTestItWith() throws Exception {
        var untestable = new ArrayList<String>();
        try (var sandbox = Sandbox.start(0, new ToneEngine(), new Threads().background());
                var client = new ListClient(HttpProfile.STANDARD)) {
            for (var entry : new BundledCatalogue().providers()) {
                if (!entry.keyed()) {
                    continue;
                }
                if (entry.lists().trial() == null) {
                    untestable.add(entry.id());
                    continue;
                }
                var base = sandbox.address().resolve("/" + entry.id());
                var trial = new FetchTrial(client);
                assertEquals(Verdict.ACCEPTED, trial.test(entry, new Account(base, "any")));
                var e =
                        assertThrows(
                                SpeechException.class,
                                () -> trial.test(entry, new Account(base, "wrong")));
                assertInstanceOf(SpeechFailure.Unauthorized.class, e.failure());
            }
            assertTrue(
                    sandbox.report().visits().keySet().stream()
                            .allMatch(at -> at.startsWith("GET")));
        }
        assertEquals(List.of("eigen"), untestable);
    }

    @Test
    void aPageIsNoList() {
        try (var server = FaultServer.saying("200 OK", "Content-Type: text/html\r\n", "<p>Hi")) {
            var e = assertThrows(SpeechException.class, () -> test(server, "good"));
            assertInstanceOf(SpeechFailure.NotFound.class, e.failure());
        }
    }

    private static FaultServer guarded() {
        return new FaultServer((asked, to) ->
                to.bytes(
                        "Bearer good".equals(asked.headers().get("Authorization"))
                                ? FaultServer.answer(
                                        "200 OK",
                                        "",
                                        LIST.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                : FaultServer.answer("401 Unauthorized", "", new byte[0])));
    }

    private static Verdict test(FaultServer server, String key) throws SpeechException {
        try (var client = new ListClient(HttpProfile.STANDARD)) {
            return new FetchTrial(client).test(PROVIDER, new Account(server.at(""), key));
        }
    }
}
