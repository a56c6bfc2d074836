// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.sandbox.dialect;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import studio.timbre.sandbox.sound.Opening;

/// A body that begins with the first sound; if the sound breaks off, so does the body.
final class Answer {
    private final Opening opening;
    private @Nullable OutputStream out;

    Answer(Opening opening) {
        this.opening = opening;
    }

    OutputStream open() throws IOException {
        var opened = opening.open();
        out = opened;
        return opened;
    }

    /// Says that the body is complete.
    void finish() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
