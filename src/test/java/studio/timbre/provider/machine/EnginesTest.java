// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.Voice;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake engines are shell scripts")
class EnginesTest {
    private static final String PIPER =
            "printf '%s ' \"$@\" >HERE/arguments; cat >HERE/text; printf RIFF >\"$4\"";

    @TempDir private Path folder;

    @Test
    void onlyEnginesThatAreInstalledAreShown() throws Exception {
        assertFalse(shown(folder.toString()).contains("espeak"));
        new FakeProgram(folder).program("espeak-ng", ": >HERE/started");
        assertTrue(shown("/nowhere::" + folder).contains("espeak"));
        assertFalse(shown(folder.toString()).contains("windows"));
        assertFalse(Files.exists(folder.resolve("started")));
    }

    @Test
    void aFileThatCannotRunAndAFolderThatMovesAreNoEngine() throws Exception {
        Files.writeString(folder.resolve("espeak-ng"), "text");
        Files.createDirectory(folder.resolve("say"));
        assertFalse(shown(folder + ":.:bin").contains("espeak"));
        assertFalse(has("say", "mac"));
    }

    @Test
    void whatHasNoRecipeIsNoEngine() {
        assertFalse(has("rm", "linux"));
        assertFalse(has("../espeak", "linux"));
        assertFalse(has("", "linux"));
    }

    @Test
    void piperIsThereOnceItHasAVoiceAndSpeaksWithIt() throws Exception {
        var fake = new FakeProgram(folder);
        fake.program("piper", PIPER);
        assertFalse(has("piper", "linux"));
        var voices = Files.createDirectory(folder.resolve("piper-voices"));
        var home = Files.createDirectory(folder.resolve("home"));
        Files.createSymbolicLink(home.resolve("piper"), voices);
        Files.writeString(voices.resolve("de_DE-thorsten-medium.onnx"), "");
        Files.writeString(voices.resolve("de_DE-thorsten-medium.onnx.json"), "");
        var engines = engines(folder.toString(), "linux", home);
        assertTrue(engines.has("piper"));
        assertEquals(
                List.of(new Voice("de_DE-thorsten-medium", "de_DE-thorsten-medium", "de-DE")),
                engines.voices("piper").join());
        var request =
                FakeProgram.request(
                        "One.\nTwo.", "de_DE-thorsten-medium", Map.of("length_scale", 2));
        try (var audio = engines.provider("piper").open(request, new Attempt())) {
            var some = new byte[9];
            assertEquals(4, audio.read(some, 0, 9));
            assertEquals("RIFF", new String(some, 0, 4, StandardCharsets.US_ASCII));
            assertEquals(-1, audio.read(some, 0, 9));
        }
        var arguments = Files.readString(folder.resolve("arguments"));
        assertTrue(arguments.contains(home + "/piper/de_DE-thorsten-medium.onnx "), arguments);
        assertTrue(arguments.endsWith("--length_scale 2 "), arguments);
        assertEquals("One. Two.", Files.readString(folder.resolve("text")));
    }

    @Test
    void anEngineThatDoesNotTellItsVoicesHasNoneAndIsAskedAgain() throws Exception {
        var fake = new FakeProgram(folder);
        fake.program("espeak-ng", "exit 1");
        var engines = engines(folder.toString(), "linux", folder);
        assertEquals(List.of(), engines.voices("espeak").join());
        fake.program("espeak-ng", "echo ' 5  de   --/M   German   gmw/de '");
        assertEquals(List.of(new Voice("de", "German", "de")), engines.voices("espeak").join());
    }

    @Test
    void theListsOfOtherSystemsAreRead() {
        var mac = Pattern.compile(Recipe.of("say").voices().line());
        var line = mac.matcher("Eddy (German (Germany)) de_DE    # Hallo! Ich heisse Eddy.");
        assertTrue(line.find());
        assertEquals("Eddy (German (Germany))", line.group("id"));
        assertEquals("de_DE", line.group("language"));
        assertTrue(line.group("id").matches(pattern("say")));
        var windows = Pattern.compile(Recipe.of("windows").voices().line());
        var other = windows.matcher("Microsoft Zira Desktop\ten-US");
        assertTrue(other.find());
        assertEquals("Microsoft Zira Desktop", other.group("id"));
        assertTrue(other.group("id").matches(pattern("windows")));
    }

    @Test
    void theEnginesOfOtherSystemsAreCalledAsTheyWantIt() {
        var paths = Map.of("text", "t", "answer", "a", "script", "s");
        assertEquals(
                List.of("-f", "t", "-o", "a", "--file-format=WAVE", "--data-format=LEI16@22050"),
                Arguments.of(Recipe.of("say").arguments(), paths));
        var spoken = Arguments.of(Recipe.of("windows").arguments(), paths);
        assertEquals(List.of("-File", "s", "-Text", "t", "-Answer", "a"), spoken.subList(4, 10));
        assertEquals(10, spoken.size());
        assertNotNull(Recipe.resource("windows.ps1"));
    }

    private static String pattern(String id) {
        return Recipe.of(id).patterns().getOrDefault("voice", "");
    }

    private List<String> shown(String path) {
        return new MachineCatalogue(new BundledCatalogue(), engines(path, "linux", folder))
                .providers().stream().map(ProviderEntry::id).toList();
    }

    private boolean has(String id, String system) {
        return engines(folder.toString(), system, folder).has(id);
    }

    private Engines engines(String path, String system, Path home) {
        return new Engines(
                new SearchPath(system, path), home, folder.resolve("spool"), FakeProgram.THREADS);
    }
}
