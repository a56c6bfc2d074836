// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.language.LanguageChoice;

/// What programs read is the same wherever it is written: with other digits, decimal commas, a
/// capital of "i" that is not "I".
class EveryLocaleTest {
    private final Locale before = Locale.getDefault();
    @TempDir private Path home;

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "de-DE", "tr-TR"})
    void itIsWrittenAsInEveryOther(String tag) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var plain = new Shell(home);
        var lists =
                List.of(
                        new String[] {"models", "--json"},
                        new String[] {"voices", "--provider", "offline", "--json"},
                        new String[] {"schema", "--provider", "offline"});
        var expected = lists.stream().map(each -> plain.run(each).out()).toList();
        Locale.setDefault(Locale.forLanguageTag(tag));
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), plain.run(lists.get(i)).out());
        }
        // As the program does first: the engine of the offline voices reads back its own numbers.
        LanguageChoice.SYSTEM.speak();
        var elsewhere = new Shell(home.resolve("elsewhere"));
        var said =
                elsewhere.run(
                        "say",
                        "Twelve.",
                        "-o",
                        home.resolve("said.wav").toString(),
                        "--verbose",
                        "--json");
        assertEquals(ExitCode.DONE, said.exit(), said.out() + said.err());
        assertEquals("done", said.json().get("state"));
        assertTrue(said.out().chars().allMatch(each -> each < 128), said.out());
        var log = Files.readString(home.resolve("elsewhere/logs/timbre-0.log"));
        assertTrue(log.chars().allMatch(each -> each < 128), log);
    }
}
