// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.ui.kit.TimeText;

class RulerTest {
    @ParameterizedTest
    @CsvSource({
        "0.00001, 0.001, 3",
        "0.001, 0.1, 1",
        "0.011, 1, 0",
        "0.1, 10, 0",
        "1, 120, 0",
        "12, 1800, 0",
        "2000, 172800, 0"
    })
    void numbersStandAtRoundTimes(double secondsPerPixel, double step, int decimals) {
        var ruler = Ruler.of(secondsPerPixel);
        assertEquals(step, ruler.step(), 1e-12);
        assertEquals(decimals, ruler.decimals());
    }

    @Test
    void numbersNeverCrowdAndNeverGetLost() {
        for (double scale = 1e-7; scale < 200; scale *= 1.1) {
            double pixels = Ruler.of(scale).step() / scale;
            assertTrue(pixels >= 84 - 1e-9 || scale < 2e-7, scale + ": " + pixels);
            assertTrue(pixels < 84 * 3.1 || scale < 2e-7, scale + ": " + pixels);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0:00",
        "3.29, 1, 0:03.2",
        "0.3, 1, 0:00.3",
        "61, 0, 1:01",
        "3723.0567, 3, 1:02:03.056"
    })
    void timesReadAsOnAPlayer(double seconds, int decimals, String text) {
        assertEquals(text, TimeText.of(seconds, decimals));
    }
}
