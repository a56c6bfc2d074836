// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import java.util.Objects;
import studio.timbre.audio.FrameSource;
import studio.timbre.audio.PcmFormat;

/// A sound at another rate: each sample is the band-limited sum of its neighbours (J. O. Smith, The
/// digital audio resampling home page, 2002). Nothing is remembered between two reads, so that it
/// can be read from anywhere and is the same each time.
public final class SincResampled implements FrameSource {
    private final FrameSource source;
    private final PcmFormat from;
    private final PcmFormat to;

    /// Of the two rates the lower one limits the band.
    private final double band;

    /// Frames of the source that count on either side of a new one.
    private final int reach;

    private short[] raw = {};

    /// @param source its format is known
    public SincResampled(FrameSource source, PcmFormat format) {
        this.source = source;
        from = Objects.requireNonNull(source.format());
        to = format;
        band = SincKernel.BAND * Math.min(1, (double) to.sampleRate() / from.sampleRate());
        reach = (int) Math.ceil(SincKernel.CROSSINGS / band);
    }

    @Override
    public PcmFormat format() {
        return to;
    }

    @Override
    public long frames() {
        boolean all = source.ended();
        long known = all ? source.frames() : Math.max(0, source.frames() - reach);
        return Math.ceilDiv(known * to.sampleRate(), (long) from.sampleRate());
    }

    @Override
    public boolean ended() {
        return source.ended();
    }

    @Override
    public int read(long first, short[] into, int count) {
        int there = Math.clamp(frames() - first, 0, count);
        if (first < 0 || there == 0) {
            return 0;
        }
        long start = before(first) - reach + 1;
        load(start, (int) (before(first + there - 1) + reach + 1 - start));
        for (int i = 0; i < there; i++) {
            long exact = (first + i) * from.sampleRate();
            int centre = (int) (Math.floorDiv(exact, to.sampleRate()) - start);
            double part = (double) Math.floorMod(exact, to.sampleRate()) / to.sampleRate();
            fill(into, i * to.channels(), centre, part);
        }
        return there;
    }

    /// The frame of the source at or just before a new one.
    private long before(long frame) {
        return Math.floorDiv(frame * from.sampleRate(), to.sampleRate());
    }

    /// Before the beginning and after the end there is silence.
    private void load(long start, int count) {
        int channels = from.channels();
        raw = new short[count * channels];
        int missing = Math.clamp(-start, 0, count);
        var there = new short[(count - missing) * channels];
        source.read(start + missing, there, count - missing);
        System.arraycopy(there, 0, raw, missing * channels, there.length);
    }

    private void fill(short[] into, int at, int centre, double part) {
        if (from.channels() == 1) {
            short sample = rounded(sum(0, centre, part));
            for (int channel = 0; channel < to.channels(); channel++) {
                into[at + channel] = sample;
            }
        } else if (to.channels() == 1) {
            into[at] = rounded((sum(0, centre, part) + sum(1, centre, part)) / 2);
        } else {
            into[at] = rounded(sum(0, centre, part));
            into[at + 1] = rounded(sum(1, centre, part));
        }
    }

    private double sum(int channel, int centre, double part) {
        int channels = from.channels();
        if (from.sampleRate() == to.sampleRate()) {
            return raw[centre * channels + channel];
        }
        double sum = 0;
        for (int i = 0; i < reach; i++) {
            int left = (centre - i) * channels + channel;
            int right = (centre + 1 + i) * channels + channel;
            sum += raw[left] * SincKernel.at((i + part) * band);
            sum += raw[right] * SincKernel.at((i + 1 - part) * band);
        }
        return sum * band;
    }

    private static short rounded(double sample) {
        return (short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
