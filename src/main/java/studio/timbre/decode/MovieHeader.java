// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads from the `moov` box of an MPEG-4 file how long its sound is: from the edit list (ISO
/// 14496-12, section 8.6.6), or from the comment in which iTunes tells it to the sample.
final class MovieHeader {
    /// Behind a number that is 0: delay, padding, and samples of the sound.
    private static final Pattern ITUNES =
            Pattern.compile(
                    "iTunSMPB[^ ]{1,32} \\p{XDigit}{8} \\p{XDigit}{8} (\\p{XDigit}{8}) (\\p{XDigit}{16})");

    private static final int SOUND = MovieBox.name("soun");

    /// The longest AAC frame (ISO 14496-3, with SBR): the sound may end anywhere in its last one.
    private static final int FRAME = 2048;

    private static final long BEHIND_MOST = 1 << 14;

    private MovieHeader() {}

    /// What is to be left out; before the sound that is nothing, since FFmpeg does it there.
    ///
    /// @param moov the content of the box
    static Padding read(byte[] moov) {
        var movie = new MovieBox(0, ByteBuffer.wrap(moov));
        return sound(movie).map(track -> told(moov, movie, track)).orElse(Padding.NONE);
    }

    private static Optional<MovieBox> sound(MovieBox movie) {
        return movie.boxes().stream()
                .filter(track ->
                        track.find("mdia", "hdlr").filter(it -> it.number(8) == SOUND).isPresent())
                .findFirst();
    }

    /// Who adds up how long its fragments are, if it has any.
    ///
    /// @param moov the content of the box
    static Optional<MovieFragments> fragments(byte[] moov) {
        var movie = new MovieBox(0, ByteBuffer.wrap(moov));
        var each = movie.find("mvex", "trex");
        return sound(movie)
                .filter(_ -> each.isPresent())
                .flatMap(track -> fragments(track, each.get().number(12)));
    }

    private static Optional<MovieFragments> fragments(MovieBox track, long each) {
        long number = track.find("tkhd").map(it -> it.number(it.wide() ? 20 : 12)).orElse(0L);
        long rate = track.find("mdia", "mdhd").map(it -> it.number(it.wide() ? 20 : 12)).orElse(0L);
        long from = track.find("edts", "elst").map(it -> it.time(it.wide() ? 16 : 12)).orElse(0L);
        boolean absurd = rate == 0 || rate > 384_000 || from < 0 || from > BEHIND_MOST;
        return absurd
                ? Optional.empty()
                : Optional.of(new MovieFragments(number, from, (int) rate, each));
    }

    private static Padding told(byte[] moov, MovieBox movie, MovieBox track) {
        var itunes = ITUNES.matcher(new String(moov, StandardCharsets.ISO_8859_1));
        if (itunes.find()) {
            return padding(
                    Long.parseUnsignedLong(itunes.group(2), 16),
                    Long.parseLong(itunes.group(1), 16),
                    0);
        }
        var media = track.find("mdia", "mdhd");
        var edits = track.find("edts", "elst");
        var header = movie.find("mvhd");
        return media.isEmpty() || edits.isEmpty() || header.isEmpty()
                ? Padding.NONE
                : edited(edits.get(), media.get(), header.get());
    }

    /// By an edit list, if it has one edit.
    private static Padding edited(MovieBox edits, MovieBox media, MovieBox movie) {
        long rate = media.number(media.wide() ? 20 : 12);
        long ticks = movie.number(movie.wide() ? 20 : 12);
        long from = edits.time(edits.wide() ? 16 : 12);
        long rest = media.time(media.wide() ? 24 : 16) - from;
        boolean one = edits.number(4) == 1 && (edits.wide() || from <= Integer.MAX_VALUE);
        if (!one || rate == 0 || rate > 384_000 || ticks == 0 || from < 0 || rest <= 0) {
            return Padding.NONE;
        }
        // The edit tells its length in units of the movie, most often milliseconds. Where the rest
        // of the media is as long as that, it is exact: the last frame is said to be shorter.
        double coarse = (double) rate / ticks;
        long edited = Math.round(edits.time(8) * coarse);
        return Math.abs(rest - edited) <= coarse + 1
                ? padding(rest, 0, (int) rate)
                : padding(edited, rest - edited, (int) rate);
    }

    /// Leaves out what comes behind so much sound, if that can be.
    static Padding padding(long sound, long behind, int rate) {
        boolean absurd = sound <= 0 || behind < 0 || behind > BEHIND_MOST;
        return absurd ? Padding.NONE : new Padding(0, sound, (int) behind + FRAME, rate);
    }
}
