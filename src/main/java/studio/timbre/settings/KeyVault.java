// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import org.jspecify.annotations.Nullable;

/// A place where keys lie. Every method blocks; safe for many threads.
public interface KeyVault {
    /// The key in a slot; null if there is none.
    @Nullable String get(KeySlot slot) throws KeyVaultException;

    /// Puts a key into a slot, in place of the one that lay there.
    void put(KeySlot slot, String key) throws KeyVaultException;

    /// Empties a slot; an empty slot stays empty.
    void remove(KeySlot slot) throws KeyVaultException;
}
