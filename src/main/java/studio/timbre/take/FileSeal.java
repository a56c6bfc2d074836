// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32C;

/// Says, in a small file beside it, what a file was when it was laid to rest: its CRC-32C (RFC
/// 3720, 12.1), which no flip of a bit leaves the same, and its length. Who changes the file lifts
/// its seal before.
///
/// @param file the one that is sealed
record FileSeal(Path file) {
    private static final int PIECE = 1 << 18;

    private Path place() {
        return file.resolveSibling(file.getFileName() + ".seal");
    }

    boolean exists() {
        return Files.exists(place());
    }

    /// Whether the file is sealed, but is not what it was. Reads all of it.
    boolean broken() throws IOException {
        return exists() && !Arrays.equals(Files.readAllBytes(place()), words());
    }

    /// Seals the file as it is. When this returns, the seal outlives the power.
    void set() throws IOException {
        var beside = place().resolveSibling(place().getFileName() + ".new");
        Files.write(beside, words());
        AudioFiles.sync(beside);
        Files.move(
                beside,
                place(),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
        AudioFiles.syncFolder(folder());
    }

    /// When this returns there is no seal, even after a loss of power.
    void lift() throws IOException {
        if (Files.deleteIfExists(place())) {
            AudioFiles.syncFolder(folder());
        }
    }

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private byte[] words() throws IOException {
        var sum = new CRC32C();
        var piece = ByteBuffer.allocateDirect(PIECE);
        long bytes = 0;
        try (var channel = FileChannel.open(file)) {
            while (channel.read(piece.clear()) >= 0) {
                bytes += piece.flip().remaining();
                sum.update(piece);
            }
        }
        return String.format(Locale.ROOT, "crc32c %08x bytes %d\n", sum.getValue(), bytes)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
