// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.audio.SpeechLikeSound;
import studio.timbre.dsp.Loudness;
import studio.timbre.dsp.LoudnessMeter;

class MatchTest {
    private static final Loudness SILENCE =
            new Loudness(LoudnessMeter.SILENT, Double.NEGATIVE_INFINITY);

    @Test
    void theQuietestThatNeedsNoLimitingGivesTheLoudness() {
        // The second reaches -18.5 LUFS before its peak is at -1 dBTP.
        var match =
                Match.of(
                        List.of(
                                new Loudness(-16, -3),
                                new Loudness(-20, -2.5),
                                new Loudness(-30, -15)));
        assertEquals(-18.5, match.target(), 1e-9);
        assertEquals(-2.5, match.decibels(0), 1e-9);
        assertEquals(1.5, match.decibels(1), 1e-9);
        assertEquals(11.5, match.decibels(2), 1e-9);
    }

    @Test
    void nothingIsMadeLouderThanTheLoudestWas() {
        var match = Match.of(List.of(new Loudness(-30, -20), new Loudness(-31, -20)));
        assertEquals(-30, match.target(), 1e-9);
    }

    @Test
    void silenceAndWhatIsNotMeasuredAreLeftAlone() {
        var match = Match.of(Arrays.asList(null, SILENCE, new Loudness(-20, -9)));
        assertEquals(List.of(1.0, 1.0, 1.0), match.gains());
        assertTrue(Double.isNaN(Match.of(Collections.singletonList(SILENCE)).target()));
    }

    @Test
    void realSoundsAreHeardEquallyLoudAndNoPeakPassesTheLimit(@TempDir Path folder)
            throws Exception {
        try (var recording = new Recording(folder.resolve("sound"))) {
            recording.begin(new PcmFormat(SpeechLikeSound.RATE, 1));
            SpeechLikeSound.append(recording, 6);
            recording.finish();
            var sounds =
                    List.of(
                            new Gained(recording, 1),
                            new Gained(recording, 0.31),
                            new Gained(recording, 0.07));
            var match = Match.of(sounds.stream().map(Loudness::of).toList());
            for (int i = 0; i < sounds.size(); i++) {
                var heard = Loudness.of(new Gained(sounds.get(i), match.gains().get(i)));
                assertEquals(match.target(), heard.lufs(), 0.05);
                assertTrue(heard.truePeak() <= Match.TRUE_PEAK + 0.05, heard::toString);
            }
        }
    }

    @Test
    void whateverComesAllAreAsLoudAndNonePeaksAboveTheLimit() {
        var random = new Random(3);
        for (int round = 0; round < 1_000; round++) {
            var sounds =
                    IntStream.range(0, 1 + random.nextInt(9))
                            .mapToObj(_ -> {
                                double lufs = -45 + 40 * random.nextDouble();
                                return new Loudness(lufs, lufs + 2 + 18 * random.nextDouble());
                            })
                            .toList();
            var match = Match.of(sounds);
            for (int i = 0; i < sounds.size(); i++) {
                double gain = match.decibels(i);
                assertEquals(match.target(), sounds.get(i).lufs() + gain, 1e-6);
                assertTrue(sounds.get(i).truePeak() + gain <= Match.TRUE_PEAK + 1e-6);
                assertTrue(match.gains().get(i) <= 16);
            }
        }
    }
}
