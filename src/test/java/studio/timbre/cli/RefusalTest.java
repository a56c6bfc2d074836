// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @TempDir private Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "say | There is no text",
                "sya Hello | There is no command “sya”. There are: say,",
                "say -f nowhere.txt | There is no file nowhere.txt.",
                "say Hello --params { | look at line 1, column",
                "say Hello --provider nobody | There is no provider nobody.",
                "say Hello --set speed=99 | speed: At most 2.",
                "say Hello --nonsense | --nonsense",
            })
    void whatIsWrongStandsInOneSentenceAndHelpIsOneStepAway(String line, String said) {
        var outcome = new Shell(home).run(line.split(" "));
        assertEquals(ExitCode.USAGE, outcome.exit());
        var lines = outcome.err().lines().toList();
        assertTrue(lines.getFirst().contains(said), outcome.err());
        assertTrue(lines.getLast().contains("--help"), outcome.err());
        assertTrue(lines.size() <= 3, outcome.err());
        assertEquals("", outcome.out());
    }

    @Test
    void aWrongObjectIsNotExplainedInTheWordsOfALibrary() {
        var outcome = new Shell(home).run("say", "Hello", "--params", "{\"speed\":");
        assertFalse(outcome.err().contains("StreamReadFeature"), outcome.err());
    }
}
