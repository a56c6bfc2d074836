// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transcript;

/// Somebody who writes down what is said in a recording.
public interface Transcriber {
    /// Sends the recording, once, and waits for its text. Blocks; `attempt` ends the waiting.
    ///
    /// @param request its values name the recording; its text is empty
    Transcript transcribe(SpeechRequest request, Attempt attempt) throws SpeechException;
}
