// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import java.time.Duration;

/// Interleaved signed 16-bit little-endian samples.
///
/// @param sampleRate frames per second, 4,000 to 384,000
/// @param channels samples per frame, 1 or 2
public record PcmFormat(int sampleRate, int channels) {
    public PcmFormat {
        if (sampleRate < 4_000 || sampleRate > 384_000) {
            throw new IllegalArgumentException("sample rate " + sampleRate);
        }
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("channels " + channels);
        }
    }

    /// Bytes of one frame.
    public int frameBytes() {
        return channels * Short.BYTES;
    }

    public Duration duration(long frames) {
        return Duration.ofNanos(Math.round(frames * 1e9 / sampleRate));
    }

    public long frames(Duration duration) {
        return Math.round(duration.toNanos() / 1e9 * sampleRate);
    }
}
