// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {
    @ParameterizedTest
    @CsvSource({
        "'', New take",
        "n, New take",
        "take, New take",
        "take new, New take",
        "NEW, New take",
        "nt, New take",
        "neta, New take",
        "ake, New take",
        "speech, New take",
        "speech take, New take",
        "选, 打开设置选项",
        "speak text, Put text and settings back; speak",
    })
    void itFits(String typed, String name) {
        assertTrue(Fit.of(typed, name, "Speech").isPresent());
    }

    @ParameterizedTest
    @CsvSource({"x, New take", "tn, New take", "new x, New take", "ewt, New take", "k, Speech"})
    void itDoesNotFit(String typed, String name) {
        assertTrue(Fit.of(typed, name, "Section").isEmpty());
    }

    @Test
    void theNearerTheBeginningTheBetter() {
        var names = List.of("Play", "To play", "Replay", "Pan later again yesterday", "Stop");
        var sections = List.of("", "", "", "", "Playback");
        int before = -1;
        for (int i : new int[] {0, 1, 2, 4, 3}) {
            int fit = Fit.of("play", names.get(i), sections.get(i)).orElseThrow();
            assertTrue(fit > before, names.get(i));
            before = fit;
        }
    }

    @Test
    void theOrderOfTheWordsDoesNotMatter() {
        assertEquals(
                Fit.of("zoom in", "Zoom in", ""), Fit.of("in zoom", "Zoom in", ""), "the same");
    }
}
