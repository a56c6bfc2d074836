// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// Lowest and highest sample and the root mean square (RMS) of every stretch of a recording, so
/// that a waveform of hours is drawn without reading the sound. A pyramid: blocks of 256 frames,
/// and each level above joins sixteen of the level below. All channels count as one. One writer,
/// any number of readers; 5 bytes for a block: 1.05 % of the size of the sound, or less.
public final class Peaks {
    /// Frames in a block of the lowest level.
    public static final int BLOCK = 256;

    /// How many blocks of a level make one of the next.
    public static final int JOIN = 16;

    static final int LEVELS = 5;

    /// Bytes of a file read at a time.
    private static final int READ = 1 << 18;

    private final PeakLevel[] levels = new PeakLevel[LEVELS];
    private final PeakFold fold = new PeakFold();
    private final PeakFold.Found closed = this::close;
    private ByteBuffer open = ByteBuffer.allocate(0);
    private int channels = 1;
    private long frames;

    Peaks() {
        Arrays.setAll(levels, index -> new PeakLevel());
    }

    /// Looks at all the samples of a file: what there is to do when what was written of them is
    /// gone. Blocks; an hour at 48 kHz takes about a twentieth of a second.
    ///
    /// @param pcm interleaved 16-bit little-endian samples
    /// @param start the byte at which they begin
    /// @param channels 1 or 2
    /// @param helper looks at the second half of what is long, meanwhile
    public static Peaks measure(FileChannel pcm, long start, int channels, Executor helper)
            throws IOException {
        int frame = channels * Short.BYTES;
        long end = pcm.size() - (pcm.size() - start) % frame;
        long top = blockFrames(LEVELS - 1) * frame;
        long middle = start + (end - start) / 2 / top * top;
        if (middle == start) {
            return part(pcm, start, end, channels);
        }
        var rest = new CompletableFuture<Peaks>();
        helper.execute(() -> {
            try {
                rest.complete(part(pcm, middle, end, channels));
            } catch (IOException | RuntimeException e) {
                rest.completeExceptionally(e);
            }
        });
        var peaks = part(pcm, start, middle, channels);
        try {
            peaks.follow(rest.join());
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
        return peaks;
    }

    private static Peaks part(FileChannel pcm, long from, long to, int channels)
            throws IOException {
        var peaks = new Peaks();
        peaks.begin(channels);
        var bytes = ByteBuffer.allocateDirect(READ);
        for (long at = from; at < to; ) {
            bytes.clear().limit((int) Math.min(READ, to - at));
            while (bytes.hasRemaining()) {
                int count = pcm.read(bytes, at);
                if (count < 0) {
                    throw new EOFException("the samples end too early");
                }
                at += count;
            }
            peaks.append(bytes.flip());
        }
        peaks.finish();
        return peaks;
    }

    /// Puts what follows behind this, which ends where a block of the highest level does.
    private void follow(Peaks next) {
        for (int level = 0; level < LEVELS; level++) {
            levels[level].follow(next.levels[level]);
        }
        frames += next.frames;
    }

    // Called by the writer.

    void begin(int newChannels) {
        channels = newChannels;
        open = ByteBuffer.allocate(blockBytes()).order(ByteOrder.LITTLE_ENDIAN);
        fold.begin(blockBytes() / Integer.BYTES);
    }

    private int blockBytes() {
        return BLOCK * channels * Short.BYTES;
    }

    /// Takes whole frames in. Allocates nothing but room for the blocks, some thousands at a time.
    void append(ByteBuffer samples) {
        var bytes = samples.order(ByteOrder.LITTLE_ENDIAN);
        frames += bytes.remaining() / (channels * Short.BYTES);
        while (bytes.hasRemaining()) {
            if (open.position() == 0 && bytes.remaining() >= blockBytes()) {
                fold.blocks(bytes, closed);
            } else {
                int more = Math.min(bytes.remaining(), open.remaining());
                open.put(open.position(), bytes, bytes.position(), more);
                open.position(open.position() + more);
                bytes.position(bytes.position() + more);
                if (!open.hasRemaining()) {
                    fold.blocks(open.flip(), closed);
                    open.clear();
                }
            }
        }
    }

    /// Closes the last block of every level, however short, and gives spare room back.
    void finish() {
        if (open.position() > 0) {
            fold.rest(open.flip(), closed);
        }
        for (int level = 1; level < LEVELS; level++) {
            if (levels[level].open()) {
                close(level);
            }
        }
        for (var level : levels) {
            level.trim();
        }
        open = ByteBuffer.allocate(0);
    }

    private void close(int low, int high, long squares, int samples) {
        levels[0].take(low, high, squares, samples);
        close(0);
        for (int level = 1; level < LEVELS && levels[level - 1].count() % JOIN == 0; level++) {
            close(level);
        }
    }

    private void close(int level) {
        levels[level].close(level + 1 < LEVELS ? levels[level + 1] : null);
    }

    // Called by any reader.

    /// How many levels there are; level 0 has the blocks of [#BLOCK] frames.
    public int levels() {
        return LEVELS;
    }

    /// Frames in a block of a level.
    public static long blockFrames(int level) {
        return BLOCK * Math.powExact((long) JOIN, level);
    }

    /// How many blocks of a level there are. Once the recording has ended they hold all of it, and
    /// the last one may be short.
    public int count(int level) {
        return levels[level].count();
    }

    public short low(int level, int block) {
        return levels[level].low(block);
    }

    public short high(int level, int block) {
        return levels[level].high(block);
    }

    /// The root of the mean of the squares of a block's samples, 0 to 32768. Its square root is
    /// kept in 255 steps: never more than 0.4 % of full scale aside, nor more than 0.7 dB where it
    /// is louder than -50 dB below full scale.
    public double rms(int level, int block) {
        return PeakLevel.rms(levels[level].root(block));
    }

    /// How much memory the blocks take.
    public long bytes() {
        return Arrays.stream(levels).mapToLong(PeakLevel::bytes).sum();
    }

    // Called when all is there.

    /// How many frames were looked at.
    public long frames() {
        return frames;
    }

    /// Samples of a frame.
    public int channels() {
        return channels;
    }

    /// Writes a finished pyramid, so that it need not be built again.
    public void write(WritableByteChannel out) throws IOException {
        PeaksForm.write(this, levels, out);
    }

    /// Reads a pyramid that was written.
    ///
    /// @throws IOException if it is damaged, or of another version; build it anew then
    public static Peaks read(ReadableByteChannel in) throws IOException {
        var peaks = new Peaks();
        var size = PeaksForm.read(peaks.levels, in);
        peaks.channels = size.channels();
        peaks.frames = size.frames();
        return peaks;
    }
}
