// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final String KEY = "sk-\"canary\"/+4711";

    private final Redaction redaction = new Redaction(KEY);

    @Test
    void theKeyIsGoneInEveryForm() {
        var bytes = KEY.getBytes(UTF_8);
        for (var form :
                new String[] {
                    KEY,
                    URLEncoder.encode(KEY, UTF_8),
                    Base64.getEncoder().encodeToString(bytes),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                    "sk-\\\"canary\\\"/+4711"
                }) {
            assertEquals("before ••• after", redaction.clean("before " + form + " after"));
        }
    }

    @Test
    void headersThatCarryKeysSayNothing() {
        assertEquals(
                "Authorization: •••\r\nxi-api-key: •••\r\nAge: 3",
                new Redaction(null).clean("Authorization: Basic abc\r\nxi-api-key: 123\r\nAge: 3"));
        assertEquals("{\"api-key\":\"•••\"}", redaction.clean("{\"api-key\":\"other\"}"));
        assertEquals("sent Bearer ••• along", redaction.clean("sent Bearer other.x along"));
    }

    @Test
    void otherWordsStay() {
        var words = "Missing bearer token in header; the authorization failed";
        assertEquals(words, redaction.clean(words));
        assertEquals(words, new Redaction("  ").clean(words));
    }
}
