// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Arrivals;
import studio.timbre.audio.PcmFormat;
import studio.timbre.form.Json;
import studio.timbre.speech.Measures;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

/// Writes takes into the database. Store thread only, in a transaction.
final class TakeWriter {
    private static final int EXCERPT = 120;

    private TakeWriter() {}

    /// How a take ended.
    ///
    /// @param arrivals from the beginning of the run
    /// @param format null if no sound came
    /// @param originals in the order of the answers
    record Ended(
            RunState state,
            @Nullable SpeechFailure failure,
            Measures measures,
            Arrivals arrivals,
            @Nullable PcmFormat format,
            @Nullable Kept kept,
            List<Original> originals) {}

    /// The samples that are kept.
    ///
    /// @param sha256 of the samples
    /// @param peaks SHA-256 of the file with the peaks, if there is one
    record Kept(long frames, String sha256, @Nullable String peaks) {}

    /// Takes down that it is about to be made.
    ///
    /// @param owner who makes it, as [Owner] says
    /// @return its number
    static long begin(Sql sql, SpeechRequest request, Origin origin, String account, String owner)
            throws SQLException {
        var text = request.text();
        var seed = request.values().get("seed");
        long id =
                sql.insert(
                        "INSERT INTO take(project, passage, remade_from, made_at, owner, state,"
                                + " provider, account, model, voice, excerpt, seed, request_sha256)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        origin.project(),
                        origin.passage(),
                        origin.remadeFrom(),
                        Instant.now().toEpochMilli(),
                        owner,
                        RunState.WAITING.name(),
                        request.provider(),
                        account,
                        request.model(),
                        request.voice(),
                        text.codePoints()
                                .limit(EXCERPT)
                                .collect(
                                        StringBuilder::new,
                                        StringBuilder::appendCodePoint,
                                        StringBuilder::append)
                                .toString(),
                        seed == null ? null : seed.toString(),
                        RequestJson.sha256(request, account));
        sql.update(
                "INSERT INTO detail(take, request, text) VALUES (?, ?, ?)",
                id,
                RequestJson.write(request),
                text);
        return id;
    }

    static void end(Sql sql, long id, Ended ended) throws SQLException {
        var measures = ended.measures();
        var format = ended.format();
        var kept = ended.kept();
        var failure = ended.failure();
        sql.update(
                "UPDATE take SET owner = NULL, state = ?, first_byte = ?, first_audio = ?,"
                        + " total = ?, sample_rate = ?, channels = ?, frames = ?, pcm_sha256 = ?"
                        + " WHERE id = ?",
                ended.state().name(),
                TakeTable.nanos(measures.firstByte()),
                TakeTable.nanos(measures.firstAudio()),
                TakeTable.nanos(measures.total()),
                format == null ? null : format.sampleRate(),
                format == null ? null : format.channels(),
                kept == null ? 0 : kept.frames(),
                kept == null ? null : kept.sha256(),
                id);
        sql.update(
                "UPDATE detail SET failure = ?, format = ?, request_ids = ?, requests = ?,"
                        + " usage = ?, words = ?, arrivals = ?, peaks_sha256 = ?, paused = ?,"
                        + " remaining = ? WHERE take = ?",
                failure == null ? null : FailureJson.write(failure),
                measures.format(),
                measures.requestId(),
                measures.requests(),
                MeasureJson.usage(measures.usage()),
                MeasureJson.words(measures.words()),
                MeasureJson.arrivals(ended.arrivals()),
                kept == null ? null : kept.peaks(),
                measures.paused().toNanos(),
                Json.compact(measures.remaining()),
                id);
        for (int part = 0; part < ended.originals().size(); part++) {
            var original = ended.originals().get(part);
            sql.update(
                    "INSERT INTO original(take, part, extension, bytes, sha256)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    id,
                    part,
                    original.extension(),
                    original.bytes(),
                    original.sha256());
        }
    }

    static void judge(Sql sql, long id, Opinion opinion) throws SQLException {
        sql.update(
                "UPDATE take SET star = ?, rating = ?, tags = ?, note = ? WHERE id = ?",
                opinion.star() ? 1 : 0,
                opinion.rating(),
                Json.compact(opinion.tags()),
                opinion.note(),
                id);
    }
}
