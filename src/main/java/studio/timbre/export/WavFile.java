// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.export;

import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.LongPredicate;
import studio.timbre.audio.FrameSource;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// A WAV file that grows with a recording. It grows beside its place, as `x.wav.part`, and moves
/// there at the end: what stood there before goes only when there is sound to take its place.
/// Killed on the way, it leaves the part, which plays as far as it came.
public final class WavFile {
    private static final int BLOCK_FRAMES = 1 << 14;

    private final Path target;

    /// Names the place; nothing is written yet.
    public WavFile(Path target) {
        this.target = target;
    }

    /// Tries the place, so that nobody pays for speech that cannot be written.
    ///
    /// @throws SpeechException `StoreUnwritable`
    public void check() throws SpeechException {
        try {
            if (Files.isDirectory(target)) {
                throw new IOException("this is a folder");
            }
            if (!device()) {
                Files.createFile(fresh(part(place())));
                Files.delete(part(place()));
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Writes the recording from its first frame on and waits for its end, good or bad. An
    /// interrupt ends it early and stays set; what came is in place. Blocks.
    ///
    /// @return how many frames the file has; with 0 there is none, and what was there still is
    /// @throws SpeechException `StoreUnwritable`
    public long write(Recording recording) throws SpeechException {
        if (!more(recording, 0)) {
            return 0;
        }
        try {
            return device() ? writeThrough(recording) : writeBeside(recording);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Writes a sound that has ended into a stream. Blocks.
    public static void write(FrameSource sound, OutputStream out) throws IOException {
        var format = Objects.requireNonNull(sound.format(), "frames without a format");
        out.write(WavHeader.closed(format, sound.frames() * format.frameBytes()));
        pour(sound, format, new DataOutputStream(out), from -> from < sound.frames());
    }

    /// A device or a pipe takes the sound; no file must take its place.
    private boolean device() {
        return Files.exists(target) && !Files.isRegularFile(target);
    }

    private Path place() throws IOException {
        return Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    }

    private static Path part(Path place) {
        return place.resolveSibling(place.getFileName() + ".part");
    }

    private static Path fresh(Path part) throws IOException {
        Files.deleteIfExists(part);
        return part;
    }

    private long writeThrough(Recording recording) throws IOException {
        try (var out = new RandomAccessFile(target.toFile(), "rw")) {
            return pour(recording, out);
        }
    }

    private long writeBeside(Recording recording) throws IOException {
        var place = place();
        var part = fresh(part(place));
        long frames;
        try (var out = new RandomAccessFile(part.toFile(), "rw")) {
            frames = pour(recording, out);
            var format = format(recording);
            out.seek(0);
            out.write(WavHeader.closed(format, frames * format.frameBytes()));
        }
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        return frames;
    }

    private static long pour(Recording recording, DataOutput out) throws IOException {
        var format = format(recording);
        out.write(WavHeader.open(format));
        return pour(recording, format, out, from -> more(recording, from));
    }

    /// @param more whether there is sound from a frame on
    private static long pour(
            FrameSource sound, PcmFormat format, DataOutput out, LongPredicate more)
            throws IOException {
        var samples = new short[BLOCK_FRAMES * format.channels()];
        var bytes = ByteBuffer.allocate(samples.length * Short.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        long written = 0;
        while (more.test(written)) {
            int count = sound.read(written, samples, BLOCK_FRAMES);
            bytes.asShortBuffer().put(samples, 0, count * format.channels());
            out.write(bytes.array(), 0, count * format.frameBytes());
            written += count;
        }
        return written;
    }

    private static boolean more(Recording recording, long written) {
        try {
            return recording.await(written);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static PcmFormat format(Recording recording) {
        return Objects.requireNonNull(recording.format(), "frames without a format");
    }

    private SpeechException unwritable(IOException e) {
        var reason = String.valueOf(e.getMessage());
        return new SpeechException(new SpeechFailure.StoreUnwritable(target, reason), e);
    }
}
