// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import static java.lang.Math.PI;

/// How one sound goes over into another without a click.
enum CrossFade {
    /// For two that have nothing in common: their powers add up to one, so it is never less loud
    /// between them.
    EQUAL_POWER {
        @Override
        double gain(double part) {
            return Math.sin(part * PI / 2);
        }
    },
    /// For two that begin alike: their gains add up to one, so it is never louder between them.
    EQUAL_GAIN {
        @Override
        double gain(double part) {
            return part;
        }
    };

    /// How loud the one that comes is.
    ///
    /// @param part 0 to 1; that which goes has `1 - part`
    abstract double gain(double part);

    /// Mixes one that goes into one that comes.
    void mix(short[] going, short[] coming, int frames, int channels) {
        for (int frame = 0; frame < frames; frame++) {
            double in = gain((frame + 0.5) / frames);
            double out = gain(1 - (frame + 0.5) / frames);
            for (int i = frame * channels; i < (frame + 1) * channels; i++) {
                coming[i] = Ramp.rounded(coming[i] * in + going[i] * out);
            }
        }
    }
}
