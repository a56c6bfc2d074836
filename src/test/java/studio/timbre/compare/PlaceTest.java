// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.compare.Place.Way;
import studio.timbre.form.Cast;

class PlaceTest {
    @TempDir private Path folder;
    private int made;

    @Test
    void alikeLengthsGoOnAtTheSameTimeWhateverTheirRates() throws Exception {
        var place = Place.of(sound(24_000, 100, true), 24_000, sound(16_000, 103, true));
        assertEquals(new Place(16_000, Way.SAME_TIME), place);
    }

    @Test
    void otherLengthsGoOnAtTheSamePartOfTheWhole() throws Exception {
        var place = Place.of(sound(24_000, 100, true), 120_000, sound(24_000, 200, true));
        assertEquals(new Place(240_000, Way.SAME_PART), place);
    }

    @Test
    void whileOneIsStillMadeItBeginsAtTheStart() throws Exception {
        var place = Place.of(sound(24_000, 100, true), 120_000, sound(24_000, 50, false));
        assertEquals(new Place(0, Way.START), place);
    }

    @Test
    void noPlaceIsBehindTheEnd() throws Exception {
        var place = Place.of(sound(24_000, 100, true), 9e9, sound(24_000, 99, true));
        assertEquals(new Place(237_600, Way.SAME_TIME), place);
    }

    @Test
    void theSeedAloneGivesTheOrder() {
        var blind = new Blind(7, false);
        assertEquals(blind.order(6), blind.reveal().order(6));
        assertEquals(Set.of(0, 1, 2, 3, 4, 5), new TreeSet<>(blind.order(6)));
        assertNotEquals(blind.order(6), new Blind(8, false).order(6));
    }

    @Test
    void whoIsChosenTwiceHasNotWon() {
        Cast susan = ComparisonTest.cast("offline", "mary", "slt");
        var verdict = Verdict.NONE.choose("One.", susan).choose("Two.", susan).choose(susan);
        assertEquals(2, verdict.wins(susan));
        assertEquals(susan, verdict.best());
        assertEquals(
                Verdict.NONE, verdict.choose("One.", susan).choose("Two.", susan).choose(susan));
        assertEquals(List.of(), List.copyOf(Verdict.NONE.passages().keySet()));
    }

    /// @param tenths how long, in tenths of a second
    private Recording sound(int rate, int tenths, boolean whole) throws Exception {
        var recording = new Recording(folder.resolve("sound-" + made++));
        recording.begin(new PcmFormat(rate, 1));
        recording.append(ByteBuffer.allocate(2 * rate * tenths / 10));
        if (whole) {
            recording.finish();
        }
        return recording;
    }
}
