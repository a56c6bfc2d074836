// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import org.jspecify.annotations.Nullable;
import studio.timbre.audio.FrameSource;
import studio.timbre.audio.PcmFormat;

/// A sound that is louder or quieter by a factor.
record Gained(FrameSource sound, double gain) implements FrameSource {
    @Override
    public @Nullable PcmFormat format() {
        return sound.format();
    }

    @Override
    public long frames() {
        return sound.frames();
    }

    @Override
    public boolean ended() {
        return sound.ended();
    }

    @Override
    public int read(long from, short[] into, int count) {
        int there = sound.read(from, into, count);
        var format = sound.format();
        int samples = format == null ? 0 : there * format.channels();
        for (int i = 0; i < samples; i++) {
            long scaled = Math.round(into[i] * gain);
            into[i] = (short) Math.clamp(scaled, Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return there;
    }
}
