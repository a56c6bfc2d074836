// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.playback.FakePlayer;
import studio.timbre.provider.Account;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.settings.BufferChoice;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.settings.LogChoice;
import studio.timbre.settings.ProxyChoice;
import studio.timbre.settings.SavedSettings;
import studio.timbre.speech.SpeechException;

class WaysTest {
    private static final String CANARY = "sk-canary-4711-house";

    @TempDir private Path folder;

    @AutoClose
    private final FaultServer proxy =
            FaultServer.saying("200 OK", "Content-Type: application/json\r\n", "{\"data\":[]}");

    @Test
    void thePlayerFollowsTheSettings() {
        var settings = SavedSettings.open(new Home(folder), _ -> {});
        var player = new FakePlayer(System::nanoTime);
        Ways.follow(settings, player);
        assertTrue(player.told().contains("reserve MEDIUM"));
        settings.change(all ->
                all.behaving(h ->
                        h.withSound(h.sound().withDevice("Card").withBuffer(BufferChoice.SAFE))));
        assertTrue(player.told().contains("device Card"));
        assertTrue(player.told().contains("reserve LARGE"));
        settings.change(all ->
                all.behaving(h ->
                        h.withSound(
                                h.sound().withDevice(null).withBuffer(BufferChoice.LOW_LATENCY))));
        assertEquals("device default", player.told().get(player.told().size() - 2));
        assertEquals("reserve SMALL", player.told().getLast());
    }

    @Test
    void requestsTakeTheWayThatIsChosenNow() throws SpeechException {
        try (var studio = studio()) {
            var provider = studio.catalogue().provider("requesty").orElseThrow();
            var account = new Account(URI.create("http://voices.example/v1"), "sk-1234567");
            studio.settings()
                    .change(all ->
                            all.behaving(h ->
                                    h.withProxy(
                                            new ProxyChoice(
                                                    ProxyChoice.Way.MANUAL,
                                                    "127.0.0.1",
                                                    proxy.at("").getPort()))));
            studio.keyTrial().test(provider, account);
            assertTrue(proxy.asked().getFirst().path().startsWith("http://voices.example/"));
        }
    }

    @Test
    void theLogTellsEveryStepAsSoonAsThatIsChosen() {
        var log = Logger.getLogger("studio.timbre");
        try (var studio = studio()) {
            assertFalse(log.isLoggable(Level.FINE));
            studio.settings().change(all -> all.behaving(h -> h.withLog(LogChoice.DETAILED)));
            assertTrue(log.isLoggable(Level.FINE));
            studio.settings().change(all -> all.behaving(h -> h.withLog(LogChoice.USUAL)));
            assertFalse(log.isLoggable(Level.FINE));
        }
    }

    @Test
    void theReportTellsMuchAndNoSecret() {
        try (var studio = studio()) {
            System.getLogger("studio.timbre.Test")
                    .log(System.Logger.Level.WARNING, "It went wrong with " + CANARY);
            var text = studio.report().text();
            assertTrue(text.startsWith("Timbre " + Report.VERSION), text);
            assertTrue(text.contains(System.getProperty("java.version")), text);
            assertTrue(text.contains("BALANCED"), text);
            assertTrue(text.contains("It went wrong with"), text);
            assertFalse(text.contains(CANARY), text);
            assertFalse(text.contains(System.getProperty("user.home") + "/"), text);
        }
    }

    private Studio studio() {
        var keys = new EnvironmentKeys(Map.of("TIMBRE_KEY_REQUESTY", CANARY));
        return Studio.open(new Setup(new Home(folder), null, keys, false));
    }
}
