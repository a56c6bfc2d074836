// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;

/// Reads takes out of the database. Store thread only.
final class TakeTable {
    private static final String ROW =
            "SELECT id, made_at, deleted_at, project, passage, remade_from, provider, account, model,"
                    + " voice, excerpt, seed, state, first_byte, first_audio, total, stalls,"
                    + " underruns, sample_rate, channels, frames, pcm_sha256, star, rating, tags,"
                    + " note, request_sha256,"
                    + " (SELECT length(text) FROM detail WHERE take = take.id) FROM take WHERE ";

    /// The least that the index of three characters in a row can find.
    private static final int TRIGRAM = 3;

    private TakeTable() {}

    /// The latest in front.
    static List<TakeRow> find(Sql sql, TakeQuery query) throws SQLException {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        conditions.add(query.deleted() ? "deleted_at IS NOT NULL" : "deleted_at IS NULL");
        if (query.starred()) {
            conditions.add("star = 1");
        }
        add(conditions, values, "project = ?", query.project());
        add(conditions, values, "passage = ?", query.passage());
        add(conditions, values, "provider = ?", query.provider());
        add(conditions, values, "voice = ?", query.voice());
        add(
                conditions,
                values,
                "EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)",
                query.tag());
        add(conditions, values, "made_at >= ?", millis(query.from()));
        add(conditions, values, "made_at < ?", millis(query.before()));
        for (var word : query.words().strip().split("\\s+", -1)) {
            addWord(conditions, values, word, query.names().getOrDefault(word, Set.of()));
        }
        return sql.list(
                ROW + String.join(" AND ", conditions) + " ORDER BY id DESC",
                TakeTable::row,
                values.toArray());
    }

    private static void add(
            List<String> conditions,
            List<@Nullable Object> values,
            String condition,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    /// @param ids those who are called so
    private static void addWord(
            List<String> conditions, List<@Nullable Object> values, String word, Set<String> ids) {
        if (word.isEmpty()) {
            return;
        }
        var stands = new ArrayList<String>();
        if (word.codePointCount(0, word.length()) >= TRIGRAM) {
            stands.add("id IN (SELECT rowid FROM search WHERE words MATCH ?)");
            values.add('"' + word.replace("\"", "\"\"") + '"');
        } else {
            stands.add(
                    "(excerpt || char(10) || provider || char(10) || model || char(10)"
                            + " || coalesce(voice, '') || char(10) || tags || char(10) || note)"
                            + " LIKE ? ESCAPE '\\'");
            values.add("%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        for (var id : ids) {
            stands.add("? IN (provider, model, voice)");
            values.add(id);
        }
        conditions.add("(" + String.join(" OR ", stands) + ")");
    }

    static Optional<TakeRow> row(Sql sql, long id) throws SQLException {
        return sql.first(ROW + "id = ?", TakeTable::row, id);
    }

    /// The latest complete take of a request.
    static Optional<Long> newest(Sql sql, String requestSha256) throws SQLException {
        return sql.first(
                "SELECT id FROM take WHERE request_sha256 = ? AND state = 'DONE'"
                        + " AND deleted_at IS NULL ORDER BY id DESC LIMIT 1",
                row -> row.number(1),
                requestSha256);
    }

    static TakeRow row(Row row) throws SQLException {
        var origin = new Origin(row.number(4), row.textOrNull(5), row.numberOrNull(6));
        return new TakeRow(
                row.number(1),
                row.instant(2),
                row.instantOrNull(3),
                new TakeSource(
                        origin,
                        row.text(7),
                        row.text(8),
                        row.text(9),
                        row.textOrNull(10),
                        row.text(11),
                        (int) row.number(28),
                        row.textOrNull(12),
                        row.text(27)),
                new TakeFigures(
                        RunState.valueOf(row.text(13)),
                        row.durationOrNull(14),
                        row.durationOrNull(15),
                        row.durationOrNull(16),
                        integer(row.numberOrNull(17)),
                        integer(row.numberOrNull(18))),
                sound(row),
                new Opinion(row.flag(23), (int) row.number(24), tags(row.text(25)), row.text(26)));
    }

    private static @Nullable Sound sound(Row row) throws SQLException {
        var sha256 = row.textOrNull(22);
        return sha256 == null
                ? null
                : new Sound(
                        new PcmFormat((int) row.number(19), (int) row.number(20)),
                        row.number(21),
                        sha256);
    }

    private static @Nullable Integer integer(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }

    private static List<String> tags(String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        try {
            return Json.read(json) instanceof List<?> tags
                    ? tags.stream().map(String::valueOf).toList()
                    : List.of();
        } catch (JsonException e) {
            throw new IllegalStateException("tags: " + json, e);
        }
    }

    static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    static @Nullable Long nanos(@Nullable Duration duration) {
        return duration == null ? null : duration.toNanos();
    }
}
