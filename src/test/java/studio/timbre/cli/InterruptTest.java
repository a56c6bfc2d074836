// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.Main;
import studio.timbre.provider.http.FaultServer;

/// Ctrl-C, as a shell sends it to a real process.
@Timeout(60)
class InterruptTest {
    @TempDir private Path folder;

    @Test
    void ctrlCLeavesWhatCame() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "SIGINT is not there");
        var sound = new byte[48_000];
        new Random(5).nextBytes(sound);
        var wav = folder.resolve("said.wav");
        try (var server =
                new FaultServer((_, to) -> {
                    to.text("HTTP/1.1 200 OK\r\nContent-Type: audio/pcm\r\n");
                    to.text("Content-Length: 9000000\r\n\r\n");
                    to.bytes(sound);
                    to.hold();
                })) {
            var timbre = start(server, wav);
            var part = folder.resolve("said.wav.part");
            while (part.toFile().length() < 44 + sound.length) {
                assertTrue(timbre.isAlive(), "ended before it was interrupted");
                timbre.waitFor(5, TimeUnit.MILLISECONDS);
            }
            new ProcessBuilder("kill", "-INT", Long.toString(timbre.pid())).start().waitFor();
            assertTrue(timbre.waitFor(20, TimeUnit.SECONDS));
            assertEquals(130, timbre.exitValue());
        }
        var written = Files.readAllBytes(wav);
        assertArrayEquals(sound, Arrays.copyOfRange(written, 44, written.length));
        var report = Files.readString(folder.resolve("out"));
        assertTrue(report.contains("\"state\" : \"cancelled\""), report);
    }

    private Process start(FaultServer server, Path wav) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "say",
                        "Hello",
                        "--provider",
                        "custom",
                        "--set",
                        "response_format=pcm",
                        "--base-url",
                        server.at("").toString(),
                        "--home",
                        folder.resolve("home").toString(),
                        "-o",
                        wav.toString(),
                        "--json")
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }
}
