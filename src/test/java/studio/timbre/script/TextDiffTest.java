// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.script.TextDiff.Kind;
import studio.timbre.script.TextDiff.Unit;

class TextDiffTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, world!          | hello world            | WORD      | 2 0 0 0",
                "One two three.         | One too three          | WORD      | 2 1 0 0",
                "One two three.         | One three              | WORD      | 2 0 1 0",
                "One three.             | One two, three         | WORD      | 2 0 0 1",
                "It’s Dr. Smith’s cat   | it's dr smith's hat    | WORD      | 3 1 0 0",
                "Ｆｕｌｌ ﬁve Straße     | full five STRASSE      | WORD      | 3 0 0 0",
                "Ёлка и 3,5 метра       | ёлка и 3,5 метров      | WORD      | 3 1 0 0",
                "안녕하세요 여러분        | 안녕하세요 여러            | WORD      | 1 1 0 0",
                "السَّلامُ عليكم يا صديقي | السلام عليكم يا صديق   | WORD      | 3 1 0 0",
                "مرحبــا بكم            | مرحبا بكم جميعا        | WORD      | 2 0 0 1",
                "今天天气很好。           | 今天天汽很好             | CHARACTER | 5 1 0 0",
                "今日はいい天気ですね     | 今日は、いい天気です      | CHARACTER | 9 0 1 0",
                "สวัสดีครับ               | สวัสดีค่ะ                 | CHARACTER | 4 2 1 0",
                "ภาษาไทย                | ภาษา ไทยไทย            | CHARACTER | 7 0 0 3",
                "ABC 今天天气很好         | abc今天天气好            | CHARACTER | 8 0 1 0",
                "''                     | something said         | WORD      | 0 0 0 2",
                "nobody said this       | ''                     | WORD      | 0 0 3 0",
            })
    void everyScriptIsComparedAsItIsWritten(String script, String heard, Unit unit, String counts) {
        var diff = TextDiff.of(script, heard);
        assertEquals(unit, diff.unit());
        assertEquals(counts, counts(diff), diff::toString);
    }

    @Test
    void bothTextsAreShownAsTheyWereWritten() {
        var script = "“Good voices”, he said — twice! — are rare.";
        var heard = "Good   voices he SAID, are very rare…";
        var diff = TextDiff.of(script, heard);
        var shown =
                diff.pairs().stream()
                        .filter(pair -> pair.kind() != Kind.DELETED)
                        .map(pair -> pair.gap() + pair.heard())
                        .collect(Collectors.joining());
        assertEquals(heard, shown + diff.tail());
        assertEquals("6 0 1 1", counts(diff));
        assertEquals(
                "twice",
                diff.pairs().stream()
                        .filter(pair -> pair.kind() == Kind.DELETED)
                        .map(TextDiff.Pair::written)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void theErrorRateIsWhatWentWrongByWhatIsWritten() {
        assertEquals(0.5, TextDiff.of("one two three four", "one too three").errorRate());
        assertEquals(2, TextDiff.of("one", "two three").errorRate());
        assertEquals(0, TextDiff.of("One.", "one").errorRate());
        assertTrue(Double.isNaN(TextDiff.of("…", "one").errorRate()));
    }

    /// The textbook's table says how few changes there can be.
    @Test
    void noWayIsShorter() {
        var random = new Random(20261120);
        for (int round = 0; round < 2000; round++) {
            var script = words(random, random.nextInt(14));
            var heard = words(random, random.nextInt(14));
            var diff = TextDiff.of(script, heard);
            int wrong = diff.pairs().size() - diff.count(Kind.CORRECT);
            assertEquals(distance(script, heard), wrong, script + " / " + heard);
            for (var pair : diff.pairs()) {
                boolean same = pair.written().equals(pair.heard());
                assertEquals(pair.kind() == Kind.CORRECT, same, diff::toString);
            }
        }
    }

    @Test
    void anHourOfSpeechIsComparedInAMoment() {
        var random = new Random(1);
        var script = words(random, 9_000);
        var heard = words(random, 9_000);
        assertTimeout(Duration.ofSeconds(10), () -> TextDiff.of(script, heard));
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, 5)
                .mapToObj(letter -> Character.toString('a' + letter))
                .collect(Collectors.joining(" "));
    }

    private static int distance(String script, String heard) {
        var from = script.isEmpty() ? new String[0] : script.split(" ", -1);
        var to = heard.isEmpty() ? new String[0] : heard.split(" ", -1);
        var table = new int[from.length + 1][to.length + 1];
        for (int i = 0; i <= from.length; i++) {
            for (int j = 0; j <= to.length; j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int same = from[i - 1].equals(to[j - 1]) ? 0 : 1;
                    table[i][j] =
                            Math.min(
                                    table[i - 1][j - 1] + same,
                                    1 + Math.min(table[i - 1][j], table[i][j - 1]));
                }
            }
        }
        return table[from.length][to.length];
    }

    private static String counts(TextDiff diff) {
        return String.join(
                " ",
                Integer.toString(diff.count(Kind.CORRECT)),
                Integer.toString(diff.count(Kind.SUBSTITUTED)),
                Integer.toString(diff.count(Kind.DELETED)),
                Integer.toString(diff.count(Kind.INSERTED)));
    }
}
