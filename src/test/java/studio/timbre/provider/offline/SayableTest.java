// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <b>bold</b> word|a bold word",
                "salt & pepper|salt and pepper",
                "salt &amp; pepper|salt and pepper",
                "a < b|a less than b",
                "café naïve ﬁne|cafe naive fine",
                "cafe\u0301|cafe",
                "It’s 50%|It's 50 percent",
                "one—two…|one, two...",
                "你好 hello|hello",
                "hi 😀 there|hi there",
                "<!-- no --> yes|yes",
            })
    void whatAPersonWritesBecomesWhatAVoiceSays(String written, String said) {
        assertEquals(said, Sayable.of(written).text().strip());
    }

    @Test
    void everyCharacterKnowsWhereItStood() {
        var written = "<i>x</i> 😀 naïve & you";
        var sayable = Sayable.of(written);
        assertEquals(written.indexOf("naïve"), sayable.origin(sayable.text().indexOf("naive")));
        assertEquals(written.indexOf('&'), sayable.origin(sayable.text().indexOf("and")));
        assertEquals(written.indexOf("you"), sayable.origin(sayable.text().indexOf("you")));
    }

    @Test
    void aWordWithoutEndIsCut() {
        for (var word : Sayable.of("x".repeat(5_000) + "7".repeat(100)).text().split(" ", -1)) {
            assertTrue(word.length() <= 40, word);
        }
    }

    @Test
    void halfACharacterIsNothing() {
        assertEquals("a b", Sayable.of("a\uD83Db\uDE00").text().strip());
    }
}
