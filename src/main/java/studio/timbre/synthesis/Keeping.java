// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import studio.timbre.audio.Draft;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;

/// Keeps what is made.
public interface Keeping {
    /// Room for what will not be kept.
    Draft scratch();

    /// Takes down that a request is about to be sent, since it may cost money. Waits for the disk.
    ///
    /// @throws SpeechException if it cannot be taken down
    Draft begin(SpeechRequest request, Origin origin) throws SpeechException;
}
