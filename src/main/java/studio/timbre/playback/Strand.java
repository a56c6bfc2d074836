// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import studio.timbre.audio.TimeStretch.Stretched;

/// A recording as a line takes it: in its format, at a speed, as loud as wished.
final class Strand {
    private final Stretched sound;
    private final int channels;
    private final double gain;
    private final double scale;
    private final double pace;

    /// @param scale frames of the recording in one of the line
    Strand(Stretched sound, int channels, double gain, double scale, double speed) {
        this.sound = sound;
        this.channels = channels;
        this.gain = gain;
        this.scale = scale;
        pace = scale * speed;
    }

    /// The frame of the recording where the next frame belongs.
    double frame() {
        return scale * sound.frame();
    }

    /// How many frames of the recording pass with one of the line.
    double pace() {
        return pace;
    }

    /// Takes the next frames and moves on.
    ///
    /// @return how many frames were there
    int read(short[] into, int count) {
        int there = sound.read(into, count);
        if (gain != 1) {
            for (int i = 0; i < there * channels; i++) {
                into[i] = Ramp.rounded(into[i] * gain);
            }
        }
        return there;
    }
}
