// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An account with a provider as the settings keep it, without its key.
///
/// @param id the provider's own id for its first account, such as `requesty`; then `requesty-2`
/// @param label what the user calls it; may be empty
/// @param base the user's own address in place of the documented one, if any
/// @param keyOrigin the origin whose key lies in the system's key store; null if none does
public record SavedAccount(
        String id, String provider, String label, @Nullable URI base, @Nullable String keyOrigin) {
    private static final String SANDBOX = "@sandbox";

    /// The account that every provider has, until the user says more.
    public static SavedAccount first(String provider) {
        return new SavedAccount(provider, provider, "", null, null);
    }

    /// The account that stands in for the user's own while the sandbox is on; never saved.
    static SavedAccount inSandbox(String provider, URI base) {
        return new SavedAccount(provider + SANDBOX, provider, "", base, null);
    }

    /// Whether it leads to the sandbox and not to the provider.
    public boolean sandbox() {
        return id.equals(provider + SANDBOX);
    }

    public SavedAccount labelled(String other) {
        return new SavedAccount(id, provider, other, base, keyOrigin);
    }

    /// At another address.
    ///
    /// @param other null: as documented
    public SavedAccount at(@Nullable URI other) {
        return new SavedAccount(id, provider, label, other, keyOrigin);
    }

    SavedAccount keyed(@Nullable String origin) {
        return new SavedAccount(id, provider, label, base, origin);
    }
}
