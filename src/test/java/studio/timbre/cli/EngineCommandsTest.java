// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An engine of the machine at the command line.
class EngineCommandsTest {
    @TempDir private Path home;
    private Shell shell;

    @BeforeEach
    void espeak() {
        shell = new Shell(home);
        assumeTrue(
                shell.run("providers").out().contains("espeak-ng on this computer"),
                "espeak-ng is not installed here");
    }

    @Test
    void itsVoicesAreListed() {
        var listed = shell.run("voices", "--provider", "espeak", "--model", "espeak-ng");
        assertEquals(ExitCode.DONE, listed.exit(), listed.err());
        assertTrue(listed.out().contains("de+f3"), listed.out());
    }

    @Test
    void itSpeaksIntoAFileAndSendsNothing() throws Exception {
        var file = home.resolve("tag.wav");
        var said =
                shell.run(
                        "say",
                        "Guten Tag.",
                        "--provider",
                        "espeak",
                        "--voice",
                        "de",
                        "--set",
                        "speed=150",
                        "-o",
                        file.toString(),
                        "--json");
        assertEquals(ExitCode.DONE, said.exit(), said.out() + said.err());
        assertTrue(Files.size(file) > 20_000);
        assertEquals(0, said.number("requests"));
    }
}
