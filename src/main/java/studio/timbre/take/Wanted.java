// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/// Which files of sound the takes refer to. Store thread only.
final class Wanted {
    private Wanted() {}

    /// All of them, by SHA-256.
    static Set<String> in(Sql sql) throws SQLException {
        return new HashSet<>(
                sql.list(
                        "SELECT pcm_sha256 FROM take WHERE pcm_sha256 IS NOT NULL"
                                + " UNION SELECT peaks_sha256 FROM detail"
                                + " WHERE peaks_sha256 IS NOT NULL"
                                + " UNION SELECT sha256 FROM original",
                        row -> row.text(1)));
    }
}
