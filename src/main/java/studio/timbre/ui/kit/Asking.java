// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import java.util.Collection;
import studio.timbre.speech.SpeechRequest;

/// Asks the user before much is spent.
public interface Asking {
    /// Never asks.
    Asking NEVER = (_, go) -> go.run();

    /// Returns at once.
    ///
    /// @param requests that are about to be sent
    /// @param go sends them; called now, later, or never
    void before(Collection<SpeechRequest> requests, Runnable go);
}
