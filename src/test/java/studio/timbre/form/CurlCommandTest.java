// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CurlCommandTest {
    private static final URI URL = URI.create("https://a.example/v1/audio/speech?x=1&y=2");

    private static WireRequest request(
            Endpoint.Encoding encoding, Map<String, Object> body, Map<String, Path> files) {
        return new WireRequest("POST", URL, encoding, body, files);
    }

    /// What a real shell hands to a command called `curl`.
    private static List<String> arguments(String command) throws IOException, InterruptedException {
        var script = "curl() { printf '%s\\0' \"$@\"; }\n" + command + "\n";
        var shell = new ProcessBuilder("sh", "-s").redirectErrorStream(true);
        shell.environment().put("A_API_KEY", "the key");
        var process = shell.start();
        try (var in = process.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return new ArrayList<>(List.of(out.split("\0", -1)));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aShellReadsExactlyTheBodyThatIsMeant() throws Exception {
        var chance = new Random(7);
        for (var round = 0; round < 25; round++) {
            var body = new LinkedHashMap<String, Object>();
            body.put("input", RandomValues.text(chance));
            body.put("speed", new BigDecimal("0.5"));
            var command =
                    CurlCommand.of(
                            request(Endpoint.Encoding.JSON, body, Map.of()),
                            "A_API_KEY",
                            "it's.wav");
            var heard = arguments(command);
            assertEquals(URL.toString(), heard.get(2));
            assertEquals("Authorization: Bearer the key", heard.get(4));
            assertEquals(body, Json.read(heard.get(heard.indexOf("--data-raw") + 1)));
            assertEquals("it's.wav", heard.get(heard.indexOf("-o") + 1));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFormIsSentPartByPart(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("a \"b\".wav"), "x");
        var body = new LinkedHashMap<String, Object>();
        body.put("text", "@not;a=file");
        body.put("stream", true);
        var command =
                CurlCommand.of(
                        request(Endpoint.Encoding.MULTIPART, body, Map.of("sample", file)),
                        null,
                        "speech.wav");
        var heard = arguments(command);
        assertEquals("text=@not;a=file", heard.get(heard.indexOf("--form-string") + 1));
        assertTrue(heard.contains("stream=true"));
        var escaped = file.toString().replace("\"", "\\\"");
        assertEquals("sample=@\"" + escaped + "\"", heard.get(heard.indexOf("-F") + 1));
        assertTrue(heard.stream().noneMatch(each -> each.startsWith("Authorization")));
    }

    @Test
    void theVariableIsNamedAfterTheProvider() {
        assertEquals("REQUESTY_API_KEY", CurlCommand.variable("requesty"));
        assertEquals("MY_SERVER_API_KEY", CurlCommand.variable("my-server"));
    }
}
