// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import org.jspecify.annotations.Nullable;

/// Where a take belongs, and what it was made from.
///
/// @param project the number of the project
/// @param passage the passage's own key in it; null: the whole script
/// @param remadeFrom the number of the take that this one is another try of, if of any
public record Origin(long project, @Nullable String passage, @Nullable Long remadeFrom) {
    /// The project that is there from the start.
    public static final long FIRST_PROJECT = 1;

    /// The whole script of the first project.
    public static final Origin FIRST = new Origin(FIRST_PROJECT, null, null);
}
