// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file that could not be understood.
///
/// @param line counted from 1; 0 if unknown
/// @param reason what is wrong, without a full stop
/// @param aside where it lies now; null if it could not be moved, and will be written over
public record BrokenFile(Path file, int line, String reason, @Nullable Path aside) {}
