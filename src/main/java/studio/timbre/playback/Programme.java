// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import studio.timbre.audio.Recording;

/// A recording, and how loud it is to be among others.
///
/// @param gain 0 to 16; 1 is as recorded
public record Programme(Recording recording, double gain) {
    public Programme {
        if (!(gain >= 0 && gain <= 16)) {
            throw new IllegalArgumentException("gain " + gain);
        }
    }
}
