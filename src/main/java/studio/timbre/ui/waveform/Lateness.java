// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.util.Arrays;
import studio.timbre.playback.PlayerState;

/// Where in a recording the sound stopped for a moment because the stream or the machine was late.
final class Lateness {
    private static final int UNSEEN = -1;

    private long[] places = new long[16];
    private int count;
    private int seen = UNSEEN;

    void forget() {
        count = 0;
        seen = UNSEEN;
    }

    /// Notes a place when the player has counted more than before.
    ///
    /// @return whether it did
    boolean look(PlayerState state, long frame) {
        int now = state.stalls() + state.underruns() + state.losses();
        boolean more = now > seen && seen != UNSEEN;
        if (more) {
            if (count == places.length) {
                places = Arrays.copyOf(places, count * 2);
            }
            places[count++] = frame;
        }
        seen = now;
        return more;
    }

    int count() {
        return count;
    }

    long place(int index) {
        return places[index];
    }
}
