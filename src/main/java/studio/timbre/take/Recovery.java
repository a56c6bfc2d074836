// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Arrivals;
import studio.timbre.audio.PcmFormat;
import studio.timbre.language.Messages;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;

/// Saves what a process that is no more left of its takes.
///
/// @param folder holds a folder for every take under way
record Recovery(Path folder, AudioFiles audio) {
    private static final System.Logger LOG = System.getLogger(Recovery.class.getName());

    /// A take that nobody ended yet.
    record Left(long id, String owner) {}

    /// Writes down how a take ended; returns at once.
    interface Ledger {
        CompletionStage<Boolean> end(long id, TakeWriter.Ended ended);
    }

    // Called by any thread that may wait for the disk: long sound is read whole.

    /// Ends every take whose process ended, with the sound that came. What cannot be saved now
    /// stays where it is.
    ///
    /// @return is done when all of them are: whether there were any
    CompletionStage<Boolean> run(List<Left> left, Ledger ledger) {
        var all =
                left.stream()
                        .map(each -> recover(each, ledger).toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(all).thenApply(_ -> all.length > 0);
    }

    private CompletionStage<Boolean> recover(Left left, Ledger ledger) {
        var incoming = new Incoming(folder.resolve(Long.toString(left.id())));
        try {
            if (Owner.alive(left.owner())) {
                return CompletableFuture.completedStage(false);
            }
            var nature = incoming.read();
            var detected = nature == null ? null : nature.detected();
            var originals = Ticket.keepOriginals(audio, incoming, detected);
            return ledger.end(left.id(), ended(incoming, nature, originals))
                    .handle((_, why) -> over(incoming, why));
        } catch (IOException | RuntimeException e) {
            // Nobody knows what lies there after a kill; the other takes do not wait for it.
            return CompletableFuture.completedStage(over(incoming, e));
        }
    }

    private static boolean over(Incoming incoming, @Nullable Throwable why) {
        try {
            if (why == null) {
                incoming.delete();
                return true;
            }
            LOG.log(Level.WARNING, "Not saved: " + incoming.folder(), why);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Cannot clear away " + incoming.folder(), e);
        }
        return false;
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
        var known = Knowledge.read(incoming.known(), nature == null ? null : nature.detected());
        return new TakeWriter.Ended(
                kept == null ? RunState.FAILED : whole ? RunState.DONE : RunState.INCOMPLETE,
                whole ? null : broken,
                known,
                arrivals,
                kept == null || nature == null ? null : nature.format(),
                kept,
                originals);
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

    // Called by the store thread.

    static List<Left> left(Sql sql) throws SQLException {
        return sql.list(
                "SELECT id, owner FROM take WHERE owner IS NOT NULL",
                row -> new Left(row.number(1), row.text(2)));
    }

    /// In a transaction.
    ///
    /// @return whether it was still to be ended: two processes may have found it
    static boolean end(Sql sql, long id, TakeWriter.Ended ended) throws SQLException {
        boolean open =
                sql.number("SELECT count(*) FROM take WHERE id = ? AND owner IS NOT NULL", id) > 0;
        if (open) {
            TakeWriter.end(sql, id, ended);
        }
        return open;
    }

    /// Clears away what ended takes left; where another process does so too, it may.
    void clear(List<Left> left) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var folders = Files.list(folder)) {
            for (var each : folders.toList()) {
                var name = each.getFileName().toString();
                if (name.matches("\\d{1,18}")
                        && left.stream().noneMatch(one -> one.id() == Long.parseLong(name))) {
                    new Incoming(each).delete();
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.DEBUG, "Cannot clear away " + folder, e);
        }
    }
}
