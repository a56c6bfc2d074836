// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void anAbbreviationEndsNoSentence() {
        assertEquals(
                List.of("Dr. J. Smith came, e.g. at 5 p.m. sharp. ", "He left."),
                texts("Dr. J. Smith came, e.g. at 5 p.m. sharp. He left."));
    }

    @Test
    void aParagraphRestsLonger() {
        var sentences = Sentence.of("A title\n\nOne line\nand its rest. Two.");
        assertEquals(
                List.of("A title", "One line and its rest. ", "Two."),
                sentences.stream().map(Sentence::text).toList());
        assertEquals(List.of(2.0, 1.0, 2.0), sentences.stream().map(Sentence::rest).toList());
    }

    @Test
    void aLongSentenceIsCutWhereOneMayBreathe() {
        var text = "word ".repeat(45) + "comma, " + "word ".repeat(200);
        var texts = texts(text);
        assertTrue(texts.stream().allMatch(t -> t.length() <= 300));
        assertTrue(texts.getFirst().endsWith("comma,"), texts.getFirst());
        assertEquals(text, String.join("", texts));
    }

    @Test
    void whatSaysNothingIsLeftOut() {
        assertEquals(List.of("Yes.", "No."), texts("!!!\n\nYes.\n\n--- ...\n\nNo."));
    }

    @Test
    void everySentenceKnowsWhereItStood() {
        var text = "One. Two three.\n\nFour, five! " + "six ".repeat(100);
        for (var sentence : Sentence.of(text)) {
            assertTrue(text.startsWith(sentence.text(), sentence.from()), sentence.toString());
        }
    }

    private static List<String> texts(String text) {
        return Sentence.of(text).stream().map(Sentence::text).toList();
    }
}
