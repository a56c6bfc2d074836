// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.io.IOException;
import java.nio.file.Path;
import studio.timbre.language.Messages;

/// A file of sound is not what it was.
final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    /// @param key of the words for it
    DamagedException(String key, Path file) {
        super(Messages.text(key, file.toString()));
    }
}
