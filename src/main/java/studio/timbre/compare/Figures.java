// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.dsp.Loudness;
import studio.timbre.dsp.LoudnessMeter;
import studio.timbre.provider.Catalogue;
import studio.timbre.speech.Usage;

/// What is measured of a cell.
///
/// @param firstAudio when the first sample was decoded, from when it was sent
/// @param total when the last one was
/// @param seconds how long the sound is
/// @param loudness null where there is no sound, or not yet all of it
/// @param gain what brings it to the loudness of its passage, in decibels
/// @param cost about what its request costs
/// @param usage what the provider says that it bills
/// @param requestId what the provider calls its answer
/// @param take its number among the takes
public record Figures(
        @Nullable Duration firstAudio,
        @Nullable Duration total,
        double seconds,
        @Nullable Loudness loudness,
        double gain,
        Cost cost,
        @Nullable Usage usage,
        @Nullable String requestId,
        @Nullable Long take) {

    /// As far as it is known now.
    ///
    /// @param match of the cell's passage
    public static Figures of(Cell cell, Match match, Catalogue catalogue) {
        var rendition = cell.rendition();
        var request = rendition.request();
        var cost = Cost.of(request == null ? List.of() : List.of(request), catalogue);
        var gain = match.decibels(cell.cast());
        var run = rendition.run();
        if (run == null) {
            return new Figures(null, null, 0, null, gain, cost, null, null, null);
        }
        var format = run.recording().format();
        var measures = run.measures();
        var failure = run.failure();
        var id =
                measures.requestId() == null && failure != null
                        ? failure.words().requestId()
                        : measures.requestId();
        return new Figures(
                measures.firstAudio(),
                measures.total(),
                format == null ? 0 : run.recording().frames() / (double) format.sampleRate(),
                rendition.loudness(),
                gain,
                cost,
                measures.usage(),
                id,
                run.take());
    }

    /// The time it took, in times of its length; null where that is not known.
    public @Nullable Double realTimeFactor() {
        return total == null || seconds == 0 ? null : total.toNanos() / 1e9 / seconds;
    }

    /// Whether it has a loudness: silence has none.
    public boolean loud() {
        return loudness != null && loudness.lufs() != LoudnessMeter.SILENT;
    }
}
