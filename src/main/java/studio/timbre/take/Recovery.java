// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Arrivals;
import studio.timbre.audio.PcmFormat;
import studio.timbre.language.Messages;
import studio.timbre.speech.Measures;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;

/// Saves what a process that is no more left of its takes. Store thread only.
///
/// @param folder holds a folder for every take under way
record Recovery(Path folder, AudioFiles audio) {
    private record Left(long id, String owner) {}

    /// Ends every take whose process ended, with the sound that came.
    void run(Sql sql) throws SQLException, IOException {
        var left =
                sql.list(
                        "SELECT id, owner FROM take WHERE owner IS NOT NULL",
                        row -> new Left(row.number(1), row.text(2)));
        for (var each : left) {
            if (!Owner.alive(each.owner())) {
                recover(sql, each.id(), new Incoming(folder.resolve(Long.toString(each.id()))));
            }
        }
        clear(sql);
    }

    private void recover(Sql sql, long id, Incoming incoming) throws SQLException, IOException {
        var format = incoming.read();
        var kept = format == null ? null : samples(incoming.samples(), format);
        var originals = Ticket.keepOriginals(audio, incoming, null);
        sql.execute("BEGIN IMMEDIATE");
        try {
            // Two processes may have found it.
            if (sql.number("SELECT count(*) FROM take WHERE id = ? AND owner IS NOT NULL", id)
                    > 0) {
                TakeWriter.end(sql, id, ended(format, kept, originals));
            }
            sql.execute("COMMIT");
        } catch (SQLException | RuntimeException e) {
            sql.execute("ROLLBACK");
            throw e;
        }
        incoming.delete();
    }

    private static TakeWriter.Ended ended(
            @Nullable PcmFormat format, TakeWriter.@Nullable Kept kept, List<Original> originals) {
        return new TakeWriter.Ended(
                kept == null ? RunState.FAILED : RunState.INCOMPLETE,
                new SpeechFailure.StreamBroken(Messages.text("take.programEnded")),
                Measures.NONE,
                Arrivals.of(new long[0]),
                kept == null ? null : format,
                kept,
                originals);
    }

    /// The file was made longer before it was written, so zeros at its end say nothing: it ends
    /// with the last frame that is not silent.
    private TakeWriter.@Nullable Kept samples(Path file, PcmFormat format) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        long frames;
        try (var samples = new RandomAccessFile(file.toFile(), "rw")) {
            frames = Math.ceilDiv(written(samples), format.frameBytes());
            samples.setLength(frames * format.frameBytes());
        }
        return frames == 0 ? null : new TakeWriter.Kept(frames, audio.keep(file, "pcm"), null);
    }

    /// How many bytes there are up to the last that is not zero.
    private static long written(RandomAccessFile file) throws IOException {
        var piece = new byte[1 << 16];
        long end = file.length();
        while (end > 0) {
            long start = Math.max(0, end - piece.length);
            int count = (int) (end - start);
            file.seek(start);
            file.readFully(piece, 0, count);
            while (count > 0 && piece[count - 1] == 0) {
                count--;
            }
            if (count > 0) {
                return start + count;
            }
            end = start;
        }
        return 0;
    }

    /// Clears away what ended takes left.
    private void clear(Sql sql) throws SQLException, IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (var folders = Files.list(folder)) {
            all = folders.toList();
        }
        for (var each : all) {
            var name = each.getFileName().toString();
            if (name.matches("\\d{1,18}")
                    && sql.number(
                                    "SELECT count(*) FROM take WHERE id = ? AND owner IS NOT NULL",
                                    Long.valueOf(name))
                            == 0) {
                new Incoming(each).delete();
            }
        }
    }
}
