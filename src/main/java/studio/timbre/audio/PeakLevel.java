// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One level of a pyramid of peaks: the blocks that are closed, and the one that is open. One
/// writer, any number of readers of the closed ones.
final class PeakLevel {
    /// Blocks in a piece of memory. The first piece grows up to that, the others come whole.
    static final int PIECE = 1 << 12;

    private static final int FIRST = 1 << 6;
    private static final int ROOTS = 255;
    private static final double FULL = 32_768;

    private volatile Piece[] pieces = {Piece.of(FIRST)};
    private volatile int count;
    private int low = Short.MAX_VALUE;
    private int high = Short.MIN_VALUE;
    private long squares;
    private long samples;

    private static final class Piece {
        /// Lowest and highest sample of each block.
        final short[] bounds;

        /// The square root of each block's RMS, in steps of 1/255 of full scale.
        final byte[] roots;

        Piece(short[] bounds, byte[] roots) {
            this.bounds = bounds;
            this.roots = roots;
        }

        static Piece of(int blocks) {
            return new Piece(new short[2 * blocks], new byte[blocks]);
        }

        Piece sized(int blocks) {
            return new Piece(Arrays.copyOf(bounds, 2 * blocks), Arrays.copyOf(roots, blocks));
        }

        int blocks() {
            return roots.length;
        }

        long bytes() {
            return (long) bounds.length * Short.BYTES + roots.length;
        }
    }

    // Called by the writer.

    /// Takes more into the open block.
    void take(int otherLow, int otherHigh, long moreSquares, long moreSamples) {
        low = Math.min(low, otherLow);
        high = Math.max(high, otherHigh);
        squares += moreSquares;
        samples += moreSamples;
    }

    /// Whether the open block has any sample.
    boolean open() {
        return samples > 0;
    }

    /// Closes the open block, and takes it into the open block of the level above.
    void close(@Nullable PeakLevel above) {
        if (above != null) {
            above.take(low, high, squares, samples);
        }
        add((short) low, (short) high, root((double) squares / samples));
        low = Short.MAX_VALUE;
        high = Short.MIN_VALUE;
        squares = 0;
        samples = 0;
    }

    void add(short lowest, short highest, byte root) {
        int n = count;
        var piece = room(n);
        int inside = n % PIECE;
        piece.bounds[2 * inside] = lowest;
        piece.bounds[2 * inside + 1] = highest;
        piece.roots[inside] = root;
        count = n + 1;
    }

    private Piece room(int n) {
        var all = pieces;
        int last = n / PIECE;
        if (last == all.length) {
            all = Arrays.copyOf(all, last + 1);
            all[last] = Piece.of(PIECE);
            pieces = all;
        } else if (n % PIECE == all[last].blocks()) {
            int more = Math.clamp(2L * all[last].blocks(), FIRST, PIECE);
            all = all.clone();
            all[last] = all[last].sized(more);
            pieces = all;
        }
        return all[last];
    }

    /// Gives back the room that is not needed.
    void trim() {
        var all = pieces.clone();
        int last = all.length - 1;
        all[last] = all[last].sized(count - last * PIECE);
        pieces = all;
    }

    /// Puts the closed blocks of another behind the own ones.
    void follow(PeakLevel next) {
        for (int block = 0; block < next.count; block++) {
            add(next.low(block), next.high(block), next.root(block));
        }
        trim();
    }

    private static byte root(double meanSquare) {
        return (byte) Math.round(ROOTS * Math.sqrt(Math.sqrt(meanSquare) / FULL));
    }

    // Called by any reader.

    int count() {
        return count;
    }

    long bytes() {
        return Arrays.stream(pieces).mapToLong(Piece::bytes).sum();
    }

    short low(int block) {
        return pieces[block / PIECE].bounds[2 * (block % PIECE)];
    }

    short high(int block) {
        return pieces[block / PIECE].bounds[2 * (block % PIECE) + 1];
    }

    byte root(int block) {
        return pieces[block / PIECE].roots[block % PIECE];
    }

    /// The RMS of which a root was kept.
    static double rms(byte root) {
        double part = (root & 0xff) / (double) ROOTS;
        return FULL * part * part;
    }
}
