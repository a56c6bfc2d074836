// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.io.IOException;

/// Ends a connection on purpose, without a proper end of what was being sent.
public final class SeveredException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean reset;

    /// Says how the connection ends.
    ///
    /// @param reset whether with a TCP reset instead of an orderly close
    public SeveredException(boolean reset) {
        super("severed on purpose");
        this.reset = reset;
    }

    boolean reset() {
        return reset;
    }
}
