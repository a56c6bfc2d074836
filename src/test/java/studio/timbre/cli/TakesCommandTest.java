// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TakesCommandTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder.resolve("home"));
        said("Good morning, river.", "first.wav");
    }

    private void said(String text, String file) {
        var outcome = shell.run("say", text, "-o", folder.resolve(file).toString());
        assertEquals(0, outcome.exit(), outcome.err());
    }

    @Test
    void whatWasSaidIsListedShownAndFound() {
        said("A quiet lantern.", "second.wav");
        var all = shell.run("takes", "list").out().lines().toList();
        assertEquals(2, all.size());
        assertTrue(all.getFirst().startsWith("2 "), all.toString());
        assertEquals(1, shell.run("takes", "list", "--limit", "1").out().lines().count());
        assertTrue(shell.run("takes", "list", "river").out().startsWith("1 "));
        assertEquals("", shell.run("takes", "list", "--provider", "eigen").out());
        var shown = shell.run("takes", "show", "1", "--json");
        assertEquals("Good morning, river.", shown.json().get("text"));
        assertEquals("done", shown.json().get("state"));
        assertEquals(2, shell.run("takes", "show", "99").exit());
    }

    @Test
    void theSoundComesOutAsItWas() throws IOException {
        var wav = folder.resolve("again.wav");
        var outcome = shell.run("takes", "export", "1", "-o", wav.toString());
        assertEquals(0, outcome.exit(), outcome.err());
        assertArrayEquals(Files.readAllBytes(folder.resolve("first.wav")), Files.readAllBytes(wav));
        var original = folder.resolve("original");
        shell.run("takes", "export", "1", "--original", "-o", original.toString());
        var bytes = ((Number) originals().getFirst().get("bytes")).longValue();
        assertEquals(bytes, Files.size(original));
    }

    @SuppressWarnings("unchecked")
    private List<java.util.Map<String, Object>> originals() {
        var shown = shell.run("takes", "show", "1", "--json").json();
        return (List<java.util.Map<String, Object>>) shown.get("originals");
    }

    @Test
    void whatIsThrownAwayComesBack() {
        assertEquals(0, shell.run("takes", "delete", "1").exit());
        assertEquals("", shell.run("takes", "list").out());
        assertTrue(shell.run("takes", "list", "--deleted").out().startsWith("1 "));
        assertEquals(0, shell.run("takes", "restore", "1").exit());
        assertTrue(shell.run("takes", "list").out().startsWith("1 "));
        assertEquals(2, shell.run("takes", "delete", "1", "99").exit());
        assertTrue(shell.run("takes", "list").out().startsWith("1 "));
    }

    @Test
    void aDamagedTakeIsNamedAndTheExitCodeTells() throws IOException {
        assertEquals(0, shell.run("verify").exit());
        var audio = folder.resolve("home/takes/audio");
        try (var files = Files.walk(audio)) {
            for (var file : files.filter(each -> each.toString().endsWith(".pcm")).toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[99] ^= 1;
                Files.write(file, bytes);
            }
        }
        var outcome = shell.run("verify", "--json");
        assertEquals(12, outcome.exit());
        assertTrue(outcome.out().contains("\"take\" : 1"), outcome.out());
        assertEquals(12, shell.run("takes", "export", "1", "-o", "never.wav").exit());
        assertFalse(Files.exists(Path.of("never.wav")));
    }

    @Test
    void aBackupMakesAHomeAgain() {
        var file = folder.resolve("all.timbre").toString();
        assertEquals(0, shell.run("backup", file).exit());
        var elsewhere = new Shell(folder.resolve("elsewhere"));
        assertEquals(0, elsewhere.run("backup", "--restore", file).exit());
        assertEquals(
                shell.run("takes", "show", "1").out(), elsewhere.run("takes", "show", "1").out());
        assertEquals(0, elsewhere.run("verify").exit());
        var again = elsewhere.run("backup", "--restore", file);
        assertEquals(11, again.exit());
        assertTrue(again.err().contains("already"), again.err());
    }
}
