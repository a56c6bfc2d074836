// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

/// A passage in the mouth of a cast.
///
/// @param passage which of the passages, from 0
/// @param cast which of the casts, from 0
public record Cell(int passage, int cast, Rendition rendition) {}
