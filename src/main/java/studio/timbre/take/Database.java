// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// The file with everything but the sound: opened, or begun, so that what was committed outlives
/// the program and the power. Store thread only.
///
/// @param aside where a damaged one lies that it replaces, if one was
record Database(Sql sql, @Nullable Path aside) {
    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    /// Says that a file is a database of ours: `TIMB`.
    private static final int APPLICATION = 0x54494d42;

    /// No Timbre has come so far: such a version is damage.
    private static final int FAR = 1_000;

    private static final int PATIENCE_MILLIS = 5_000;

    /// Opens it, new or old. One that cannot be read is put aside, never deleted, and what can
    /// still be known of it is in the one that is begun in its place.
    ///
    /// @throws SpeechException if a newer program made it
    static Database open(Path file) throws SpeechException, SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (blank(file) && new Spare(file).exists()) {
            return mend(file);
        }
        try {
            return new Database(connect(file), null);
        } catch (SQLException e) {
            if (!unreadable(e, file)) {
                throw e;
            }
            LOG.log(Level.WARNING, "The takes are damaged", e);
            return mend(file);
        }
    }

    private static boolean blank(Path file) throws IOException {
        return !Files.exists(file) || Files.size(file) == 0;
    }

    /// Puts it aside, and begins another with what the spare and itself still tell.
    static Database mend(Path file) throws SpeechException, SQLException, IOException {
        var aside = setAside(file);
        new FileSeal(file).lift();
        var sql = begin(file);
        if (aside != null) {
            try {
                new Salvage(sql).from(aside);
            } catch (SQLException e) {
                LOG.log(Level.WARNING, "Nothing can be read of " + aside, e);
            }
        }
        return new Database(sql, aside);
    }

    private static Sql begin(Path file) throws SpeechException, SQLException, IOException {
        var spare = new Spare(file);
        if (spare.exists()) {
            spare.restore();
            try {
                return connect(file);
            } catch (SQLException e) {
                LOG.log(Level.WARNING, "The spare is damaged too", e);
                Files.delete(file);
            }
        }
        return connect(file);
    }

    private static Sql connect(Path file) throws SQLException, IOException, SpeechException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            Seal.teach(connection);
            var sql = new Sql(connection, new FileSeal(file));
            compare(sql);
            check(sql, file);
            // What is read first tells a file that is no database.
            sql.execute("PRAGMA journal_mode = WAL");
            sql.execute("PRAGMA synchronous = FULL");
            Migrations.apply(sql, APPLICATION);
            return sql;
        } catch (SQLException | IOException | SpeechException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// Compares the file with its seal, while nobody can change it.
    private static void compare(Sql sql) throws SQLException, IOException {
        var seal = sql.seal();
        if (seal == null || !seal.exists()) {
            return;
        }
        sql.execute("BEGIN IMMEDIATE");
        boolean broken = seal.broken();
        sql.execute("ROLLBACK");
        if (broken) {
            throw corrupt("not the database that was closed");
        }
    }

    /// Seals the file, if all of it is in there and nobody else is at work. Nothing is to be done
    /// with it afterwards.
    void rest() throws SQLException, IOException {
        var seal = sql.seal();
        if (seal == null || seal.exists()) {
            return;
        }
        sql.execute("PRAGMA busy_timeout = 0");
        if (sql.number("PRAGMA wal_checkpoint(TRUNCATE)") > 0) {
            return;
        }
        sql.execute("BEGIN IMMEDIATE");
        try {
            var file = seal.file();
            if (blank(file.resolveSibling(file.getFileName() + "-wal"))) {
                seal.set();
            }
        } finally {
            sql.execute("ROLLBACK");
        }
    }

    private static void check(Sql sql, Path file) throws SQLException, SpeechException {
        long tables = sql.number("SELECT count(*) FROM sqlite_schema");
        if (tables > 0 && sql.number("PRAGMA application_id") != APPLICATION) {
            throw new SQLException(
                    "a database of another program", "", SQLiteErrorCode.SQLITE_NOTADB.code);
        }
        int version = (int) sql.number("PRAGMA user_version");
        if (version < 0 || version > FAR) {
            throw new SQLException("no version", "", SQLiteErrorCode.SQLITE_NOTADB.code);
        }
        if (version > Migrations.NEWEST) {
            throw new SpeechException(
                    new SpeechFailure.StoreTooNew(file, version, Migrations.NEWEST));
        }
    }

    static SQLException corrupt(String why) {
        return new SQLException(why, "", SQLiteErrorCode.SQLITE_CORRUPT.code);
    }

    /// Whether what is written there is wrong, and not the disk.
    static boolean damaged(SQLException e) {
        int primary = e.getErrorCode() & 0xff;
        return primary == SQLiteErrorCode.SQLITE_CORRUPT.code
                || primary == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    /// The same of one that cannot even be opened: there, a wrong byte shows in other ways too.
    private static boolean unreadable(SQLException e, Path file) {
        int primary = e.getErrorCode() & 0xff;
        return damaged(e)
                || primary == SQLiteErrorCode.SQLITE_ERROR.code
                || primary == SQLiteErrorCode.SQLITE_FORMAT.code
                || (primary == SQLiteErrorCode.SQLITE_READONLY.code && Files.isWritable(file));
    }

    /// Moves it away together with what was not yet copied into it.
    private static @Nullable Path setAside(Path file) throws IOException {
        var moment =
                DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss")
                        .format(LocalDateTime.now(ZoneId.systemDefault()));
        var aside = file.resolveSibling(file.getFileName() + ".damaged-" + moment);
        for (var tail : List.of("-wal", "-shm", "")) {
            var part = file.resolveSibling(file.getFileName() + tail);
            if (Files.exists(part)) {
                Files.move(part, aside.resolveSibling(aside.getFileName() + tail));
            }
        }
        return Files.exists(aside) ? aside : null;
    }
}
