// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Arguments that cannot be understood are answered in Timbre's own words, none of which is said by
/// the library that reads them.
class WrongArgumentsTest {
    @TempDir private Path home;

    @Test
    void everyCommandSaysWhatItIsFor() {
        var commands = new Shell(home).run("--help").out().split("Commands:")[1];
        var mute = commands.lines().filter(line -> line.matches("  \\S+\\s*")).toList();
        assertEquals(List.of(), mute);
        assertTrue(commands.lines().count() > 10, commands);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "say Hi --speak loud         ; There is no option --speak.",
                "say Hi there                ; “there” is one argument too many. A text with spaces"
                        + " stands in quotes.",
                "sing Hi                     ; There is no command “sing”. There are: say, compare,"
                        + " transcribe, providers, models, voices, schema, sandbox, takes, verify,"
                        + " backup",
                "transcribe                  ; This is missing: FILE",
                "compare --text Hi           ; These are missing: --cast CAST, --out DIR",
                "say Hi --provider a --provider b ; --provider is given twice.",
                "sandbox --port many         ; --port takes a whole number, not “many”.",
                "takes list --from yesterday ; --from takes a day such as 2026-01-31, not"
                        + " “yesterday”.",
                "takes show two              ; ID takes a whole number, not “two”.",
                "say Hi --transport pigeon   ; --transport takes whole|sse|websocket, not “pigeon”.",
                "say Hi --set loud           ; --set takes NAME=VALUE, not “loud”.",
                "say Hi --play=maybe         ; --play takes no value.",
                "sandbox --port              ; --port takes a value: --port N",
            })
    void whatIsWrongIsOneSentence(String line, String sentence) {
        var outcome = new Shell(home).run(line.split(" "));
        assertEquals(sentence, outcome.err().lines().findFirst().orElse(""));
        assertEquals(2, outcome.err().lines().count(), outcome.err());
        assertEquals(ExitCode.USAGE, outcome.exit());
    }
}
