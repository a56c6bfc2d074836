// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.Main;
import studio.timbre.language.Messages;
import studio.timbre.provider.http.FaultServer;

/// A real window in a process of its own, and other processes on the same home.
@Timeout(120)
class BesideTheWindowTest {
    @TempDir private Path folder;
    private Process window;

    @BeforeEach
    void open() throws Exception {
        window = start("window", List.of("--verbose"));
        await("Everything after");
    }

    @AfterEach
    void end() throws InterruptedException {
        window.destroy();
        window.waitFor();
    }

    @Test
    void aSecondStartRaisesTheFirstWindowAndEndsWell() throws Exception {
        for (int i = 0; i < 2; i++) {
            var second = start("second", List.of());
            assertTrue(second.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, second.exitValue());
            assertEquals(Messages.text("window.open"), said("second"));
        }
        await("Somebody knocked");
        assertTrue(window.isAlive());
    }

    @Test
    void twoThatSpeakAtOnceKeepTheirTakesInTheSameHome() throws Exception {
        var sound = new byte[48_000];
        new Random(5).nextBytes(sound);
        try (var server =
                new FaultServer((_, to) -> {
                    to.text("HTTP/1.1 200 OK\r\nContent-Type: audio/pcm\r\n");
                    to.text("Content-Length: " + sound.length + "\r\n\r\n");
                    to.bytes(sound);
                })) {
            var one = say("one", server);
            var other = say("other", server);
            assertTrue(one.waitFor(60, TimeUnit.SECONDS));
            assertTrue(other.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, one.exitValue(), said("one"));
            assertEquals(0, other.exitValue(), said("other"));
        }
        var outcome = new Shell(home()).run("takes", "list", "--json");
        assertTrue(outcome.out().contains("\"one\""), outcome.out());
        assertTrue(outcome.out().contains("\"other\""), outcome.out());
        assertEquals(0, new Shell(home()).run("verify").exit());
        assertTrue(window.isAlive());
        assertFalse(log().contains("locked"), log());
    }

    private Process say(String text, FaultServer server) throws IOException {
        return start(
                text,
                List.of(
                        "say",
                        text,
                        "--provider",
                        "custom",
                        "--set",
                        "response_format=pcm",
                        "--base-url",
                        server.at("").toString(),
                        "-o",
                        folder.resolve(text + ".wav").toString()));
    }

    private Process start(String name, List<String> arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(arguments);
        command.addAll(List.of("--home", home().toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name).toFile())
                .start();
    }

    private void await(String words) throws Exception {
        while (!log().contains(words)) {
            assertTrue(window.isAlive(), "the window ended");
            window.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }

    private String log() throws IOException {
        var file = home().resolve("logs/timbre-0.log");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private String said(String name) throws IOException {
        return Files.readString(folder.resolve(name)).strip();
    }

    private Path home() {
        return folder.resolve("home");
    }
}
