// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Knows how long the sound in a file is, so that a sample that is too long never leaves.
@FunctionalInterface
public interface SoundLength {
    /// Knows nothing; then the provider has to judge.
    SoundLength UNKNOWN = _ -> Optional.empty();

    /// Measures it. Blocks.
    ///
    /// @return empty if nobody here can tell
    Optional<Duration> of(Path file);
}
