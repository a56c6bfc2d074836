// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import java.io.IOException;

/// Samples on their way into an audio format.
public interface Encoding extends AutoCloseable {
    /// Takes 16-bit little-endian mono samples.
    void write(byte[] samples) throws IOException;

    /// Everything was written: what is still held back goes out.
    void finish() throws IOException;

    /// Lets go of everything, complete or not.
    @Override
    void close();
}
