// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSidesTest {
    private static String marked(java.util.List<TextSides.Run> runs) {
        return runs.stream()
                .map(run -> run.differs() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Good day|Good day|Good day|Good day",
                "Good day|Good night|Good [day]|Good [night]",
                "The old river ran|The river ran|The [old] river ran|The river ran",
                "Hello, you|Hello you|Hello[, ]you|Hello[ ]you",
                "Hello.|Hello!|Hello[.]|Hello[!]",
                "Polish it|polish it|[Polish] it|[polish] it",
            })
    void eachSideShowsWhatTheOtherHasNot(
            String left, String right, String markedLeft, String markedRight) {
        var sides = TextSides.of(left, right);
        assertEquals(left, join(sides.left()));
        assertEquals(right, join(sides.right()));
        assertEquals(markedLeft, marked(sides.left()));
        assertEquals(markedRight, marked(sides.right()));
        assertEquals(left.equals(right), sides.same());
    }

    private static String join(java.util.List<TextSides.Run> runs) {
        return runs.stream().map(TextSides.Run::text).collect(Collectors.joining());
    }

    @Test
    void writingWithoutSpacesIsComparedByCharacter() {
        var sides = TextSides.of("今天天气很好。", "今天天氣很好。");
        assertFalse(sides.same());
        assertEquals("今天天[气]很好。", marked(sides.left()));
        assertTrue(TextSides.of("", "").same());
    }
}
