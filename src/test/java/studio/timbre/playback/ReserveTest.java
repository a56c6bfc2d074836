// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.speech.SpeechException;

class ReserveTest extends DeckScene {
    @ParameterizedTest
    @CsvSource({"SMALL, 15, 30", "MEDIUM, 35, 55", "LARGE, 240, 320"})
    void soMuchWaitsInTheDevice(Reserve reserve, long least, long most) throws SpeechException {
        deck.reserve(reserve);
        play();
        run(5_000);
        assertQueued(least, most);
    }

    @Test
    void itCountsAtOnceWhileSomethingPlays() throws SpeechException {
        play();
        run(5_000);
        assertQueued(35, 55);
        deck.reserve(Reserve.LARGE);
        run(100);
        assertQueued(240, 320);
        deck.reserve(Reserve.SMALL);
        run(500);
        assertQueued(15, 30);
    }

    private void play() throws SpeechException {
        var constant = new short[20 * Rig.RATE];
        Arrays.fill(constant, (short) 8_000);
        deck.play(new Programme(rig.complete(constant), 1), 0);
    }

    private void assertQueued(long least, long most) {
        long queued = deck.state().queued().toMillis();
        assertTrue(queued >= least && queued <= most, queued + " ms");
    }
}
