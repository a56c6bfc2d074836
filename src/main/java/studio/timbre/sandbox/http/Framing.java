// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.io.IOException;

/// How a piece of a body is put on the wire.
interface Framing {
    /// Sends bytes at once.
    void send(byte[] bytes, int offset, int count) throws IOException;

    /// Says that the body is complete.
    void end() throws IOException;
}
