// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import org.jspecify.annotations.Nullable;

/// Something that is not as it was kept.
///
/// @param take its number; null if it is not about one take
/// @param words what is wrong with it
public record Damage(@Nullable Long take, String words) {}
