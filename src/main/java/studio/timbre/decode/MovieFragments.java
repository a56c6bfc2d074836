// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;

/// Adds up how long the sound of an MPEG-4 file in fragments is (ISO 14496-12, section 8.8). Each
/// tells before its frames how long they are; the last frame is most often shorter than coded.
final class MovieFragments {
    private static final int DEFAULT_DURATION = 0x8;
    private static final int OFFSET = 0x1;
    private static final int FIRST_FLAGS = 0x4;
    private static final int DURATION = 0x100;
    private static final int[] OF_A_SAMPLE = {DURATION, 0x200, 0x400, 0x800};

    private final long track;
    private final long start;
    private final int rate;
    private final long duration;
    private long end;

    /// @param track the number of the track
    /// @param start when its sound starts, in its own time
    /// @param rate how many of that time are a second
    /// @param duration how long a frame is of which nothing is said
    MovieFragments(long track, long start, int rate, long duration) {
        this.track = track;
        this.start = start;
        this.rate = rate;
        this.duration = duration;
    }

    /// What is to be left out, as far as the file goes with this fragment.
    ///
    /// @param moof the content of the box
    Padding add(byte[] moof) {
        for (var part : new MovieBox(0, ByteBuffer.wrap(moof)).boxes()) {
            var header = part.find("tfhd");
            if (header.filter(it -> it.number(4) == track).isPresent()) {
                end = part.find("tfdt").map(it -> it.time(4)).orElse(end);
                long each = each(header.get());
                part.boxes().stream()
                        .filter(it -> it.name() == MovieBox.name("trun"))
                        .forEach(run -> end += length(run, each));
            }
        }
        return MovieHeader.padding(end - start, 0, rate);
    }

    private long each(MovieBox header) {
        long flags = header.number(0);
        int at = 8 + ((flags & 0x1) != 0 ? 8 : 0) + ((flags & 0x2) != 0 ? 4 : 0);
        return (flags & DEFAULT_DURATION) == 0 ? duration : header.number(at);
    }

    private static long length(MovieBox run, long each) {
        long flags = run.number(0);
        long count = run.number(4);
        if ((flags & DURATION) == 0) {
            return count * each;
        }
        int at = 8 + ((flags & OFFSET) != 0 ? 4 : 0) + ((flags & FIRST_FLAGS) != 0 ? 4 : 0);
        int step = 0;
        for (int field : OF_A_SAMPLE) {
            step += (flags & field) != 0 ? Integer.BYTES : 0;
        }
        long sum = 0;
        for (long i = 0; i < count && at < run.content().limit(); i++, at += step) {
            sum += run.number(at);
        }
        return sum;
    }
}
