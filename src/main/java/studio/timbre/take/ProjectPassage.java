// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import org.jspecify.annotations.Nullable;

/// A part of a project's script that has takes of its own.
///
/// @param key its own within the project, whatever becomes of its text
/// @param speaker who says it, if the script names one
/// @param casting JSON: the voice it has of its own; null: that of the script
/// @param chosen the number of the take that counts, if one was chosen
/// @param approved whether it is to stay as it is
public record ProjectPassage(
        String key,
        String text,
        @Nullable String speaker,
        @Nullable String casting,
        @Nullable Long chosen,
        boolean approved) {}
