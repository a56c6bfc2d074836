// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.provider.http.FaultServer;

/// What `timbre say` does where nothing can be said.
@Timeout(60)
class SayRefusedTest {
    @TempDir private Path folder;
    private Shell shell;
    private Path wav;

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("home"));
        wav = folder.resolve("said.wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "sse", "pigeon"})
    void aWayThatTheModelHasNotIsRefusedBeforeAnythingIsSent(String way) {
        var outcome =
                shell.run(
                        "say",
                        "Hi",
                        "--provider",
                        "requesty",
                        "--model",
                        "openai/tts-1",
                        "--transport",
                        way);
        assertEquals(2, outcome.exit());
        assertTrue(outcome.err().contains(way), outcome.err());
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized,          3, Unauthorized",
        "402 Payment Required,      4, QuotaSpent",
        "404 Not Found,             6, NotFound",
        "400 Bad Request,           6, Refused",
        "429 Too Many Requests,     5, RateLimited",
        "500 Internal Server Error, 7, ProviderDown",
        "503 Service Unavailable,   7, ProviderDown"
    })
    void aRefusalIsSaidInTheProvidersWordsAndAskedForOnce(String status, int exit, String kind) {
        var body = "{\"error\":{\"message\":\"the moon is full\",\"type\":\"t\",\"code\":null}}";
        var headers = "Content-Type: application/json\r\nx-request-id: req-9\r\n";
        try (var server = FaultServer.saying(status, headers, body)) {
            var outcome = shell.sayTo(server, wav);
            assertEquals(exit, outcome.exit());
            assertEquals("failed", outcome.json().get("state"));
            assertEquals(kind, outcome.failure().get("kind"));
            assertEquals("req-9", outcome.failure().get("requestId"));
            assertEquals(
                    Integer.parseInt(status.substring(0, 3)),
                    ((Number) outcome.failure().get("status")).intValue());
            assertTrue(outcome.err().contains("the moon is full"), outcome.err());
            assertEquals(1, server.asked().size());
            assertEquals(1, outcome.number("requests"));
            assertFalse(Files.exists(wav));
        }
    }

    @Test
    void aWebPageIsNoSound() {
        var page = "<!DOCTYPE html><html><head><title>Log in first</title></head></html>";
        try (var server = FaultServer.saying("200 OK", "Content-Type: text/html\r\n", page)) {
            var outcome = shell.sayTo(server, wav);
            assertEquals(9, outcome.exit());
            assertTrue(outcome.err().contains("Log in first"), outcome.err());
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void anEmptyAnswerIsNoSound() {
        try (var server = FaultServer.saying("200 OK", "Content-Type: audio/wav\r\n", "")) {
            var outcome = shell.sayTo(server, wav);
            assertEquals(9, outcome.exit());
            assertEquals("NoAudio", outcome.failure().get("kind"));
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void whereNobodyListensNothingIsSent() {
        var outcome = shell.sayTo("http://127.0.0.1:1", wav);
        assertEquals(7, outcome.exit());
        assertEquals("Unreachable", outcome.failure().get("kind"));
        assertEquals(0, outcome.number("requests"));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidBeforeAnythingIsSent() {
        try (var server = FaultServer.saying("200 OK", "", "")) {
            wav = folder.resolve("missing/said.wav");
            assertEquals(11, shell.sayTo(server, wav).exit());
            assertEquals(List.of(), server.asked());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"speed=9", "speed=fast", "nonsense=1"})
    void whatTheFormRefusesIsNotSent(String set) {
        try (var server = FaultServer.saying("200 OK", "", "")) {
            var outcome = shell.sayTo(server, wav, "--set", set);
            assertEquals(2, outcome.exit());
            var field = set.substring(0, set.indexOf('='));
            assertTrue(outcome.err().contains(field), outcome.err());
            assertEquals(List.of(), server.asked());
        }
    }

    @Test
    void wordsThatNameNothingAreRefused() {
        assertEquals(2, shell.run("say").exit());
        assertEquals(2, shell.run("say", "Hi", "--provider", "nobody").exit());
        assertEquals(2, shell.run("say", "Hi", "--model", "none").exit());
        assertEquals(2, shell.run("say", "Hi", "--params", "[1]").exit());
        assertEquals(2, shell.run("say", "Hi", "-f", "also").exit());
    }
}
