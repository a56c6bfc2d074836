// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final long MILLI = 1_000_000;

    @Test
    void arrivalsAreKeptInOrderAndCloseOnesAreOne() {
        var arrivals = new Arrivals();
        arrivals.add(100, -5 * MILLI);
        arrivals.add(200, -1 * MILLI);
        arrivals.add(300, 0);
        arrivals.add(400, 1000 * MILLI);
        assertEquals(3, arrivals.count());
        assertEquals(100, arrivals.frames(0));
        assertEquals(300, arrivals.frames(1));
        assertEquals(400, arrivals.frames(2));
        assertEquals(1000 * MILLI, arrivals.nanoTime(2));
    }

    @Test
    void hoursOfTinyChunksStaySmall() {
        var arrivals = new Arrivals();
        for (long millis = 0; millis < 3 * 3_600_000; millis++) {
            arrivals.add(millis * 24, millis * MILLI);
        }
        assertTrue(arrivals.count() < 1 << 16, arrivals.count() + " arrivals");
        assertTrue(arrivals.frames(arrivals.count() - 1) > 10_790_000L * 24);
    }
}
