// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;

/// How the house is to be built this time.
///
/// @param base replaces the address of every provider on the network; null: as documented
/// @param account the name of the account to be used at every provider; null: the chosen one
/// @param verbose whether the log tells every step
/// @param pausing whether a request is held back where a provider asks for a pause
public record Setup(
        Home home,
        @Nullable URI base,
        @Nullable String account,
        EnvironmentKeys keys,
        boolean verbose,
        boolean pausing) {

    /// As a start without any argument means it.
    public static Setup standard() {
        return of(Home.standard());
    }

    /// The same, somewhere else.
    public static Setup of(Home home) {
        return new Setup(home, null, new EnvironmentKeys(System.getenv()), false);
    }

    /// With the chosen accounts, and held back where a provider asks for it.
    public Setup(Home home, @Nullable URI base, EnvironmentKeys keys, boolean verbose) {
        this(home, base, null, keys, verbose, true);
    }

    /// The same, as somebody else.
    ///
    /// @param name the id or the label of an account; null: the chosen one
    public Setup as(@Nullable String name) {
        return new Setup(home, base, name, keys, verbose, pausing);
    }

    /// The same, but nothing is held back and sent again.
    public Setup withoutPauses() {
        return new Setup(home, base, account, keys, verbose, false);
    }
}
