// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;

/// How the house is to be built this time.
///
/// @param base replaces the address of every provider on the network; null: as documented
/// @param verbose whether the log tells every step
public record Setup(Home home, @Nullable URI base, EnvironmentKeys keys, boolean verbose) {}
