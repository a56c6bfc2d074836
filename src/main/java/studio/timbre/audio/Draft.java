// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Measures;
import studio.timbre.speech.SpeechException;

/// A take while it is made: takes down what comes, so that even a program that is killed leaves it.
/// For one thread. By itself, keeps nothing.
public interface Draft {
    /// The file for the samples, which the recording writes.
    Path samples();

    /// What they are; called before the first of them comes.
    ///
    /// @param detected the format in which they came, such as `mp3`; null if nobody knows
    default void begin(PcmFormat format, @Nullable String detected) {}

    /// There are this many frames now, and they are in the file.
    default void grew(long frames) {}

    /// This is known of the run now; of its words, some may be new at the end.
    default void learned(Measures soFar) {}

    /// Bytes came as they were sent.
    ///
    /// @param part the number of the answer they belong to, from 0
    default void append(int part, byte[] from, int offset, int count) {}

    /// It has ended: keeps it for good. Waits for the disk.
    ///
    /// @throws SpeechException if not all of it could be kept
    default void keep(Ending ending) throws SpeechException {}

    /// Its number among the takes; null if it is not one of them.
    default @Nullable Long take() {
        return null;
    }
}
