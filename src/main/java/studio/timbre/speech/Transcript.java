// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody heard in a recording.
///
/// @param text empty if nothing was said
/// @param language as the provider names it, if it told
/// @param duration of the recording, if it told
/// @param words timed, by their places in `text`; empty if it did not tell
/// @param requestId what the provider calls this answer, if it told
public record Transcript(
        String text,
        @Nullable String language,
        @Nullable Duration duration,
        List<WordTiming> words,
        @Nullable String requestId) {
    public Transcript {
        words = List.copyOf(words);
    }
}
