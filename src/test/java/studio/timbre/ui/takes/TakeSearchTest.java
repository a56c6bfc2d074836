// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import studio.timbre.take.TakeQuery;

class TakeSearchTest {
    private static final ZoneId ZONE = ZoneId.of("+02:00");

    private static TakeQuery query(String typed) {
        return TakeSearch.query(typed, false, ZONE);
    }

    @Test
    void wordsAreWords() {
        assertEquals(TakeQuery.ALL, query("  "));
        assertEquals(TakeQuery.ALL.withWords("river alloy"), query(" river  alloy "));
        assertEquals(TakeQuery.ALL.onlyStarred(true), TakeSearch.query("", true, ZONE));
    }

    @Test
    void aTagHasANumberSign() {
        assertEquals(TakeQuery.ALL.tagged("warm").withWords("river"), query("#warm river"));
        assertEquals(TakeQuery.ALL.withWords("#"), query("#"));
    }

    @Test
    void daysAndMonthsAreThoseOfTheClockOnTheWall() {
        assertEquals(
                TakeQuery.ALL.made(
                        Instant.parse("2026-11-19T22:00:00Z"),
                        Instant.parse("2026-11-20T22:00:00Z")),
                query("2026-11-20"));
        assertEquals(
                TakeQuery.ALL.made(
                        Instant.parse("2026-11-30T22:00:00Z"),
                        Instant.parse("2026-12-31T22:00:00Z")),
                query("2026-12"));
        assertEquals(TakeQuery.ALL.withWords("2026-02-31"), query("2026-02-31"));
    }
}
