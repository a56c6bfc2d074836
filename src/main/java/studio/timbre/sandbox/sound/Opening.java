// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.sound;

import java.io.IOException;
import java.io.OutputStream;

/// Begins an answer, at the last moment at which it could still be another.
@FunctionalInterface
public interface Opening {
    /// Sends what comes before the sound.
    ///
    /// @return takes the encoded sound
    OutputStream open() throws IOException;
}
