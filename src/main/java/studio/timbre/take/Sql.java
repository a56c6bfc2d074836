// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import studio.timbre.speech.SpeechException;

/// Statements for a database: texts with question marks, and what stands for them. Store thread
/// only.
///
/// @param seal of the file, which is lifted before it is changed; null if there is none
record Sql(Connection connection, @Nullable FileSeal seal) {
    /// Of a database that is not sealed.
    Sql(Connection connection) {
        this(connection, null);
    }

    /// Something to be done with the database.
    interface Work<T extends @Nullable Object> {
        T with(Sql sql) throws SQLException, IOException, SpeechException;
    }

    /// Makes a value of a row.
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /// Changes all of it or nothing. What succeeded outlives the power.
    <T extends @Nullable Object> T change(Work<T> work)
            throws SQLException, IOException, SpeechException {
        execute("BEGIN IMMEDIATE");
        try {
            if (seal != null) {
                seal.lift();
            }
            var result = work.with(this);
            execute("COMMIT");
            return result;
        } catch (SQLException | IOException | SpeechException | RuntimeException e) {
            rollback(e);
            throw e;
        }
    }

    /// A full disk may have ended the transaction already.
    private void rollback(Exception why) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /// Runs statements that take no values.
    void execute(String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /// Changes rows.
    ///
    /// @return how many were changed
    int update(String text, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /// Adds a row.
    ///
    /// @return its number
    long insert(String text, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(text, Statement.RETURN_GENERATED_KEYS)) {
            bind(statement, values);
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    <T> List<T> list(String text, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            bind(statement, values);
            try (var found = statement.executeQuery()) {
                var row = new Row(found);
                var all = new ArrayList<T>();
                while (found.next()) {
                    all.add(read(row, reader));
                }
                return all;
            }
        }
    }

    /// What no reader understands was not written so.
    private static <T> T read(Row row, Reader<T> reader) throws SQLException {
        try {
            return reader.read(row);
        } catch (RuntimeException e) {
            throw new SQLException("a row is damaged", "", SQLiteErrorCode.SQLITE_CORRUPT.code, e);
        }
    }

    <T> Optional<T> first(String text, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        return list(text, reader, values).stream().findFirst();
    }

    /// The one number that a query finds.
    long number(String text, @Nullable Object... values) throws SQLException {
        return first(text, row -> row.number(1), values).orElseThrow();
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
