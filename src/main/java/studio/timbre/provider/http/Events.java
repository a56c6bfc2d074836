// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.http;

import java.io.IOException;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Finds the events in the bytes of a server, one by one.
@FunctionalInterface
interface Events {
    /// Waits for the next event.
    ///
    /// @return null at the end of the stream
    @Nullable Event next(BufferedSource source) throws IOException;
}
