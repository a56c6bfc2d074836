// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;

/// Pieces of a body whose length was told before.
record PlainFraming(OutputStream out) implements Framing {
    @Override
    public void send(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
