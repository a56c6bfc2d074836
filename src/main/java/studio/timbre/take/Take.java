// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Arrivals;
import studio.timbre.speech.Measures;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

/// Everything that is known of a take but its sound.
///
/// @param measures as they were when the run ended
/// @param failure why it did not end well, null if it did or still goes on
/// @param arrivals when which frame came, in nanoseconds from the beginning of the run
/// @param originals one for each answer
/// @param peaks the SHA-256 of the file with the peaks, if there is one
public record Take(
        TakeRow row,
        SpeechRequest request,
        Measures measures,
        @Nullable SpeechFailure failure,
        Arrivals arrivals,
        List<Original> originals,
        @Nullable String peaks) {
    public Take {
        originals = List.copyOf(originals);
    }
}
