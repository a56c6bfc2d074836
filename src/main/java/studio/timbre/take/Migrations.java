// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import studio.timbre.speech.SpeechException;

/// Brings a database to the newest form, step by step: `001.sql` makes version 1 of an empty one.
final class Migrations {
    /// The version this program knows.
    static final int NEWEST = 3;

    private Migrations() {}

    /// Each step is one transaction, and looks again how far somebody else has come meanwhile.
    static void apply(Sql sql, int application) throws SQLException, IOException, SpeechException {
        while (sql.number("PRAGMA user_version") < NEWEST) {
            sql.change(open -> step(open, application));
        }
    }

    private static boolean step(Sql sql, int application) throws SQLException {
        int next = (int) sql.number("PRAGMA user_version") + 1;
        if (next > NEWEST) {
            return false;
        }
        for (var statement : statements(next)) {
            sql.execute(statement);
        }
        sql.execute("PRAGMA application_id = " + application);
        sql.execute("PRAGMA user_version = " + next);
        return true;
    }

    /// Statements end where a line that ends in `;` is followed by an empty line.
    private static String[] statements(int version) {
        var name = String.format(Locale.ROOT, "/studio/timbre/take/%03d.sql", version);
        try (var text = Objects.requireNonNull(Migrations.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(";\\s*\n\\s*\n", -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
