// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FuzzTest {
    @Test
    @Timeout(60)
    void spoiltStreamsEndSoonInSamplesOrInADeclaredFailure() {
        try (var fuzz = new Fuzz(7)) {
            fuzz.run(3000, 100);
            assertEquals(0.5, fuzz.declared(), 0.4, "neither all refused nor all taken");
            assertTrue(fuzz.slowestMillis() < 2000, fuzz.slowestMillis() + " ms");
            assertTrue(fuzz.mostBytes() < 64 << 20, fuzz.mostBytes() + " bytes");
        }
    }
}
