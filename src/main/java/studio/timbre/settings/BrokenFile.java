// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that could not be understood, or not all of it.
///
/// @param line counted from 1; 0 if unknown
/// @param reason what is wrong, without a full stop
/// @param aside where it, or a copy, lies now; null if it lies nowhere, and will be written over
/// @param skipped the members that were left out; none if nothing of it could be used
public record BrokenFile(
        Path file, int line, String reason, @Nullable Path aside, List<String> skipped) {}
