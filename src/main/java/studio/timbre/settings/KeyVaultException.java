// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

/// A vault that does not open. Never says a key.
public final class KeyVaultException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param reason one sentence for a log
    public KeyVaultException(String reason) {
        super(reason);
    }
}
