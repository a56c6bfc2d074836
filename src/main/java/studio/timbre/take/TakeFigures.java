// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.RunState;

/// What was measured of a take, in short.
///
/// @param stalls how often the sound came too late to be heard at once; null if never heard
/// @param underruns how often this machine was late; null if never heard
public record TakeFigures(
        RunState state,
        @Nullable Duration firstByte,
        @Nullable Duration firstAudio,
        @Nullable Duration total,
        @Nullable Integer stalls,
        @Nullable Integer underruns) {}
