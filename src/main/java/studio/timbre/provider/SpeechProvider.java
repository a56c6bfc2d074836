// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;

/// Somebody who turns a request into audio.
public interface SpeechProvider {
    /// Sends the request, once, and waits until audio is about to come. Blocks; `attempt` ends the
    /// waiting.
    ///
    /// @return to be read to its end, or closed
    EncodedAudio open(SpeechRequest request, Attempt attempt) throws SpeechException;
}
