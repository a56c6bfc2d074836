// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
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
        var nature = incoming.read();
        var detected = nature == null ? null : nature.detected();
        var ended = ended(incoming, nature, Ticket.keepOriginals(audio, incoming, detected));
        sql.execute("BEGIN IMMEDIATE");
        try {
            // Two processes may have found it.
            if (sql.number("SELECT count(*) FROM take WHERE id = ? AND owner IS NOT NULL", id)
                    > 0) {
                TakeWriter.end(sql, id, ended);
            }
            sql.execute("COMMIT");
        } catch (SQLException | RuntimeException e) {
            sql.execute("ROLLBACK");
            throw e;
        }
        incoming.delete();
    }

    private TakeWriter.Ended ended(
            Incoming incoming, Incoming.@Nullable Nature nature, List<Original> originals)
            throws IOException {
        var arrivals =
                Files.exists(incoming.arrivals())
                        ? MeasureJson.arrivals(Files.readAllBytes(incoming.arrivals()))
                        : Arrivals.of(new long[0]);
        var kept = nature == null ? null : samples(incoming.samples(), nature.format(), arrivals);
        boolean whole = kept != null && Files.exists(incoming.whole());
        var broken = new SpeechFailure.StreamBroken(Messages.text("take.programEnded"));
        return new TakeWriter.Ended(
                kept == null ? RunState.FAILED : whole ? RunState.DONE : RunState.INCOMPLETE,
                whole ? null : broken,
                measures(nature, arrivals),
                arrivals,
                kept == null || nature == null ? null : nature.format(),
                kept,
                originals);
    }

    private static Measures measures(Incoming.@Nullable Nature nature, Arrivals arrivals) {
        var first = arrivals.count() == 0 ? null : Duration.ofNanos(arrivals.nanoTime(0));
        var none = Measures.NONE;
        return new Measures(
                nature == null ? null : nature.detected(),
                none.requestId(),
                none.firstByte(),
                first,
                none.total(),
                none.requests(),
                none.usage(),
                none.words(),
                none.paused(),
                none.remaining());
    }

    /// The file was made longer before it was written, so its own length says nothing: the last
    /// arrival tells how many frames there are. Where none was written down, it ends with the last
    /// frame that is not silent.
    private TakeWriter.@Nullable Kept samples(Path file, PcmFormat format, Arrivals arrivals)
            throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        long frames;
        try (var samples = new RandomAccessFile(file.toFile(), "rw")) {
            long there = samples.length() / format.frameBytes();
            frames =
                    arrivals.count() == 0
                            ? Math.ceilDiv(written(samples), format.frameBytes())
                            : Math.min(there, arrivals.frames(arrivals.count() - 1));
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
