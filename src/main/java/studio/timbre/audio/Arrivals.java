// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.util.Arrays;

/// When which frame of a recording came: one writer, any number of readers. Arrivals less than 5 ms
/// apart, or less than a 10,000th of the time since the first, are told as one, so that even hours
/// of tiny chunks cost about 1 MB.
public final class Arrivals {
    private static final long MERGE_NANOS = 5_000_000;

    private volatile long[] pairs = new long[128];
    private volatile int count;

    /// Arrivals of a sound that ended long ago.
    ///
    /// @param pairs the frames there were and the nanoseconds, by turns
    public static Arrivals of(long[] pairs) {
        var arrivals = new Arrivals();
        arrivals.pairs = pairs.clone();
        arrivals.count = pairs.length / 2;
        return arrivals;
    }

    // Called by the writer.

    void add(long frames, long nanoTime) {
        int n = count;
        var room = pairs;
        if (n > 0 && nanoTime - room[2 * n - 1] < mergeNanos(nanoTime - room[1])) {
            return;
        }
        if (2 * n == room.length) {
            room = Arrays.copyOf(room, room.length * 2);
        }
        room[2 * n] = frames;
        room[2 * n + 1] = nanoTime;
        pairs = room;
        count = n + 1;
    }

    private static long mergeNanos(long sinceFirst) {
        return Math.max(MERGE_NANOS, sinceFirst / 10_000);
    }

    // Called by any reader.

    /// The same, with times counted from a moment.
    public Arrivals since(long nanoTime) {
        var shifted = Arrays.copyOf(pairs, 2 * count);
        for (int i = 1; i < shifted.length; i += 2) {
            shifted[i] -= nanoTime;
        }
        return of(shifted);
    }

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
