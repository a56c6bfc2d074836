// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/// Statements for a database: texts with question marks, and what stands for them. Store thread
/// only.
record Sql(Connection connection) {
    /// Makes a value of a row.
    interface Reader<T> {
        T read(Row row) throws SQLException;
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
