// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// The one thread that speaks SQL. It opens the database when there is something to do, and tries
/// again the next time if it cannot.
final class StoreThread {
    private static final System.Logger LOG = System.getLogger(StoreThread.class.getName());

    private final Path file;
    private final Executor thread;
    private final Sql.Work<?> onOpen;
    private volatile @Nullable Path aside;
    private @Nullable Database database;
    private @Nullable Object openFile;
    private boolean closed;

    /// @param thread does one thing after the other
    /// @param onOpen is done first whenever the database was opened
    StoreThread(Path file, Executor thread, Sql.Work<?> onOpen) {
        this.file = file;
        this.thread = thread;
        this.onOpen = onOpen;
    }

    // Called by any thread.

    /// Asks; returns at once. Fails with a [SpeechException].
    <T> CompletionStage<T> read(Sql.Work<T> work) {
        return start(work);
    }

    /// The copy from which damage is mended; it may not be there yet.
    Spare spare() {
        return new Spare(file);
    }

    /// Changes all of it or nothing; returns at once. Fails with a [SpeechException]. What
    /// succeeded outlives the power.
    <T extends @Nullable Object> CompletionStage<T> write(Sql.Work<T> work) {
        return start(sql -> sql.change(work));
    }

    /// Where a damaged database lies; null if all was well, or nobody looked yet.
    @Nullable Path aside() {
        return aside;
    }

    /// Waits for work that was started before. Not for the FX thread.
    static <T extends @Nullable Object> T await(CompletionStage<T> work) throws SpeechException {
        try {
            return work.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SpeechException why) {
                throw why;
            }
            throw e;
        }
    }

    /// Waits until what was asked is done, and closes.
    void close() {
        var done = new CompletableFuture<@Nullable Void>();
        thread.execute(() -> {
            closed = true;
            shut();
            done.complete(null);
        });
        done.join();
    }

    private <T extends @Nullable Object> CompletionStage<T> start(Sql.Work<T> work) {
        var result = new CompletableFuture<T>();
        thread.execute(() -> {
            try {
                result.complete(attempt(work));
            } catch (SpeechException e) {
                result.completeExceptionally(e);
            } catch (SQLException | IOException e) {
                result.completeExceptionally(failure(e));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    // Called by the store thread.

    /// Where the database turns out to be damaged it is mended, once, and asked again.
    private <T extends @Nullable Object> T attempt(Sql.Work<T> work)
            throws SQLException, IOException, SpeechException {
        try {
            return work.with(database().sql());
        } catch (SQLException e) {
            if (aside != null || !(Database.damaged(e) || redefined(e))) {
                throw e;
            }
            LOG.log(Level.WARNING, "The takes are damaged", e);
            disconnect();
            return work.with(opened(Database.mend(file)).sql());
        }
    }

    /// Whether a statement of ours failed because the tables are not those it was written for.
    private boolean redefined(SQLException e) throws SQLException, IOException, SpeechException {
        return database != null
                && (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_ERROR.code
                && !Definitions.good(database.sql());
    }

    private Database database() throws SpeechException, SQLException, IOException {
        if (closed) {
            throw new SpeechException(new SpeechFailure.StoreUnwritable(file, "closed"));
        }
        if (database != null && !Objects.equals(identity(), openFile)) {
            LOG.log(Level.INFO, "Another process has mended the takes");
            disconnect();
        }
        if (database == null) {
            return opened(Database.open(file));
        }
        return database;
    }

    /// What the system calls the file at this moment, whatever its name; null where it has no word
    /// for that: there, nobody can move a file that is open.
    private @Nullable Object identity() throws IOException {
        return Files.exists(file)
                ? Files.readAttributes(file, BasicFileAttributes.class).fileKey()
                : null;
    }

    private Database opened(Database fresh) throws SpeechException, SQLException, IOException {
        if (fresh.aside() != null) {
            aside = fresh.aside();
        }
        database = fresh;
        openFile = identity();
        onOpen.with(fresh.sql());
        return fresh;
    }

    private SpeechException failure(Exception e) {
        if (e instanceof DamagedRowException row) {
            return new SpeechException(row.failure(), e);
        }
        return new SpeechException(
                new SpeechFailure.StoreUnwritable(file, String.valueOf(e.getMessage())), e);
    }

    private void shut() {
        if (database != null) {
            try {
                // What another process moved away is no longer ours to copy and to seal.
                if (Objects.equals(identity(), openFile)) {
                    spare().refresh(database.sql());
                    database.rest();
                }
            } catch (SQLException | IOException e) {
                LOG.log(Level.WARNING, "The takes are not sealed, or have no spare", e);
            }
            disconnect();
        }
    }

    private void disconnect() {
        try {
            if (database != null) {
                database.sql().connection().close();
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The takes could not be closed", e);
        }
        database = null;
    }
}
