// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import studio.timbre.speech.SpeechException;

/// Tells whether the tables are those that this program makes. Store thread only.
final class Definitions {
    private static final String ALL =
            "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name";

    private Definitions() {}

    /// An empty database of the newest form, in memory.
    static Connection fresh() throws SQLException, IOException, SpeechException {
        var fresh = DriverManager.getConnection("jdbc:sqlite::memory:");
        Seal.teach(fresh);
        Migrations.apply(new Sql(fresh), 0);
        return fresh;
    }

    static boolean good(Sql sql) throws SQLException, IOException, SpeechException {
        try (var fresh = fresh()) {
            return same(sql, new Sql(fresh));
        }
    }

    static boolean same(Sql one, Sql other) throws SQLException {
        Sql.Reader<String> line = row -> row.text(1) + " " + row.text(2) + " " + row.textOrNull(3);
        return one.list(ALL, line).equals(other.list(ALL, line));
    }
}
