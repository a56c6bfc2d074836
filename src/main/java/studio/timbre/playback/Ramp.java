// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

/// A loudness that changes in a straight line from frame to frame, so that no change clicks. At
/// exactly 1 it leaves every sample as it is.
final class Ramp {
    private double now = 1;
    private double target = 1;
    private double step;

    void jump(double gain) {
        now = target = gain;
    }

    /// Starts a change, or goes on with it.
    ///
    /// @param frames how many a change from 0 to 1 would take
    void go(double gain, int frames) {
        target = gain;
        step = Math.signum(gain - now) / Math.max(1, frames);
    }

    void apply(short[] samples, int frames, int channels) {
        if (now == 1 && target == 1) {
            return;
        }
        for (int frame = 0; frame < frames; frame++) {
            if (now != target) {
                now = Math.abs(target - now) <= Math.abs(step) ? target : now + step;
            }
            for (int i = frame * channels; i < (frame + 1) * channels; i++) {
                samples[i] = rounded(samples[i] * now);
            }
        }
    }

    /// The sample nearest to a value.
    static short rounded(double sample) {
        return (short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
