// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
record Database(Connection connection, @Nullable Path aside) {
    /// Says that a file is a database of ours: `TIMB`.
    private static final int APPLICATION = 0x54494d42;

    private static final int PATIENCE_MILLIS = 5_000;

    /// Opens it, new or old. One that cannot be read is put aside, never deleted.
    ///
    /// @throws SpeechException if a newer program made it
    static Database open(Path file) throws SpeechException, SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            return new Database(connect(file), null);
        } catch (SQLException e) {
            if (!damaged(e)) {
                throw e;
            }
            var aside = setAside(file);
            return new Database(connect(file), aside);
        }
    }

    private static Connection connect(Path file) throws SQLException, SpeechException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.enforceForeignKeys(true);
        var connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            var sql = new Sql(connection);
            check(sql, file);
            // What is read first tells a file that is no database.
            sql.execute("PRAGMA journal_mode = WAL");
            sql.execute("PRAGMA synchronous = FULL");
            Migrations.apply(sql, APPLICATION);
            return connection;
        } catch (SQLException | SpeechException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void check(Sql sql, Path file) throws SQLException, SpeechException {
        long tables = sql.number("SELECT count(*) FROM sqlite_schema");
        if (tables > 0 && sql.number("PRAGMA application_id") != APPLICATION) {
            throw new SQLException(
                    "a database of another program", "", SQLiteErrorCode.SQLITE_NOTADB.code);
        }
        int version = (int) sql.number("PRAGMA user_version");
        if (version > Migrations.NEWEST) {
            throw new SpeechException(
                    new SpeechFailure.StoreTooNew(file, version, Migrations.NEWEST));
        }
    }

    private static boolean damaged(SQLException e) {
        int primary = e.getErrorCode() & 0xff;
        return primary == SQLiteErrorCode.SQLITE_CORRUPT.code
                || primary == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    /// Moves it away together with what was not yet copied into it.
    private static Path setAside(Path file) throws IOException {
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
        return aside;
    }
}
