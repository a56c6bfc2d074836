// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Brings what can still be read of a damaged database into a good one, row by row: it is newer
/// than what is there. Store thread only.
record Salvage(Sql sql) {
    private static final System.Logger LOG = System.getLogger(Salvage.class.getName());

    /// One step, which is taken back if it fails.
    private interface Step {
        /// @return whether what was done is to stay
        boolean take() throws SQLException;
    }

    void from(Path damaged) throws SQLException {
        sql.update("ATTACH ? AS old", damaged.toString());
        try {
            sql.execute("BEGIN IMMEDIATE");
            var projects = numbers("project");
            for (long id : projects) {
                attempt(() -> project(id));
            }
            var takes = numbers("take");
            takes.removeAll(same());
            for (long id : takes) {
                attempt(() -> take(id));
            }
            for (long id : projects) {
                attempt(() -> passages(id));
            }
            sql.execute("COMMIT");
        } finally {
            sql.execute("DETACH old");
        }
    }

    /// All that can be read, from the front and from the back.
    private SortedSet<Long> numbers(String table) throws SQLException {
        var all = new TreeSet<Long>();
        for (var order : List.of("ASC", "DESC")) {
            attempt(() ->
                    sql.list(
                                    "SELECT id FROM old." + table + " ORDER BY id " + order,
                                    row -> all.add(row.number(1)))
                            .isEmpty());
        }
        return all;
    }

    /// The takes that are here as they are there, by their seals, so that most need no copying.
    private Set<Long> same() throws SQLException {
        var all = new HashSet<Long>();
        attempt(() ->
                sql.list(
                                "SELECT o.id FROM old.take o JOIN old.detail p ON p.take = o.id"
                                        + " JOIN main.take n ON n.id = o.id AND n.seal = o.seal"
                                        + " JOIN main.detail m ON m.take = o.id AND m.seal = p.seal"
                                        + " WHERE NOT EXISTS (SELECT 1 FROM old.original a"
                                        + " LEFT JOIN main.original b"
                                        + " ON b.take = a.take AND b.part = a.part"
                                        + " WHERE a.take = o.id AND a.seal IS NOT b.seal)"
                                        + " AND o.id NOT IN (SELECT id FROM main.unsound)",
                                row -> all.add(row.number(1)))
                        .isEmpty());
        return all;
    }

    private boolean project(long id) throws SQLException {
        boolean known = there("project", id);
        var changes =
                columns("project").stream().map(name -> name + " = excluded." + name).toList();
        return copy(
                        "project",
                        "id",
                        id,
                        "ON CONFLICT(id) DO UPDATE SET " + String.join(", ", changes))
                && (sealed("project", "id", id) || !known);
    }

    private boolean take(long id) throws SQLException {
        boolean known = there("take", id);
        sql.update("DELETE FROM main.take WHERE id = ?", id);
        sql.update(
                "INSERT OR IGNORE INTO main.project(id, name, opened_at)"
                        + " SELECT project, '', 0 FROM old.take WHERE id = ?",
                id);
        boolean whole =
                copy("take", "id", id, "")
                        && copy("detail", "take", id, "")
                        && TakeTable.row(sql, id).isPresent();
        copy("original", "take", id, "");
        boolean row = sealed("take", "id", id);
        boolean detail = sealed("detail", "take", id);
        boolean originals = sealed("original", "take", id);
        boolean sound = row && detail && originals;
        return whole && (sound || !known);
    }

    private boolean passages(long project) throws SQLException {
        sql.update("DELETE FROM main.passage WHERE project = ?", project);
        copy("passage", "project", project, "");
        return sealed("passage", "project", project);
    }

    private boolean there(String table, long id) throws SQLException {
        return sql.number("SELECT count(*) FROM main." + table + " WHERE id = ?", id) > 0;
    }

    private boolean copy(String table, String key, long id, String conflict) throws SQLException {
        var names = String.join(", ", columns(table));
        return sql.update(
                        "INSERT INTO main.%s(%s) SELECT %s FROM old.%s WHERE %s = ? %s"
                                .formatted(table, names, names, table, key, conflict),
                        id)
                > 0;
    }

    /// Whether the rows have the seals they had. One that has another keeps that one, so that it is
    /// still known to be damaged.
    private boolean sealed(String table, String key, long id) throws SQLException {
        if (columns("old", table).stream().noneMatch("seal"::equals)) {
            return true;
        }
        var second =
                switch (table) {
                    case "passage" -> "key";
                    case "original" -> "part";
                    default -> key;
                };
        return sql.update(
                        "UPDATE main.%1$s AS n SET seal = o.seal FROM old.%1$s AS o WHERE n.%2$s = ?"
                                        .formatted(table, key)
                                + " AND o.%1$s = n.%1$s AND o.%2$s = n.%2$s AND o.seal IS NOT n.seal"
                                        .formatted(key, second),
                        id)
                == 0;
    }

    /// All that both have, but the seal.
    private List<String> columns(String table) throws SQLException {
        var old = columns("old", table);
        return columns("main", table).stream()
                .filter(name -> !name.equals("seal") && old.contains(name))
                .toList();
    }

    private List<String> columns(String schema, String table) throws SQLException {
        return sql.list(
                "SELECT name FROM pragma_table_info(?, ?)", row -> row.text(1), table, schema);
    }

    private void attempt(Step step) throws SQLException {
        sql.execute("SAVEPOINT salvage");
        boolean stays = false;
        try {
            stays = step.take();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "A row is lost", e);
        }
        if (!stays) {
            sql.execute("ROLLBACK TO salvage");
        }
        sql.execute("RELEASE salvage");
    }
}
