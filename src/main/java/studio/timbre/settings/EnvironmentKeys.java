// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keys that the user put into the environment.
///
/// @param environment the process's environment
public record EnvironmentKeys(Map<String, String> environment) {

    /// The variable of a provider's key, such as `TIMBRE_KEY_REQUESTY`.
    public static String variable(String provider) {
        return "TIMBRE_KEY_" + provider.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public @Nullable String of(String provider) {
        var key = environment.get(variable(provider));
        return key == null || key.isBlank() ? null : key.strip();
    }

    /// Never says a key.
    @Override
    public String toString() {
        return "EnvironmentKeys";
    }
}
