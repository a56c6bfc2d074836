// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// An append-only file of 16-bit samples that is read while it is written. One thread writes, with
/// ordinary writes, so that a full disk is an exception and not a signal; readers look at mapped
/// pages and never wait. Nothing of the sound is on the heap.
final class Spool implements AutoCloseable {
    /// Bytes of file mapped at a time.
    private static final long PIECE = 8L << 20;

    private static final ValueLayout.OfShort SAMPLE =
            JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Supplier<Path> place;
    private final byte[] copy = new byte[1 << 16];
    private @Nullable RandomAccessFile file;
    private volatile MemorySegment[] pieces = {};
    private @Nullable Path path;
    private long written;

    /// @param place names the file when the first bytes come; then it is made
    Spool(Supplier<Path> place) {
        this.place = place;
    }

    /// A file that was written before, for readers only; [#close] leaves it alone.
    static Spool written(Path path) throws IOException {
        var spool = new Spool(() -> path);
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long bytes = channel.size();
            spool.written = bytes;
            spool.pieces = new MemorySegment[(int) Math.ceilDiv(bytes, PIECE)];
            for (int i = 0; i < spool.pieces.length; i++) {
                long start = i * PIECE;
                long length = Math.min(PIECE, bytes - start);
                spool.pieces[i] = channel.map(MapMode.READ_ONLY, start, length, Arena.ofAuto());
            }
        }
        return spool;
    }

    /// Bytes there are; of a finished spool.
    long bytes() {
        return written;
    }

    // Called by the writer.

    void append(ByteBuffer bytes) throws SpeechException {
        try {
            var out = file == null ? make() : file;
            while (bytes.hasRemaining()) {
                int count = Math.min(bytes.remaining(), copy.length);
                bytes.get(copy, 0, count);
                extend(out, written + count);
                out.seek(written);
                out.write(copy, 0, count);
                written += count;
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private RandomAccessFile make() throws IOException {
        var named = place.get().toAbsolutePath();
        Files.createDirectories(named.getParent());
        var out = new RandomAccessFile(named.toFile(), "rw");
        path = named;
        file = out;
        return out;
    }

    private SpeechException unwritable(IOException e) {
        var where = path == null ? place.get() : path;
        return new SpeechException(
                new SpeechFailure.StoreUnwritable(where, String.valueOf(e.getMessage())), e);
    }

    private void extend(RandomAccessFile out, long length) throws IOException {
        while (pieces.length * PIECE < length) {
            long start = pieces.length * PIECE;
            out.setLength(start + PIECE);
            var piece = out.getChannel().map(MapMode.READ_ONLY, start, PIECE, Arena.ofAuto());
            var more = Arrays.copyOf(pieces, pieces.length + 1);
            more[pieces.length] = piece;
            pieces = more;
        }
    }

    /// Cuts the file to what was written. The samples stay readable.
    void finish() throws SpeechException {
        try {
            if (file != null) {
                file.setLength(written);
                file.close();
                file = null;
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    // Called by any reader.

    /// Copies samples that were written before.
    void read(long sample, short[] into, int offset, int count) {
        var mapped = pieces;
        int done = 0;
        while (done < count) {
            long at = (sample + done) * Short.BYTES;
            var piece = mapped[(int) (at / PIECE)];
            long inside = at % PIECE;
            int now = (int) Math.min(count - done, (PIECE - inside) / Short.BYTES);
            MemorySegment.copy(piece, SAMPLE, inside, into, offset + done, now);
            done += now;
        }
    }

    /// Forgets the sound: deletes the file, if one was made. The system keeps its pages until no
    /// reader looks at them any more.
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }
}
