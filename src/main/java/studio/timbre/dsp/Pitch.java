// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import be.tarsos.dsp.pitch.FastYin;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Recording;

/// The pitch of a voice, every 10 ms, by YIN (de Cheveigné and Kawahara, JASA 111, 2002) as
/// TarsosDSP computes it with an FFT. One thread at a time; what was found is for any.
public final class Pitch {
    /// The lowest and the highest pitch that is told, in Hz.
    public static final double LOWEST = 60;

    public static final double HIGHEST = 500;

    /// Points for each second of sound.
    public static final int PER_SECOND = 100;

    /// How much of the power may be aperiodic; the YIN paper names 0.1 to 0.15.
    private static final double APERIODIC = 0.15;

    private final Recording recording;
    private @Nullable FastYin yin;
    private short[] samples = new short[0];
    private float[] window = new float[0];
    private volatile float[] points = new float[256];
    private volatile int count;

    public Pitch(Recording recording) {
        this.recording = recording;
    }

    // Called by the writer.

    /// Tracks what has come since.
    ///
    /// @param most how many points, so that it can be stopped in between
    /// @return whether there is more to be tracked now
    public boolean more(int most) {
        var format = recording.format();
        if (format == null) {
            return false;
        }
        var detector = detector(format.sampleRate(), format.channels());
        for (int i = 0; i < most; i++) {
            int rate = format.sampleRate();
            long first = (long) count * rate / PER_SECOND - window.length / 2;
            if (first + window.length > recording.frames()) {
                return false;
            }
            add(track(detector, first, format.channels()));
        }
        return true;
    }

    private FastYin detector(int rate, int channels) {
        var known = yin;
        if (known == null) {
            // Two periods of the lowest pitch, as a power of two.
            int size = Integer.highestOneBit((int) (2 * rate / LOWEST) - 1) * 2;
            known = new FastYin(rate, size, APERIODIC);
            yin = known;
            samples = new short[size * channels];
            window = new float[size];
        }
        return known;
    }

    private float track(FastYin detector, long first, int channels) {
        int before = (int) Math.max(0, -first);
        int frames = recording.read(first + before, samples, window.length - before);
        Arrays.fill(window, 0);
        double squares = 0;
        for (int i = 0; i < frames * channels; i++) {
            window[before + i / channels] += samples[i] / (32_768f * channels);
            squares += (double) samples[i] * samples[i];
        }
        if (squares < Silences.QUIET * Silences.QUIET * window.length * channels) {
            return 0;
        }
        float hertz = detector.getPitch(window).getPitch();
        return hertz >= LOWEST && hertz <= HIGHEST ? hertz : 0;
    }

    private void add(float hertz) {
        int n = count;
        var room = points;
        if (n == room.length) {
            room = Arrays.copyOf(room, 2 * n);
        }
        room[n] = hertz;
        points = room;
        count = n + 1;
    }

    // Called by any reader.

    /// How many points there are.
    public int count() {
        return count;
    }

    /// The pitch in Hz at [#PER_SECOND] points a second; 0 where there is no voice.
    public float hertz(int point) {
        return points[point];
    }
}
