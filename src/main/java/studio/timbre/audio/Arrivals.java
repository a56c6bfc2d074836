// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.util.Arrays;

/// When which frame of a recording came: one writer, any number of readers. Arrivals less than 5 ms
/// apart are told as one, so that a stream of tiny chunks costs no more than 3.2 KB a second.
public final class Arrivals {
    private static final long MERGE_NANOS = 5_000_000;

    private volatile long[] pairs = new long[128];
    private volatile int count;

    // Called by the writer.

    void add(long frames, long nanoTime) {
        int n = count;
        if (n > 0 && nanoTime - pairs[2 * n - 1] < MERGE_NANOS) {
            return;
        }
        var room = pairs;
        if (2 * n == room.length) {
            room = Arrays.copyOf(room, room.length * 2);
        }
        room[2 * n] = frames;
        room[2 * n + 1] = nanoTime;
        pairs = room;
        count = n + 1;
    }

    // Called by any reader.

    public int count() {
        return count;
    }

    /// How many frames there were after the arrival; `index` is less than the count.
    public long frames(int index) {
        return pairs[2 * index];
    }

    /// The [System#nanoTime] of the arrival.
    public long nanoTime(int index) {
        return pairs[2 * index + 1];
    }
}
