// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import java.time.Duration;
import studio.timbre.audio.PcmFormat;

/// The samples of a take.
///
/// @param frames at least 1
/// @param sha256 of the samples as little-endian bytes, in lower-case hexadecimal: equal for equal
///   sound
public record Sound(PcmFormat format, long frames, String sha256) {
    public Duration length() {
        return format.duration(frames);
    }
}
