// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.take.Opinion;
import studio.timbre.take.Sound;
import studio.timbre.take.TakeFigures;
import studio.timbre.take.TakeRow;
import studio.timbre.take.TakeSource;

class RepeatTest {
    private static TakeRow row(
            long id,
            String request,
            @Nullable String seed,
            @Nullable String sound,
            RunState state) {
        return new TakeRow(
                id,
                Instant.EPOCH,
                null,
                new TakeSource(Origin.FIRST, "p", "", "m", "v", "Hello", 5, seed, request),
                new TakeFigures(state, null, null, null, null, null),
                sound == null ? null : new Sound(new PcmFormat(24_000, 1), 10, sound),
                Opinion.NONE);
    }

    @Test
    void oneTryProvesNothing() {
        assertEquals(Map.of(), Repeat.of(List.of(row(1, "r", "7", "a", RunState.DONE))));
    }

    @Test
    void equalSoundIsReproducible() {
        assertEquals(
                Map.of(1L, Repeat.REPRODUCIBLE, 2L, Repeat.REPRODUCIBLE),
                Repeat.of(
                        List.of(
                                row(1, "r", "7", "a", RunState.DONE),
                                row(2, "r", "7", "a", RunState.DONE))));
    }

    @Test
    void otherSoundOfTheSameSeedMeansThatItIsIgnored() {
        assertEquals(
                Map.of(1L, Repeat.SEED_IGNORED, 2L, Repeat.SEED_IGNORED, 4L, Repeat.SEED_IGNORED),
                Repeat.of(
                        List.of(
                                row(1, "r", "7", "a", RunState.DONE),
                                row(2, "r", "7", "b", RunState.DONE),
                                row(3, "other", "8", "a", RunState.DONE),
                                row(4, "r", "7", "a", RunState.DONE))));
    }

    @Test
    void withoutASeedOrAWholeTakeNothingIsPromised() {
        assertEquals(
                Map.of(),
                Repeat.of(
                        List.of(
                                row(1, "r", null, "a", RunState.DONE),
                                row(2, "r", null, "b", RunState.DONE),
                                row(3, "s", "7", "a", RunState.DONE),
                                row(4, "s", "7", "b", RunState.INCOMPLETE),
                                row(5, "s", "7", null, RunState.DONE))));
    }
}
