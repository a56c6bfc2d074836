// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.script.TextDiff;
import studio.timbre.ui.transcript.MarkedText.Run;

class MarkedTextTest {
    /// `-word-` was not heard, `+word+` is not written, `_` is a space that does not break.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Good voices.      | good voices        | good voices",
                "Good voices.      | Good horses!       | Good -voices-_+horses+!",
                "Good old voices   | Good voices        | Good -old- voices",
                "Good voices       | Good new voices…   | Good +new+ voices…",
                "One, two, three   | Three              | -One- -two-Three",
                "今天天气            | 今天天汽             | 今天天-气-+汽+",
                "''                | Hm.                | +Hm+.",
            })
    void whatDiffersIsMarkedWhereItDiffers(String script, String heard, String shown) {
        var runs = MarkedText.of(TextDiff.of(script, heard)).runs();
        assertEquals(shown, runs.stream().map(MarkedTextTest::shown).collect(Collectors.joining()));
    }

    private static String shown(Run run) {
        var text = run.text().replace('\u00A0', '_');
        return switch (run.mark()) {
            case PLAIN -> text;
            case MISSING -> "-" + text + "-";
            case ADDED -> "+" + text + "+";
        };
    }
}
