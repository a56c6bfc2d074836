// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechException;

/// The takes that were thrown away. Store thread only.
///
/// @param audio loses the sound that nobody refers to any more
record Bin(AudioFiles audio) {
    /// Throws takes away, or brings them back; in a transaction.
    ///
    /// @param deleted when; null brings them back
    /// @return whether all of them are there
    static boolean mark(Sql sql, List<Long> ids, @Nullable Instant deleted) throws SQLException {
        int marked = 0;
        for (var id : ids) {
            marked +=
                    sql.update(
                            "UPDATE take SET deleted_at = ? WHERE id = ?",
                            TakeTable.millis(deleted),
                            id);
        }
        return marked == ids.size();
    }

    /// Forgets for good what lies there.
    ///
    /// @return how many takes are gone
    int empty(Sql sql) throws SQLException, IOException, SpeechException {
        return forget(sql, Long.MAX_VALUE);
    }

    /// The same, of what has lain there for so long.
    void tidy(Sql sql) throws SQLException, IOException, SpeechException {
        forget(sql, Instant.now().minus(TakeStore.BIN).toEpochMilli());
    }

    private int forget(Sql sql, long before) throws SQLException, IOException, SpeechException {
        var those = " FROM take WHERE deleted_at < ? AND owner IS NULL";
        if (sql.number("SELECT count(*)" + those, before) == 0) {
            return 0;
        }
        int gone = sql.change(open -> open.update("DELETE" + those, before));
        audio.sweep(Wanted.in(sql));
        return gone;
    }
}
