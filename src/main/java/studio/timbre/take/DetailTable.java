// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Arrivals;
import studio.timbre.form.JsonException;
import studio.timbre.speech.Measures;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

/// Reads one take out of the database, with everything. Store thread only.
final class DetailTable {
    private DetailTable() {}

    private record Detail(
            SpeechRequest request,
            Measures measures,
            @Nullable SpeechFailure failure,
            Arrivals arrivals,
            @Nullable String peaks) {}

    static Optional<Take> take(Sql sql, long id) throws SQLException {
        if (sql.number("SELECT count(*) FROM unsound WHERE what = 'take' AND id = ?", id) > 0) {
            throw new DamagedRowException(id);
        }
        var row = TakeTable.row(sql, id);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var figures = row.get().figures();
        var detail =
                sql.first(
                        "SELECT request, failure, format, request_ids, requests, usage, words,"
                                + " arrivals, peaks_sha256, paused, remaining FROM detail WHERE take = ?",
                        found -> detail(found, figures),
                        id);
        var originals = originals(sql, id);
        return detail.map(all ->
                new Take(
                        row.get(),
                        all.request(),
                        all.measures(),
                        all.failure(),
                        all.arrivals(),
                        originals,
                        all.peaks()));
    }

    static List<Original> originals(Sql sql, long id) throws SQLException {
        return sql.list(
                "SELECT extension, bytes, sha256 FROM original WHERE take = ? ORDER BY part",
                found -> new Original(found.text(1), found.number(2), found.text(3)),
                id);
    }

    private static Detail detail(Row row, TakeFigures figures) throws SQLException {
        try {
            var failure = row.textOrNull(2);
            var measures =
                    new Measures(
                            row.textOrNull(3),
                            row.textOrNull(4),
                            figures.firstByte(),
                            figures.firstAudio(),
                            figures.total(),
                            (int) row.number(5),
                            MeasureJson.usage(row.textOrNull(6)),
                            MeasureJson.words(row.text(7)),
                            Duration.ofNanos(row.number(10)),
                            MeasureJson.remaining(row.text(11)));
            return new Detail(
                    RequestJson.read(row.text(1)),
                    measures,
                    failure == null ? null : FailureJson.read(failure),
                    MeasureJson.arrivals(row.bytes(8)),
                    row.textOrNull(9));
        } catch (JsonException e) {
            throw new IllegalStateException(e);
        }
    }
}
