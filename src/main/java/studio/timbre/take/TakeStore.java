// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Draft;
import studio.timbre.audio.Peaks;
import studio.timbre.audio.Recording;
import studio.timbre.language.Messages;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

/// Every take that was ever made, kept for good. Safe for any thread. What returns a stage returns
/// at once; it fails with a [SpeechException] where the disk does.
public final class TakeStore implements AutoCloseable {
    /// For so long what was thrown away can be brought back; it is gone for good when Timbre starts
    /// after that.
    public static final Duration BIN = Duration.ofDays(30);

    private final Path folder;
    private final AudioFiles audio;
    private final StoreThread store;
    private final ProjectShelf projects;
    private final AtomicLong revision = new AtomicLong();

    private TakeStore(Path folder, Executor thread) {
        this.folder = folder;
        audio = new AudioFiles(folder.resolve("audio"));
        var recovery = new Recovery(incoming(), audio);
        store =
                new StoreThread(
                        folder.resolve("timbre.db"),
                        thread,
                        sql -> {
                            recovery.run(sql);
                            purge(sql, Instant.now().minus(BIN));
                            return revision.incrementAndGet();
                        });
        projects = new ProjectShelf(store);
    }

    /// Returns at once; the disk is looked at when something is asked.
    ///
    /// @param thread does one thing after the other, and nothing else
    public static TakeStore open(Path folder, Executor thread) {
        return new TakeStore(folder, thread);
    }

    /// Opens the database now, so that the first question is answered at once. Fails where it
    /// cannot be opened.
    public CompletionStage<Boolean> warm() {
        return store.read(sql -> true);
    }

    public ProjectShelf projects() {
        return projects;
    }

    /// Where a damaged database lies that was put aside; null if all was well, or nobody asked yet.
    public @Nullable Path aside() {
        return store.aside();
    }

    /// Changes whenever a take does in this process.
    public long revision() {
        return revision.get();
    }

    // Called by the synthesis thread. These wait for the disk.

    /// Takes down that a request is about to be sent: when this returns, that outlives the power.
    ///
    /// @param account the address it is sent to
    public Draft begin(SpeechRequest request, Origin origin, String account)
            throws SpeechException {
        long id =
                StoreThread.await(
                        changing(sql ->
                                TakeWriter.begin(sql, request, origin, account, Owner.current())));
        return new Ticket(
                id, new Incoming(incoming().resolve(Long.toString(id))), audio, this::end);
    }

    private void end(long id, TakeWriter.Ended ended) throws SpeechException {
        StoreThread.await(
                changing(sql -> {
                    TakeWriter.end(sql, id, ended);
                    return true;
                }));
    }

    /// Opens the sound of a take, which is read whole to be sure of it.
    ///
    /// @throws SpeechException if it has none, or it is damaged
    public Recording open(Take take) throws SpeechException {
        var sound = take.row().sound();
        if (sound == null) {
            throw damaged(take, Messages.text("take.noSound"), null);
        }
        try {
            var samples = audio.open(sound.sha256(), "pcm");
            return Recording.finished(
                    samples, sound.format(), peaks(take, samples), take.arrivals(), take.failure());
        } catch (IOException e) {
            throw damaged(take, String.valueOf(e.getMessage()), e);
        }
    }

    /// Peaks are no more than what the samples say: where they are lost, they are measured again.
    private Peaks peaks(Take take, Path samples) throws IOException {
        var sound = take.row().sound();
        if (take.peaks() != null) {
            try (var channel = FileChannel.open(audio.open(take.peaks(), "peaks"))) {
                return Peaks.read(channel);
            } catch (IOException e) {
                // The samples have them still.
            }
        }
        try (var channel = FileChannel.open(samples)) {
            int channels = sound == null ? 1 : sound.format().channels();
            return Peaks.measure(channel, 0, channels, Runnable::run);
        }
    }

    /// The file with the bytes of an answer, exactly as they came.
    ///
    /// @throws SpeechException if it is damaged
    public Path open(Take take, Original original) throws SpeechException {
        try {
            return audio.open(original.sha256(), original.extension());
        } catch (IOException e) {
            throw damaged(take, String.valueOf(e.getMessage()), e);
        }
    }

