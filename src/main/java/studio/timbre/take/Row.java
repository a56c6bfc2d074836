// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The row at which a reader stands; columns are counted from 1.
record Row(ResultSet found) {
    String text(int column) throws SQLException {
        return Objects.requireNonNull(found.getString(column));
    }

    @Nullable String textOrNull(int column) throws SQLException {
        return found.getString(column);
    }

    long number(int column) throws SQLException {
        return found.getLong(column);
    }

    @Nullable Long numberOrNull(int column) throws SQLException {
        long value = found.getLong(column);
        return found.wasNull() ? null : value;
    }

    boolean flag(int column) throws SQLException {
        return found.getLong(column) != 0;
    }

    byte[] bytes(int column) throws SQLException {
        return Objects.requireNonNull(found.getBytes(column));
    }

    Instant instant(int column) throws SQLException {
        return Instant.ofEpochMilli(number(column));
    }

    @Nullable Instant instantOrNull(int column) throws SQLException {
        var value = numberOrNull(column);
        return value == null ? null : Instant.ofEpochMilli(value);
    }

    @Nullable Duration durationOrNull(int column) throws SQLException {
        var value = numberOrNull(column);
        return value == null ? null : Duration.ofNanos(value);
    }
}
