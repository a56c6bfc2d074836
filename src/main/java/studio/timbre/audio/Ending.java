// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Measures;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;

/// How the making of a take ended.
///
/// @param failure why it did not end well, null if it did
/// @param recording has ended too
/// @param began the [System#nanoTime] from which the measures count
public record Ending(
        RunState state,
        @Nullable SpeechFailure failure,
        Measures measures,
        Recording recording,
        long began) {}
