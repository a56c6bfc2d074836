// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.time.Duration;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.WordTiming;

/// What came for one piece, and where in the take it stands.
///
/// @param textStart the piece's first UTF-16 index in the script
/// @param start its first sample, from the first sample of the take
record Answer(EncodedAudio audio, int textStart, Duration start) {

    /// A word of the piece as a word of the script.
    WordTiming placed(WordTiming word) {
        return new WordTiming(
                word.textStart() + textStart,
                word.textEnd() + textStart,
                word.start().plus(start),
                word.end().plus(start));
    }
}
