// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.util.List;
import studio.timbre.script.Piece;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;

/// Knows how a request is divided among several.
public interface Splitting {
    /// What goes out, in order; at least one.
    ///
    /// @throws SpeechException if the text cannot be sent at all
    List<Piece> of(SpeechRequest request) throws SpeechException;
}