    /// Reads everything, and compares it with what was kept. Waits for the disk.
    ///
    /// @param progress is told how much is done, from 0 to 1
    public Verdict verify(DoubleConsumer progress) throws SpeechException {
        try {
            return new Verification(store, audio).run(progress);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /// Writes everything to one file, from which [#restore] makes it again. Waits for the disk.
    ///
    /// @param progress is told how much is done, from 0 to 1
    public void backup(Path file, DoubleConsumer progress) throws SpeechException {
        try {
            new Backup(folder).write(file, store, progress);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /// Makes everything again from a backup.
    ///
    /// @param folder must not hold any takes
    public static void restore(Path folder, Path file, DoubleConsumer progress)
            throws SpeechException {
        try {
            new Backup(folder).read(file, progress);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static SpeechException unwritable(Path where, IOException e) {
        var why = String.valueOf(e.getMessage());
        return new SpeechException(new SpeechFailure.StoreUnwritable(where, why), e);
    }

    private static SpeechException damaged(Take take, String why, @Nullable IOException cause) {
        return new SpeechException(new SpeechFailure.TakeDamaged(take.row().id(), why), cause);
    }

    // Called by any thread.

    /// The latest in front.
    public CompletionStage<List<TakeRow>> find(TakeQuery query) {
        return store.read(sql -> TakeTable.find(sql, query));
    }

    public CompletionStage<Optional<Take>> take(long id) {
        return store.read(sql -> DetailTable.take(sql, id));
    }

    /// The latest complete take of the same request.
    public CompletionStage<Optional<Take>> newest(SpeechRequest request, String account) {
        return store.read(sql -> {
            var id = TakeTable.newest(sql, RequestJson.sha256(request, account));
            return id.isEmpty() ? Optional.empty() : DetailTable.take(sql, id.get());
        });
    }

    /// What the person thinks of it now.
    public CompletionStage<Boolean> judge(long id, Opinion opinion) {
        return changing(sql -> {
            TakeWriter.judge(sql, id, opinion);
            return true;
        });
    }

    /// How it went when it was heard for the first time; later times say nothing of how it came.
    ///
    /// @return whether this was the first time
    public CompletionStage<Boolean> heard(long id, int stalls, int underruns) {
        return changing(sql ->
                sql.update(
                                "UPDATE take SET stalls = ?, underruns = ?"
                                        + " WHERE id = ? AND stalls IS NULL",
                                stalls,
                                underruns,
                                id)
                        == 1);
    }

    /// Throws takes away; for 30 days that can be undone.
    public CompletionStage<Boolean> delete(Collection<Long> ids) {
        return mark(List.copyOf(ids), Instant.now().toEpochMilli());
    }

    /// Undoes that.
    public CompletionStage<Boolean> restore(Collection<Long> ids) {
        return mark(List.copyOf(ids), null);
    }

    private CompletionStage<Boolean> mark(List<Long> ids, @Nullable Long deletedAt) {
        return changing(sql -> {
            int marked = 0;
            for (var id : ids) {
                marked += sql.update("UPDATE take SET deleted_at = ? WHERE id = ?", deletedAt, id);
            }
            return marked == ids.size();
        });
    }

    /// Forgets for good what was thrown away. Cannot be undone.
    ///
    /// @return how many takes are gone
    public CompletionStage<Integer> purge() {
        return store.read(sql -> {
            int gone = purge(sql, Instant.MAX);
            revision.incrementAndGet();
            return gone;
        });
    }

    private int purge(Sql sql, Instant before) throws SQLException, IOException {
        long limit = before.equals(Instant.MAX) ? Long.MAX_VALUE : before.toEpochMilli();
        int gone = sql.update("DELETE FROM take WHERE deleted_at < ? AND owner IS NULL", limit);
        if (gone > 0) {
            audio.sweep(Wanted.in(sql));
        }
        return gone;
    }

    private <T> CompletionStage<T> changing(StoreThread.Work<T> work) {
        return store.write(work).whenComplete((_, _) -> revision.incrementAndGet());
    }

    StoreThread thread() {
        return store;
    }

    private Path incoming() {
        return folder.resolve("incoming");
    }

    /// Waits until what was asked is done.
    @Override
    public void close() {
        store.close();
    }
}
