// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where a provider serves its lists, as documented; an account may put another base before the
/// paths.
///
/// @param models null if it serves none
/// @param voices null if it serves none, or inside of the models
public record ProviderLists(@Nullable URI models, @Nullable URI voices) {
    /// It serves nothing.
    public static final ProviderLists NONE = new ProviderLists(null, null);
}
