// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import java.io.IOException;
import java.io.OutputStream;

/// Makes audio formats.
public interface Encoder {
    /// Whether it can make a format, such as `mp3`.
    boolean makes(String format);

    /// Begins a file or stream.
    ///
    /// @param format one that it can make
    /// @param sampleRate of the samples to come, in hertz
    /// @param out takes the bytes as soon as they are made; stays open
    Encoding open(String format, int sampleRate, OutputStream out) throws IOException;
}
