// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import studio.timbre.audio.PcmSink;
import studio.timbre.speech.SpeechException;

/// The sandbox's voice. Many threads may call it at once.
public interface Engine {
    /// Says it, piece by piece as it is made; blocks until it is said.
    ///
    /// @param utterance its voice may be unknown here; then any will do
    /// @throws SpeechException what the sink threw, or why it cannot be said
    void speak(Utterance utterance, PcmSink sink) throws SpeechException;
}
