// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.form.TextUnit;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

class SplitterTest {
    /// Whatever is hard to keep whole: families, flags, tags, stacked accents, conjuncts, jamo.
    private static final List<String> WHOLE =
            List.of(
                    "👨‍👩‍👧‍👦",
                    "🇩🇪",
                    "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                    "👍🏽",
                    "é̂",
                    "क्षि",
                    "각",
                    "\r\n",
                    "กำ",
                    "က်");

    static Stream<Script> scripts() {
        return Script.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void inEveryScriptTheCutsLieAtTheEndsOfSentences(Script script) throws SpeechException {
        var text = (String.join(script.between(), script.sentences()) + script.between()).repeat(3);
        int longest =
                script.sentences().stream().mapToInt(TextUnit.CODE_POINTS::of).max().orElse(0);
        for (int limit = longest + 2; limit < longest * 4; limit++) {
            for (var piece : splitWhole(text, limit, TextUnit.CODE_POINTS)) {
                var said = piece.strip();
                assertTrue(
                        said.isEmpty() || script.sentences().stream().anyMatch(said::endsWith),
                        () -> script + " is cut after " + said);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void inEveryScriptNothingIsLostAtAnyLimitInAnyUnit(Script script) throws SpeechException {
        var text = String.join(script.between(), script.sentences());
        for (var unit : TextUnit.values()) {
            for (int limit = 24; limit < 120; limit += 5) {
                splitWhole(text, limit, unit);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TextUnit.class)
    void anyMixtureOfScriptsAndMarksComesBackWhole(TextUnit unit) throws SpeechException {
        var random = new Random(20261120);
        for (int round = 0; round < 300; round++) {
            splitWhole(mixture(random), 40 + random.nextInt(160), unit);
        }
    }

    @Test
    void doctorSmithStaysTogether() throws SpeechException {
        var text =
                "It was late. Dr. Smith came, e.g. with Mr. J. R. Jones, at 5 p.m. sharp. He left.";
        for (int limit = 60; limit < 70; limit++) {
            assertEquals("It was late. ", texts(text, limit).getFirst());
        }
        for (int limit = 14; limit < 60; limit++) {
            assertTrue(
                    texts(text, limit).stream().noneMatch(piece -> piece.endsWith("Dr. ")),
                    texts(text, limit)::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das gilt z. B. Für Dr. Müller am 3. Oktober usw. Und sofort",
                "Voir M. Dupont et Mme. Durand, av. Foch",
                "Живёт на ул. Ленина, т. е. Рядом, в г. Москва",
                "La Sra. García y el Dr. Pérez de la U.S. Army",
                "Ο κ. Παπαδόπουλος ήρθε, π.χ. Χθες"
            })
    void anAbbreviationEndsNoSentence(String sentence) throws SpeechException {
        var text = "Yes. " + sentence + ". End.";
        for (int limit = 6; limit < sentence.length() + 6; limit++) {
            assertEquals("Yes. ", texts(text, limit).getFirst(), "limit " + limit);
        }
    }

    @Test
    void asFewPiecesAsTheLimitAllows() throws SpeechException {
        assertEquals(List.of("One. Two. ", "Three."), texts("One. Two. Three.", 10));
        assertEquals(List.of("One. Two.", " Three."), texts("One. Two. Three.", 9));
        assertEquals(List.of("One. Two. Three."), texts("One. Two. Three.", 16));
        assertEquals(List.of(), texts("", 5));
    }

    @Test
    void aSentenceThatIsTooLongIsCutAtAClauseThenAWordThenACharacter() throws SpeechException {
        assertEquals(
                List.of("All that, we know, ", "is not so."),
                texts("All that, we know, is not so.", 22));
        assertEquals(List.of("All that ", "we know"), texts("All that we know", 10));
        assertEquals(List.of("aaaaa", "aaaaa", "aa"), texts("a".repeat(12), 5));
        assertEquals(List.of("🇩🇪🇩🇪", "🇩🇪"), texts("🇩🇪🇩🇪🇩🇪", 5));
    }

    @Test
    void aLineThatIsOnlyFullEndsNoSentenceButABlankLineDoes() throws SpeechException {
        assertEquals(
                List.of("A title\n\n", "One line\nand its rest."),
                texts("A title\n\nOne line\nand its rest.", 24));
    }

    @Test
    void thaiIsCutBetweenItsWords() throws SpeechException {
        assertEquals(List.of("สวัสดี", "ชาวโลก"), texts("สวัสดีชาวโลก", 8));
    }

    @Test
    void theUnitIsTheModelsOwn() throws SpeechException {
        var text = "你好。再见。";
        assertEquals(1, Splitter.split(text, 6, TextUnit.CODE_POINTS).size());
        assertEquals(2, Splitter.split(text, 6, TextUnit.HAN_DOUBLE).size());
        assertEquals(2, Splitter.split(text, 17, TextUnit.UTF8_BYTES).size());
        assertEquals(1, Splitter.split(text, 18, TextUnit.UTF8_BYTES).size());
    }

    @Test
    void everyPieceKnowsWhereItStood() throws SpeechException {
        var text = "One. Two three. 👍🏽 Four, five! " + "six ".repeat(100);
        int at = 0;
        for (var piece : Splitter.split(text, 30, TextUnit.CODE_POINTS)) {
            assertEquals(at, piece.start());
            at += piece.text().length();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\uD83D", "ab\uDE00cd", "ab\uD83D\uD83D\uDE00"})
    void halfACharacterIsRefusedAndNamed(String text) {
        assertTrue(refusal(text, 2).contains("Character 3 "), refusal(text, 2));
        assertTrue(refusal(text, 100).contains("Character 3 "));
    }

    @Test
    void aCharacterLongerThanTheLimitIsRefusedRatherThanCut() {
        assertTrue(refusal("ab" + "e" + "\u0301".repeat(20), 10).contains("Character 3 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", ".", " ", "\n", "\r\n", "\u0301", "Dr. ", "Dr.    ", "no. \n", "a, ", "🇩🇪",
                "👍🏽", "中", "ก", "가", "\"", "(.", "…\n"
            })
    void noTextTakesLongerThanItsLength(String part) throws SpeechException {
        // A run of accents is one character, so it needs something to stand on.
        var text = (part + (part.equals("\u0301") ? "e" : "")).repeat(1_000_000 / part.length());
        long began = System.nanoTime();
        Splitter.split(text, 4096, TextUnit.CODE_POINTS);
        var took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.toMillis() < 3_000, took + " for a million");
    }

    @Test
    void tenMegabytesTakeLessThanASecond() throws SpeechException {
        var prose =
                Script.ALL.stream()
                        .map(script -> String.join(script.between(), script.sentences()) + "\n\n")
                        .collect(Collectors.joining());
        var text = prose.repeat(10_000_000 / TextUnit.UTF8_BYTES.of(prose) + 1);
        var fastest = Duration.ofDays(1);
        for (int round = 0; round < 3; round++) {
            long began = System.nanoTime();
            Splitter.split(text, 4096, TextUnit.CODE_POINTS);
            var took = Duration.ofNanos(System.nanoTime() - began);
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }
        assertTrue(fastest.toMillis() < 1_000, fastest::toString);
    }

    private static String mixture(Random random) {
        var text = new StringBuilder();
        var marks = List.of(" ", " ", ". ", "? ", ", ", "\n", "\n\n", ".", "\u00A0", "\u3002", "");
        for (int i = 0; i < 120; i++) {
            var script = Script.ALL.get(random.nextInt(Script.ALL.size()));
            var sentence = script.sentences().get(random.nextInt(script.sentences().size()));
            var words = sentence.split(" ");
            text.append(
                    random.nextInt(4) == 0
                            ? WHOLE.get(random.nextInt(WHOLE.size()))
                            : words[random.nextInt(words.length)]);
            text.append(marks.get(random.nextInt(marks.size())));
        }
        return text.toString();
    }

    /// Splits, and checks what holds for every text.
    private static List<String> splitWhole(String text, int limit, TextUnit unit)
            throws SpeechException {
        var pieces = Splitter.split(text, limit, unit).stream().map(Piece::text).toList();
        assertEquals(text, String.join("", pieces));
        var characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(text);
        int at = 0;
        for (var piece : pieces) {
            assertTrue(unit.of(piece) <= limit, () -> unit + " " + limit + ": " + piece);
            at += piece.length();
            assertTrue(characters.isBoundary(at), "a character is cut at " + at);
        }
        return pieces;
    }

    private static List<String> texts(String text, int limit) throws SpeechException {
        return splitWhole(text, limit, TextUnit.CODE_POINTS);
    }

    private static String refusal(String text, int limit) {
        var thrown =
                assertThrows(
                        SpeechException.class,
                        () -> Splitter.split(text, limit, TextUnit.CODE_POINTS));
        var refused = assertInstanceOf(SpeechFailure.Refused.class, thrown.failure());
        return String.valueOf(refused.words().message());
    }
}
