// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.form.FormValues;
import studio.timbre.form.Requests;
import studio.timbre.language.FailureText;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.provider.http.Talk;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.speech.Transport;

class SecretsTest {
    private static final String KEY = "sk-canary/+4711 x=ü";
    private static final String TOKEN = "sk-canary/+4711-x==";

    @TempDir private Path folder;

    private static List<String> forms(String key) {
        return List.of(
                key,
                URLEncoder.encode(key, UTF_8),
                Base64.getEncoder().encodeToString(key.getBytes(UTF_8)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8)));
    }

    @Test
    void noLogRecordKeepsAKeyWhoeverWroteIt() throws Exception {
        var secrets = new Secrets(Map.of("TIMBRE_KEY_REQUESTY", KEY, "TIMBRE_KEY_CUSTOM", "any"));
        try (var _ = new Logs(folder, true, secrets::clean)) {
            var library = Logger.getLogger("studio.timbre.library.of.others");
            library.log(Level.FINE, "sent {0}", KEY);
            library.log(Level.WARNING, "failed", new IllegalStateException("with " + KEY));
            forms(KEY).forEach(library::info);
            library.info("Authorization: Basic c2VjcmV0OnNlY3JldA==\nmany words stay");
        }
        var log = Files.readString(folder.resolve("timbre-0.log"));
        assertTrue(log.contains("IllegalStateException"), log);
        assertTrue(log.contains("many words stay"), log);
        assertFalse(log.contains("c2VjcmV0"), log);
        forms(KEY).forEach(form -> assertFalse(log.contains(form), () -> form + " in " + log));
    }

    @Test
    void aTokenThatASocketRepeatsIsFoundNowhere() throws Exception {
        var error = "{\"type\":\"error\",\"message\":\"no: %s\"}";
        var home = new Home(folder);
        var keys = new EnvironmentKeys(Map.of("TIMBRE_KEY_EIGEN", TOKEN));
        try (var server =
                        new FaultServer((asked, to) -> {
                            var talk = Talk.accept(asked, to);
                            assertTrue(talk.hear().text().contains(TOKEN));
                            talk.hear();
                            talk.text(error.formatted(String.join(" ", forms(TOKEN))));
                            to.hold();
                        });
                var studio = Studio.open(new Setup(home, server.at("/eigen"), keys, true))) {
            var model = studio.catalogue().provider("eigen").orElseThrow().models().getFirst();
            var schema = studio.catalogue().schema("eigen", model.id()).orElseThrow();
            var request = Requests.of(schema, model, "Hello", FormValues.EMPTY);
            assertEquals(Transport.WEBSOCKET, request.transport());
            var run = studio.synthesizer().start(request);
            run.await();
            var said = run.failure() + FailureText.of(run.failure()).toString() + run.measures();
            assertTrue(said.contains("no: "), said);
            var crash = studio.accounts().redacted("at x: " + String.join(" ", forms(TOKEN)));
            for (var form : forms(TOKEN)) {
                assertFalse(said.contains(form), said);
                assertFalse(crash.contains(form), crash);
            }
        }
        var log = Files.readString(folder.resolve("logs/timbre-0.log"));
        forms(TOKEN).forEach(form -> assertFalse(log.contains(form), log));
    }
}
