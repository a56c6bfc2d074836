// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

import org.jspecify.annotations.Nullable;

/// How things are heard.
///
/// @param device as the system calls it; null follows the system's own choice
public record SoundChoice(@Nullable String device, BufferChoice buffer) {
    static final SoundChoice FRESH = new SoundChoice(null, BufferChoice.BALANCED);

    public SoundChoice withDevice(@Nullable String other) {
        return new SoundChoice(other, buffer);
    }

    public SoundChoice withBuffer(BufferChoice other) {
        return new SoundChoice(device, other);
    }
}
