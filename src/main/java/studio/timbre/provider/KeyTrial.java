// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import studio.timbre.speech.SpeechException;

/// Finds out whether a key works, with a call that costs nothing. Blocks.
@FunctionalInterface
public interface KeyTrial {
    /// What the provider answered.
    enum Verdict {
        /// With the key it lets us in, without one it does not.
        ACCEPTED,
        /// It lets everybody in, so this says nothing about the key.
        UNPROVEN
    }

    /// Asks a provider that has something to [ask for nothing][ProviderLists#trial].
    ///
    /// @throws SpeechException if it does not let us in, or does not answer
    Verdict test(ProviderEntry provider, Account account) throws SpeechException;
}
