// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import org.jspecify.annotations.Nullable;

/// Sound that can be read from anywhere, again and again, also while more of it comes.
public interface FrameSource {
    /// Null until it is known.
    @Nullable PcmFormat format();

    /// How many frames there are; only grows.
    long frames();

    /// Whether no more will come.
    boolean ended();

    /// Copies frames that are there.
    ///
    /// @param from the first frame wanted
    /// @param into takes interleaved samples from index 0
    /// @param count how many frames are wanted
    /// @return how many frames were copied, 0 where there are none (yet)
    int read(long from, short[] into, int count);
}
