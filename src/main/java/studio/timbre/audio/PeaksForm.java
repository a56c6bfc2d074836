// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/// Peaks as bytes, little-endian: a magic number, the version, frames in a block, blocks in a block
/// of the next level, levels, channels (4 bytes each), frames (8), then lowest (2), highest (2) and
/// root (1) of every block, level by level, then the CRC-32C of all that (4).
final class PeaksForm {
    private static final int MAGIC = 0x4b_50_4d_54; // TMPK
    private static final int VERSION = 1;
    private static final int HEAD = 6 * Integer.BYTES + Long.BYTES;
    private static final int BLOCK_BYTES = 5;

    private PeaksForm() {}

    /// How much sound a pyramid is about.
    record Size(int channels, long frames) {}

    static void write(Peaks peaks, PeakLevel[] levels, WritableByteChannel out) throws IOException {
        var check = new CRC32C();
        var bytes = buffer();
        bytes.putInt(MAGIC).putInt(VERSION).putInt(Peaks.BLOCK).putInt(Peaks.JOIN);
        bytes.putInt(Peaks.LEVELS).putInt(peaks.channels()).putLong(peaks.frames());
        for (var level : levels) {
            for (int block = 0; block < level.count(); block++) {
                if (bytes.remaining() < BLOCK_BYTES) {
                    drain(bytes, check, out);
                }
                bytes.putShort(level.low(block)).putShort(level.high(block));
                bytes.put(level.root(block));
            }
        }
        drain(bytes, check, out);
        drain(bytes.putInt((int) check.getValue()), check, out);
    }

    static Size read(PeakLevel[] levels, ReadableByteChannel in) throws IOException {
        var check = new CRC32C();
        var bytes = buffer();
        fill(bytes, HEAD, check, in);
        boolean known =
                bytes.getInt() == MAGIC
                        && bytes.getInt() == VERSION
                        && bytes.getInt() == Peaks.BLOCK
                        && bytes.getInt() == Peaks.JOIN
                        && bytes.getInt() == Peaks.LEVELS;
        if (!known) {
            throw new IOException("these are not peaks of this version");
        }
        var size = new Size(bytes.getInt(), bytes.getLong());
        boolean possible =
                size.channels >= 1
                        && size.channels <= 2
                        && size.frames >= 0
                        && size.frames <= (long) Integer.MAX_VALUE * Peaks.BLOCK;
        if (!possible) {
            throw new IOException("these peaks are damaged");
        }
        for (int level = 0; level < levels.length; level++) {
            read(levels[level], Math.ceilDiv(size.frames, Peaks.blockFrames(level)), check, in);
        }
        int expected = (int) check.getValue();
        fill(bytes, Integer.BYTES, check, in);
        if (bytes.getInt() != expected) {
            throw new IOException("these peaks are damaged");
        }
        return size;
    }

    /// Piece by piece, so that memory is only taken for what is there.
    private static void read(PeakLevel level, long blocks, CRC32C check, ReadableByteChannel in)
            throws IOException {
        var bytes = buffer();
        for (long left = blocks; left > 0; ) {
            int now = (int) Math.min(left, PeakLevel.PIECE);
            fill(bytes, now * BLOCK_BYTES, check, in);
            for (int i = 0; i < now; i++) {
                level.add(bytes.getShort(), bytes.getShort(), bytes.get());
            }
            left -= now;
        }
        level.trim();
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocate(PeakLevel.PIECE * BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void drain(ByteBuffer bytes, CRC32C check, WritableByteChannel out)
            throws IOException {
        check.update(bytes.flip());
        bytes.rewind();
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
        bytes.clear();
    }

    private static void fill(ByteBuffer bytes, int count, CRC32C check, ReadableByteChannel in)
            throws IOException {
        bytes.clear().limit(count);
        while (bytes.hasRemaining()) {
            if (in.read(bytes) < 0) {
                throw new EOFException("these peaks are cut short");
            }
        }
        check.update(bytes.flip());
        bytes.rewind();
    }
}
