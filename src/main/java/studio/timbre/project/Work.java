// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;

/// What is settled about a passage.
///
/// @param cast who speaks it, if not whoever speaks for its speaker or for the script
/// @param chosen the number of the take that counts, if there is one
/// @param approved whether it is to stay as it is, whatever changes
public record Work(@Nullable Cast cast, @Nullable Long chosen, boolean approved) {
    public static final Work NONE = new Work(null, null, false);

    public Work by(@Nullable Cast now) {
        return new Work(now, chosen, approved);
    }

    public Work with(@Nullable Long now) {
        return new Work(cast, now, approved);
    }

    public Work approved(boolean now) {
        return new Work(cast, chosen, now);
    }
}
