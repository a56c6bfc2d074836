// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;

/// Tells whether the index finds what it should, by building another from the same rows. Store
/// thread only.
final class SearchCheck {
    private SearchCheck() {}

    /// @param fresh an empty database of the newest form; gets the index
    static boolean good(Sql sql, Sql fresh) throws SQLException {
        sql.list(
                "SELECT id, text || char(10) || provider || char(10) || model || char(10)"
                        + " || coalesce(voice, '') || char(10) || tags || char(10) || note"
                        + " FROM take JOIN detail ON take = id ORDER BY id",
                row ->
                        fresh.update(
                                "INSERT INTO search(rowid, words) VALUES (?, ?)",
                                row.number(1),
                                row.text(2)));
        return digest(sql).equals(digest(fresh));
    }

    /// Every place of every three characters.
    private static String digest(Sql sql) throws SQLException {
        var digest = Sha256.digest();
        sql.execute("CREATE VIRTUAL TABLE temp.place USING fts5vocab(main, search, instance)");
        try {
            sql.list("SELECT term, doc, \"offset\" FROM temp.place", row -> add(digest, row));
        } finally {
            sql.execute("DROP TABLE temp.place");
        }
        sql.list("SELECT id, hex(sz), 0 FROM search_docsize ORDER BY id", row -> add(digest, row));
        return Sha256.hex(digest.digest());
    }

    private static boolean add(MessageDigest digest, Row row) throws SQLException {
        var words = row.text(1) + ' ' + row.text(2) + ' ' + row.number(3) + '\n';
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        return true;
    }
}
