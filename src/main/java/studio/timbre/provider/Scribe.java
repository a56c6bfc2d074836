// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.nio.file.Path;
import java.util.function.Function;
import studio.timbre.audio.Recording;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transcript;

/// Has written down what is said, by whomever a request names. Every method sends once, and blocks;
/// `attempt` ends the waiting.
public interface Scribe {
    /// Sends the file that the request names.
    Transcript transcribe(SpeechRequest request, Attempt attempt) throws SpeechException;

    /// Sends a recording that has ended.
    ///
    /// @param request the request for a WAV file with the sound in it; the file is there until the
    ///   answer is
    Transcript transcribe(
            Recording recording, Function<Path, SpeechRequest> request, Attempt attempt)
            throws SpeechException;
}
