// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

/// What is to be said, and how.
///
/// @param voice as the provider names it
/// @param speed 1 is normal, 2 twice as fast
public record Utterance(String text, String voice, double speed) {}
