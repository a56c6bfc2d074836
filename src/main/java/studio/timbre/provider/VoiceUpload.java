// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.nio.file.Path;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;

/// Somebody who takes in a sample of a voice, so that requests can name the voice from then on. A
/// provider takes it for the models whose form knows where it goes
/// ([studio.timbre.form.Endpoint#upload]), and lists nothing afterwards: whoever calls keeps the
/// id.
public interface VoiceUpload {
    /// Sends the sample, once, and waits for the voice's id. Blocks; `attempt` ends the waiting.
    ///
    /// @param model the model that is to speak with this voice; the id holds for no other
    /// @param sample a sound file
    /// @return what the provider calls the voice from now on
    /// @throws SpeechException if the provider does not take it, or does not answer with an id
    String upload(String model, Path sample, Attempt attempt) throws SpeechException;
}
