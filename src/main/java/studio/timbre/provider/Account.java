// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How we are known to a provider.
///
/// @param base replaces scheme, host, port and what stands before the documented path; null: as
///   documented
/// @param key null if there is none
public record Account(@Nullable URI base, @Nullable String key) {

    /// The environment variable that holds the key of a provider, such as `TIMBRE_KEY_REQUESTY`.
    public static String variable(String provider) {
        return "TIMBRE_KEY_" + provider.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /// Never says the key.
    @Override
    public String toString() {
        return "Account[base=" + base + ", key=" + (key == null ? "none" : "set") + "]";
    }
}
