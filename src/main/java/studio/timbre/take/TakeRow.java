// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A take as a table shows it: light, so that 10,000 fit in memory.
///
/// @param id its number, from 1, never given twice
/// @param sound null if none came
/// @param deletedAt when it was thrown away; null if it was not
public record TakeRow(
        long id,
        Instant madeAt,
        @Nullable Instant deletedAt,
        TakeSource source,
        TakeFigures figures,
        @Nullable Sound sound,
        Opinion opinion) {}
