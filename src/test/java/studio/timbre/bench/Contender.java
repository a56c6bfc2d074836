// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.bench;

import java.io.IOException;
import java.net.URI;

/// A program, or a part of ours, that plays an address.
interface Contender {
    String name();

    /// Starts to play.
    ///
    /// @return what ends it
    AutoCloseable play(URI address) throws IOException;
}
