// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.script;

/// A piece of a script that goes in one request.
///
/// @param start its first UTF-16 index in the script
public record Piece(int start, String text) {}
