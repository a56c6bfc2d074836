// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "SYSTEM, en-GB, en-GB, en-GB",
        "SYSTEM, en-US, de-DE, en-DE",
        "SYSTEM, de-DE, de-DE, en-DE",
        "SYSTEM, ar-EG-u-nu-arab, ar-EG-u-nu-arab, en-EG",
        "SYSTEM, zh-CN, zh-CN, zh-CN",
        "SYSTEM, zh-Hans-SG, zh-Hans-SG, zh-CN",
        "SYSTEM, zh, zh, zh-CN",
        "SYSTEM, zh-TW, zh-TW, en-TW",
        "SYSTEM, zh-Hant, zh-Hant, en",
        "ENGLISH, zh-CN, zh-CN, en-CN",
        "ENGLISH, en-IE, en-IE, en-IE",
        "SIMPLIFIED_CHINESE, zh-TW, zh-TW, zh-CN",
        "SIMPLIFIED_CHINESE, tr-TR, tr-TR, zh-CN"
    })
    void theWordsAreTheChosenOnesAndTheNumbersThoseOfThePlace(
            LanguageChoice choice, Locale words, Locale numbers, String expected) {
        assertEquals(expected, choice.locale(words, numbers).toLanguageTag());
    }

    @ParameterizedTest
    @CsvSource({
        "en, false",
        "zh-CN, false",
        "ja, false",
        "'', false",
        "ar, true",
        "he, true",
        "fa, true",
        "ur, true"
    })
    void aLanguageRunsAsItsNameDoes(Locale locale, boolean rightToLeft) {
        assertEquals(rightToLeft, Messages.rightToLeft(locale));
    }
}
