// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where a provider serves its lists, as documented; an account may put another base before the
/// paths.
///
/// @param models null if it serves none
/// @param voices null if it serves none, or inside of the models
/// @param key what it tells about the key that is used, for nothing; null if it tells nothing
public record ProviderLists(@Nullable URI models, @Nullable URI voices, @Nullable URI key) {
    /// It serves nothing.
    public static final ProviderLists NONE = new ProviderLists(null, null);

    /// One that tells nothing about keys.
    public ProviderLists(@Nullable URI models, @Nullable URI voices) {
        this(models, voices, null);
    }

    /// What can be asked for nothing to find out whether a key works; null if there is no such
    /// thing.
    public @Nullable URI trial() {
        return key == null ? models : key;
    }
}
