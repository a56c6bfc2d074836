// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Lets one byte through at a time.
final class SlowStream extends FilterOutputStream {
    private final Pace pace;
    private final long pause;

    /// Slows a stream down.
    ///
    /// @param pause milliseconds before each byte
    SlowStream(OutputStream out, Pace pace, long pause) {
        super(out);
        this.pace = pace;
        this.pause = pause;
    }

    @Override
    public void write(int b) throws IOException {
        pace.pause(pause);
        out.write(b);
        out.flush();
    }
}
