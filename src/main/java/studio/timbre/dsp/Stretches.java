// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import java.util.Arrays;
import studio.timbre.audio.Stretch;

/// Parts of a recording that were found, in order and apart; only grows. One writer, any number of
/// readers.
public final class Stretches {
    private volatile long[] bounds = new long[32];
    private volatile int count;

    // Called by the writer.

    void add(long from, long to) {
        int n = count;
        var room = bounds;
        if (2 * n == room.length) {
            room = Arrays.copyOf(room, room.length * 2);
        }
        room[2 * n] = from;
        room[2 * n + 1] = to;
        bounds = room;
        count = n + 1;
    }

    // Called by any reader.

    public int count() {
        return count;
    }

    /// The first frame of a part; `index` is less than the count.
    public long from(int index) {
        return bounds[2 * index];
    }

    /// The frame after the last of a part.
    public long to(int index) {
        return bounds[2 * index + 1];
    }

    public Stretch get(int index) {
        return new Stretch(from(index), to(index));
    }

    /// The first part that ends after a frame; the count if there is none.
    public int after(double frame) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to(middle) <= frame) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
