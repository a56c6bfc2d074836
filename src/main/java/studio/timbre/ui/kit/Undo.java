// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

/// Something that was taken away and can be put back.
///
/// @param words what was taken away, one sentence
/// @param back puts it back
public record Undo(String words, Runnable back) {}
