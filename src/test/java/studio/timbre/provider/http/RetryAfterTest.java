// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final String DATE = "Fri, 20 Nov 2026 12:00:00 GMT";

    private static Duration in(Map<String, String> headers) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        return RetryAfter.in(all::get);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' 120 ' | PT2M",
                "0 | PT0S",
                "Fri, 20 Nov 2026 12:01:30 GMT | PT1M30S",
                "Fri, 20 Nov 2026 11:00:00 GMT | PT0S"
            })
    void aWaitIsSecondsOrADateByTheServersOwnClock(String said, Duration wait) {
        assertEquals(wait, in(Map.of("Retry-After", said, "Date", DATE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "1e9", "99999999999"})
    void whatMakesNoSenseIsNoWait(String said) {
        assertNull(in(Map.of("Retry-After", said, "Date", DATE)));
    }

    @Test
    void millisecondsAreMoreExactThanSeconds() {
        var both = Map.of("Retry-After-Ms", "1250.5", "Retry-After", "2");
        assertEquals(Duration.ofMillis(1251), in(both));
    }

    @ParameterizedTest
    @CsvSource({"6m0s, PT6M", "1s, PT1S", "120ms, PT0.12S", "1h2m3.5s, PT1H2M3.5S", "soon,", "'',"})
    void aLimitThatIsUsedUpSaysWhenItBeginsAnew(String said, Duration wait) {
        assertEquals(
                wait,
                in(
                        Map.of(
                                "x-ratelimit-remaining-requests",
                                "0",
                                "x-ratelimit-reset-requests",
                                said)));
    }

    @Test
    void ofTwoLimitsThatAreUsedUpTheLaterCountsAndOneThatIsNotDoesNot() {
        var limits = new TreeMap<String, String>();
        limits.put("x-ratelimit-remaining-requests", "0");
        limits.put("x-ratelimit-reset-requests", "2s");
        limits.put("x-ratelimit-remaining-tokens", "0");
        limits.put("x-ratelimit-reset-tokens", "7s");
        assertEquals(Duration.ofSeconds(7), in(limits));
        limits.put("x-ratelimit-remaining-tokens", "90");
        assertEquals(Duration.ofSeconds(2), in(limits));
    }
}
