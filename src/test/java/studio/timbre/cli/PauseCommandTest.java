// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.provider.http.FaultServer;

/// A provider that asks for a pause, at the command line.
@Timeout(60)
class PauseCommandTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("home"));
    }

    /// Asks for a second's pause once, then answers.
    private static FaultServer busyOnce(String type, byte[] answer) {
        var times = new AtomicInteger();
        var busy = FaultServer.answer("429 Busy", "Retry-After: 1\r\n", "slow down".getBytes());
        var good = FaultServer.answer("200 OK", "Content-Type: " + type + "\r\n", answer);
        return new FaultServer((_, to) -> to.bytes(times.getAndIncrement() == 0 ? busy : good));
    }

    private Shell.Outcome say(FaultServer server, String... more) {
        var all = new ArrayList<>(List.of("say", "Hello", "--provider", "custom", "--json"));
        all.addAll(List.of("--base-url", server.at("").toString()));
        all.addAll(List.of("--set", "response_format=pcm"));
        all.addAll(List.of(more));
        return shell.run(all.toArray(String[]::new));
    }

    @Test
    void thePauseIsToldAndThenItSpeaks() {
        try (var server = busyOnce("audio/pcm", new byte[24_000])) {
            var outcome = say(server);
            assertEquals(0, outcome.exit(), outcome.err());
            assertTrue(outcome.err().contains("In 1 s the request is sent again"), outcome.err());
            assertEquals(2, outcome.number("requests"));
            assertTrue(outcome.number("pausedMs") >= 1_000);
            assertEquals(2, server.asked().size());
        }
    }

    @Test
    void whoDoesNotWantToWaitIsToldHowLongItWouldBe() {
        try (var server = busyOnce("audio/pcm", new byte[24_000])) {
            var outcome = say(server, "--no-wait");
            assertEquals(ExitCode.RATE_LIMITED, outcome.exit());
            assertTrue(outcome.err().contains("Try again in 1 s."), outcome.err());
            assertFalse(outcome.err().contains("sent again"), outcome.err());
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void aRecordingWaitsToo() throws Exception {
        var file = Files.writeString(folder.resolve("a.mp3"), "sound");
        try (var server = busyOnce("application/json", "{\"text\":\"Hi\"}".getBytes())) {
            var base = server.at("").toString();
            var outcome = shell.run("transcribe", file.toString(), "--base-url", base);
            assertEquals(0, outcome.exit(), outcome.err());
            assertEquals("Hi", outcome.out().strip());
            assertTrue(outcome.err().contains("In 1 s the request is sent again"), outcome.err());
        }
    }

    @Test
    void anAccountThatIsNotThereIsRefusedWithThoseThatAre() {
        var outcome = shell.run("say", "Hi", "--provider", "requesty", "--account", "work");
        assertEquals(ExitCode.USAGE, outcome.exit());
        assertTrue(outcome.err().contains("There are: requesty"), outcome.err());
    }
}
