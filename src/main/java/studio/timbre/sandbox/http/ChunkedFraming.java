// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

/// Pieces of a body as the chunks of RFC 9112, section 7.1.
final class ChunkedFraming implements Framing {
    private final OutputStream out;
    private final boolean bad;
    private int chunks;

    /// Frames what goes to `out`.
    ///
    /// @param bad whether the second chunk lies about being one
    ChunkedFraming(OutputStream out, boolean bad) {
        this.out = out;
        this.bad = bad;
    }

    @Override
    public void send(byte[] bytes, int offset, int count) throws IOException {
        var size = bad && ++chunks == 2 ? "zz" : Integer.toHexString(count);
        out.write((size + "\r\n").getBytes(US_ASCII));
        out.write(bytes, offset, count);
        out.write('\r');
        out.write('\n');
        out.flush();
    }

    @Override
    public void end() throws IOException {
        out.write("0\r\n\r\n".getBytes(US_ASCII));
        out.flush();
    }
}
