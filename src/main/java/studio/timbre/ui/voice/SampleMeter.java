// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import java.nio.file.Path;
import java.time.Duration;
import studio.timbre.speech.SpeechException;

/// Finds out how long the sound in a file is. Blocks.
@FunctionalInterface
public interface SampleMeter {
    /// Decodes it to its end.
    ///
    /// @throws SpeechException if there is no sound in it that Timbre knows
    Duration length(Path file) throws SpeechException;
}
