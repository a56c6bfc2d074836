// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

/// Makes a sound faster or slower without changing its pitch.
public interface TimeStretch {
    /// The same sound at another speed, from a frame on.
    ///
    /// @param source its format is known
    /// @param from the frame it begins with
    /// @param speed 1 is as recorded, 2 takes half the time
    Stretched stretch(FrameSource source, long from, double speed);

    /// A sound being stretched. One thread only.
    interface Stretched {
        /// Takes the next frames.
        ///
        /// @param into takes interleaved samples from index 0
        /// @return how many there were; fewer than `count` at the end, and where more of the source
        ///   has to come first
        int read(short[] into, int count);

        /// The frame of the source where the next frame belongs; moves on by exactly the speed.
        double frame();
    }
}
