// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a run so far. Durations count from the moment the run began.
///
/// @param format the format that was detected, such as `wav`
/// @param requestId what the provider calls the answer; of several, with a space between them
/// @param firstByte when the first byte of audio came
/// @param firstAudio when the first sample was decoded
/// @param total when the run ended
/// @param requests how many requests left this machine
/// @param remaining what the latest answer says is left of the account and its limits, by header
/// @param paused how long was waited because the provider asked for it; it is in the others too
public record Measures(
        @Nullable String format,
        @Nullable String requestId,
        @Nullable Duration firstByte,
        @Nullable Duration firstAudio,
        @Nullable Duration total,
        int requests,
        @Nullable Usage usage,
        List<WordTiming> words,
        Duration paused,
        Map<String, String> remaining) {
    /// Nothing is known.
    public static final Measures NONE =
            new Measures(null, null, null, null, null, 0, null, List.of(), Duration.ZERO, Map.of());

    public Measures withFormat(@Nullable String now) {
        return new Measures(
                now,
                requestId,
                firstByte,
                firstAudio,
                total,
                requests,
                usage,
                words,
                paused,
                remaining);
    }

    public Measures withWords(List<WordTiming> now) {
        return new Measures(
                format,
                requestId,
                firstByte,
                firstAudio,
                total,
                requests,
                usage,
                now,
                paused,
                remaining);
    }
}
