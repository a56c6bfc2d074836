// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

/// Gives a sound another format.
public interface Resampler {
    /// The same sound in another format, computed as it is read.
    ///
    /// @param source its format is known
    FrameSource resample(FrameSource source, PcmFormat format);
}
