// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.provider.http.FaultServer;

@Timeout(60)
class TranscribeCommandTest {
    @TempDir private Path folder;
    private Shell shell;
    private Path recording;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder.resolve("home"));
        recording = Files.writeString(folder.resolve("said.wav"), "RIFFsound");
    }

    private Shell.Outcome transcribe(FaultServer server, String... more) {
        var all = new ArrayList<>(List.of("transcribe", recording.toString()));
        all.addAll(List.of("--base-url", server.at("").toString()));
        all.addAll(List.of(more));
        return shell.run(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"text\": \" Hello there. \"}",
                "application/json | {\"transcription\": \"Hello there.\"}",
                "text/plain | Hello there.",
                "application/octet-stream | Hello there."
            })
    void whatIsSaidIsPrinted(String type, String body) {
        try (var server = FaultServer.saying("200 OK", "Content-Type: " + type + "\r\n", body)) {
            var outcome = transcribe(server);
            assertEquals(0, outcome.exit(), outcome.err());
            assertEquals("Hello there.", outcome.out().strip());
        }
    }

    @Test
    void theRecordingAndItsFormAreSent() {
        try (var server = FaultServer.saying("200 OK", "", "{\"text\":\"x\"}")) {
            transcribe(server, "--provider", "eigen", "--set", "language=de");
            var asked = server.asked().getFirst();
            assertEquals("/api/v1/generate", asked.path());
            var parts = asked.text();
            assertTrue(parts.contains("name=\"file\"; filename=\"said.wav\""), parts);
            assertTrue(parts.contains("RIFFsound"), parts);
            assertTrue(parts.contains("whisper_v3_turbo"), parts);
            assertTrue(parts.contains("name=\"language\""), parts);
        }
    }

    @Test
    void asJsonTheWordsComeWithTheirTimes() {
        var body =
                "{\"text\":\"Hi you\",\"language\":\"en\",\"duration\":1.5,\"words\":["
                        + "{\"word\":\"Hi\",\"start\":0.1,\"end\":0.4},"
                        + "{\"word\":\"you\",\"start\":0.5,\"end\":0.9}]}";
        try (var server = FaultServer.saying("200 OK", "x-request-id: r1\r\n", body)) {
            var heard = transcribe(server, "--json").json();
            assertEquals("Hi you", heard.get("text"));
            assertEquals("en", heard.get("language"));
            assertEquals("1.5", heard.get("durationSeconds").toString());
            assertEquals("r1", heard.get("requestId"));
            var words = (List<?>) heard.get("words");
            assertEquals("you", ((Map<?, ?>) words.get(1)).get("word"));
            assertEquals("0.5", ((Map<?, ?>) words.get(1)).get("startSeconds").toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, {\"error\":{\"message\":\"who\"}}, 3",
        "402 Payment Required, {}, 4",
        "429 Too Many Requests, {}, 5",
        "422 Unprocessable, {\"detail\":\"no\"}, 6",
        "302 Found, '', 6",
        "500 Oh, {}, 7",
        "200 OK, {\"error\":\"broken\"}, 6",
        "200 OK, {\"nothing\":\"here\"}, 6"
    })
    void eachTroubleHasItsExitCode(String status, String body, int exit) {
        try (var server = FaultServer.saying(status, "", body)) {
            assertEquals(exit, transcribe(server).exit());
            assertEquals(1, server.asked().size());
        }
    }

    @Test
    void aPageIsNoTranscript() {
        try (var server =
                FaultServer.saying(
                        "200 OK", "Content-Type: text/html\r\n", "<title>Log in</title>")) {
            var outcome = transcribe(server);
            assertEquals(6, outcome.exit());
            assertTrue(outcome.err().contains("Log in"), outcome.err());
        }
    }

    @Test
    void whatIsNoRecordingIsRefusedBeforeAnythingIsSent() throws Exception {
        try (var server = FaultServer.saying("200 OK", "", "{}")) {
            var base = server.at("").toString();
            var text = Files.writeString(folder.resolve("said.txt"), "no sound").toString();
            assertEquals(2, shell.run("transcribe", text, "--base-url", base).exit());
            assertEquals(2, shell.run("transcribe", "/nowhere.wav", "--base-url", base).exit());
            assertEquals(
                    2, transcribe(server, "--provider", "eigen", "--model", "higgs2p5").exit());
            assertEquals(2, transcribe(server, "--provider", "requesty").exit());
            assertEquals(
                    2,
                    shell.run("say", "Hi", "--provider", "eigen", "--model", "whisper_v3_turbo")
                            .exit());
            assertEquals(0, server.knocks());
        }
    }
}
