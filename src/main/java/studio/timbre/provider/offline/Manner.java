// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

/// How a sentence is said, as ratios to the engine's own way: 1 changes nothing.
///
/// @param speed 2 takes half the time
/// @param pitch 2 is an octave higher
/// @param liveliness how far the melody moves; 0 is one tone
/// @param tract more than 1 moves the resonances up, as in a smaller head
record Manner(double speed, double pitch, double liveliness, double tract) {
    static final Manner PLAIN = new Manner(1, 1, 1, 1);
}
