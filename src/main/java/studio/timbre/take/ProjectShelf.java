// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The projects, each with its passages. Any thread may ask; what comes back fails with a
/// [studio.timbre.speech.SpeechException] where the disk does.
public final class ProjectShelf {
    private static final String COLUMNS =
            "SELECT id, name, opened_at, script, selection_start, selection_end, settings"
                    + " FROM project ";

    private final StoreThread store;

    ProjectShelf(StoreThread store) {
        this.store = store;
    }

    /// All of them, the one that was opened last in front; at least one.
    public CompletionStage<List<Project>> list() {
        return store.read(sql -> sql.list(COLUMNS + "ORDER BY opened_at DESC, id", this::project));
    }

    /// Takes down that it is being worked on now.
    ///
    /// @return empty if there is no such project
    public CompletionStage<Optional<Project>> open(long id) {
        return store.write(sql -> {
            var now = Instant.now().toEpochMilli();
            sql.update("UPDATE project SET opened_at = ? WHERE id = ?", now, id);
            return sql.first(COLUMNS + "WHERE id = ?", this::project, id);
        });
    }

    /// Begins an empty one.
    public CompletionStage<Project> create(String name) {
        return store.write(sql -> {
            var now = Instant.ofEpochMilli(Instant.now().toEpochMilli());
            long id =
                    sql.insert(
                            "INSERT INTO project(name, opened_at) VALUES (?, ?)",
                            name,
                            now.toEpochMilli());
            return new Project(id, name, now, "", 0, 0, "{}");
        });
    }

    /// Begins one with everything in it.
    ///
    /// @param settings JSON, an object
    /// @param passages in the order of the script
    public CompletionStage<Project> add(
            String name, String script, String settings, List<ProjectPassage> passages) {
        return store.write(sql -> {
            var now = Instant.ofEpochMilli(Instant.now().toEpochMilli());
            long id =
                    sql.insert(
                            "INSERT INTO project(name, opened_at, script, settings)"
                                    + " VALUES (?, ?, ?, ?)",
                            name,
                            now.toEpochMilli(),
                            script,
                            settings);
            insert(sql, id, passages);
            return new Project(id, name, now, script, 0, 0, settings);
        });
    }

    /// Writes everything but when it was opened.
    public CompletionStage<Boolean> save(Project project) {
        return store.write(sql ->
                sql.update(
                                "UPDATE project SET name = ?, script = ?, selection_start = ?,"
                                        + " selection_end = ?, settings = ? WHERE id = ?",
                                project.name(),
                                project.script(),
                                project.selectionStart(),
                                project.selectionEnd(),
                                project.settings(),
                                project.id())
                        == 1);
    }

    /// In the order of the script.
    public CompletionStage<List<ProjectPassage>> passages(long project) {
        return store.read(sql ->
                sql.list(
                        "SELECT key, text, speaker, casting, chosen, approved FROM passage"
                                + " WHERE project = ? ORDER BY position",
                        row ->
                                new ProjectPassage(
                                        row.text(1),
                                        row.text(2),
                                        row.textOrNull(3),
                                        row.textOrNull(4),
                                        row.numberOrNull(5),
                                        row.flag(6)),
                        project));
    }

    /// Writes all of them, in the order of the script, in place of those that were there.
    public CompletionStage<@Nullable Void> save(long project, List<ProjectPassage> passages) {
        return store.write(sql -> {
            sql.update("DELETE FROM passage WHERE project = ?", project);
            insert(sql, project, passages);
            return null;
        });
    }

    private static void insert(Sql sql, long project, List<ProjectPassage> passages)
            throws SQLException {
        for (int position = 0; position < passages.size(); position++) {
            insert(sql, project, position, passages.get(position));
        }
    }

    private static void insert(Sql sql, long project, int position, ProjectPassage passage)
            throws SQLException {
        sql.update(
                "INSERT INTO passage(project, key, position, text, speaker, casting, chosen,"
                        + " approved) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                project,
                passage.key(),
                position,
                passage.text(),
                passage.speaker(),
                passage.casting(),
                passage.chosen(),
                passage.approved() ? 1 : 0);
    }

    private Project project(Row row) throws SQLException {
        return new Project(
                row.number(1),
                row.text(2),
                row.instant(3),
                row.text(4),
                (int) row.number(5),
                (int) row.number(6),
                row.text(7));
    }
}
