// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds in what was heard which sound went over into which, sample for sample, wherever each goes
/// on.
final class Switched {
    /// So many equal samples in a row, the first of them no silence, are no chance.
    private static final int PROOF = 240;

    private static final int LOUD = 20;

    private final List<short[]> sounds;
    private final short[] heard;
    private final List<Change> changes = new ArrayList<>();

    /// A stretch of what was heard that is neither sound, between two that are.
    ///
    /// @param from the sound before
    /// @param to the sound after; the same where it was interrupted
    /// @param step the highest from sample to sample
    record Change(int from, int to, int frames, int step) {}

    /// Where a sound is heard.
    ///
    /// @param at the sample of what was heard
    /// @param frame the sample of the sound that is heard there
    private record Spot(int sound, int at, int frame) {}

    /// @param heard begins with a sample of one of the sounds, ends anyhow
    Switched(List<short[]> sounds, short[] heard) {
        this.sounds = sounds;
        this.heard = heard;
        var now = next(0);
        while (now != null) {
            int end = end(now);
            var then = next(end);
            if (then != null) {
                int begin = begin(then, end);
                changes.add(
                        new Change(
                                now.sound(),
                                then.sound(),
                                begin - end,
                                step(Arrays.copyOfRange(heard, end - 1, begin + 1))));
            }
            now = then;
        }
    }

    List<Change> changes() {
        return changes;
    }

    /// The highest step from sample to sample.
    static int step(short[] sound) {
        int highest = 0;
        for (int i = 1; i < sound.length; i++) {
            highest = Math.max(highest, Math.abs(sound[i] - sound[i - 1]));
        }
        return highest;
    }

    /// The first place from a sample on where one of the sounds is heard for certain; null if none
    /// is.
    private @Nullable Spot next(int from) {
        for (int at = from; at + PROOF <= heard.length; at++) {
            if (Math.abs(heard[at]) < LOUD) {
                continue;
            }
            for (int sound = 0; sound < sounds.size(); sound++) {
                int frame = frame(sounds.get(sound), at);
                if (frame >= 0) {
                    return new Spot(sound, at, frame);
                }
            }
        }
        return null;
    }

    private int frame(short[] sound, int at) {
        for (int frame = 0; frame + PROOF <= sound.length; frame++) {
            if (sound[frame] == heard[at]
                    && Arrays.equals(sound, frame, frame + PROOF, heard, at, at + PROOF)) {
                return frame;
            }
        }
        return -1;
    }

    /// The first sample of what was heard that is that sound no more.
    private int end(Spot spot) {
        var sound = sounds.get(spot.sound());
        int alike =
                Arrays.mismatch(sound, spot.frame(), sound.length, heard, spot.at(), heard.length);
        return alike < 0 ? heard.length : spot.at() + alike;
    }

    /// The first sample of what was heard, from `least` on, that is that sound already.
    private int begin(Spot spot, int least) {
        var sound = sounds.get(spot.sound());
        int back = 0;
        while (spot.at() - back > least
                && spot.frame() - back > 0
                && sound[spot.frame() - back - 1] == heard[spot.at() - back - 1]) {
            back++;
        }
        return spot.at() - back;
    }
}
