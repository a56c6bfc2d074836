// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueParserTest {
    private static final FormSchema SCHEMA =
            Schemas.of(
                    """
                    'n': {'type': 'number'}, 's': {'type': 'boolean'}, 't': {'type': 'string'},
                    'o': {'type': 'object'}, 'c': {'type': 'string', 'enum': ['a']}\
                    """);

    private static Object value(String name, String text) {
        var parsed = ValueParser.parse(SCHEMA.field(name).orElseThrow(), text);
        return parsed.violation() == null ? parsed.value() : parsed.violation().key();
    }

    @ParameterizedTest
    @CsvSource({"1.50", "-3", "+0.1", ".5", "2."})
    void aNumberIsReadExactlyWhateverTheLanguage(String text) {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals(new BigDecimal(text), value("n", " " + text + " "));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"'1,5'", "1e9", "NaN", "0x1", "--1", ".", "١"})
    void whatIsNoNumberIsSaidToBeNone(String text) {
        assertEquals("form.notANumber", value("n", text));
    }

    @Test
    void theOtherKindsAreReadAsTheyAre() {
        assertEquals(true, value("s", "true"));
        assertEquals("form.notASwitch", value("s", "yes"));
        assertEquals(" a ", value("t", " a "));
        assertEquals("b", value("c", "b"));
        assertEquals(Map.of("a", BigDecimal.ONE), value("o", "{\"a\": 1}"));
        assertEquals("form.notAnObject", value("o", "[1]"));
        assertEquals(null, value("n", ""));
    }

    @Test
    void aValueReadsTheSameAfterItIsWritten() {
        var text = "{\"a\":[1.50,null,true,\"x\"]}";
        assertEquals(text, ValueParser.text(value("o", text)));
        assertEquals("0.00000010", ValueParser.text(new BigDecimal("1.0E-7")));
    }
}
