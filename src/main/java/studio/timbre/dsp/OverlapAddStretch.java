// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import java.util.Arrays;
import java.util.Objects;
import studio.timbre.audio.FrameSource;
import studio.timbre.audio.TimeStretch;

/// Changes the tempo of a sound and not its pitch: windows of it are added half over each other,
/// each taken from near its place, where it best continues the one before (WSOLA: Verhelst and
/// Roelands, ICASSP 1993). The first half window is the sound as it is.
public final class OverlapAddStretch implements TimeStretch.Stretched {
    /// How far from its place a window may be taken, to either side. No sound is heard further from
    /// where it belongs; a period of 50 Hz fits into both sides together.
    private static final double SEARCH_SECONDS = 0.010;

    /// Long windows sound better slowly, short ones fast.
    private static final double WINDOW_SECONDS = 0.040;

    private static final double SHORTER_SECONDS = 0.010;
    private static final double SLOWEST = 0.5;

    private final FrameSource source;
    private final long from;
    private final double speed;
    private final int channels;
    private final int half;
    private final int search;
    private final float[] rise;
    private final float[] tail;
    private final short[] ready;
    private final short[] window;
    private final Likeness likeness;
    private int left;
    private long halves;
    private long given;
    private long natural;

    /// @param source its format is known
    /// @param from the frame it begins with
    /// @param speed 0.5 to 2
    public OverlapAddStretch(FrameSource source, long from, double speed) {
        this.source = source;
        this.from = from;
        this.speed = speed;
        var format = Objects.requireNonNull(source.format());
        channels = format.channels();
        double seconds = WINDOW_SECONDS - SHORTER_SECONDS * (speed - SLOWEST);
        half = (int) Math.round(format.sampleRate() * seconds / 2);
        search = (int) Math.round(format.sampleRate() * SEARCH_SECONDS);
        rise = new float[half];
        for (int i = 0; i < half; i++) {
            rise[i] = (float) (0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / half));
        }
        tail = new float[half * channels];
        ready = new short[half * channels];
        window = new short[2 * half * channels];
        likeness = new Likeness(half, search, channels);
    }

    @Override
    public double frame() {
        return from + given * speed;
    }

    @Override
    public int read(short[] into, int count) {
        int there = 0;
        while (there < count) {
            if (left == 0 && !makeHalf()) {
                break;
            }
            int now = (int) Math.min(Math.min(count - there, left), untilEnd());
            if (now == 0) {
                break;
            }
            System.arraycopy(
                    ready, (half - left) * channels, into, there * channels, now * channels);
            there += now;
            left -= now;
            given += now;
        }
        return there;
    }

    private long untilEnd() {
        return source.ended()
                ? (long) Math.max(0, Math.ceil((source.frames() - frame()) / speed))
                : Long.MAX_VALUE;
    }

    private boolean makeHalf() {
        long place = halves == 0 ? from : centred();
        long last = Math.max(place + search, natural) + 2L * half;
        if (!source.ended() && source.frames() < last) {
            return false;
        }
        if (halves == 0) {
            read(place, window);
            for (int i = 0; i < ready.length; i++) {
                ready[i] = window[i];
            }
            natural = place;
        } else {
            natural = best(place);
            read(natural, window);
            for (int i = 0; i < ready.length; i++) {
                double sum = tail[i] + window[i] * rise[i / channels];
                ready[i] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
            }
        }
        for (int i = 0; i < tail.length; i++) {
            tail[i] = window[tail.length + i] * (1 - rise[i / channels]);
        }
        natural += half;
        halves++;
        left = half;
        return true;
    }

    /// The middle of a window is where it belongs.
    private long centred() {
        return from + Math.round((halves + 1) * half * speed) - half;
    }

    private long best(long place) {
        read(natural, likeness.wanted());
        read(place - search, likeness.offered());
        return place - search + likeness.best();
    }

    /// Before the beginning and after the end there is silence.
    private void read(long start, short[] into) {
        Arrays.fill(into, (short) 0);
        int frames = into.length / channels;
        int missing = Math.clamp(-start, 0, frames);
        if (missing == 0) {
            source.read(start, into, frames);
        } else {
            var there = new short[(frames - missing) * channels];
            source.read(0, there, frames - missing);
            System.arraycopy(there, 0, into, missing * channels, there.length);
        }
    }
}
