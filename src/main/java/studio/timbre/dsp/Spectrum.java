// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;

/// Computes columns of a spectrogram of speech: a Hann window of 25 ms, 0 to 8 kHz, raised by 6 dB
/// an octave so that the upper formants are seen, 70 dB from dark to bright (range and slope as
/// Praat shows it unless told otherwise). For one thread; allocates only when built.
public final class Spectrum {
    /// Levels of a column, from 8 kHz or half the sample rate down to 0.
    public static final int ROWS = 160;

    public static final double TOP_HERTZ = 8_000;
    private static final double WINDOW_SECONDS = 0.025;

    /// What a full-scale sine of 1 kHz would exceed by 20 dB is brightest.
    private static final double BRIGHTEST = -20;

    private static final double RANGE = 70;

    private final Recording recording;
    private final int channels;
    private final FFT fft;
    private final float[] hann;
    private final short[] samples;
    private final float[] data;
    private final double[] lift = new double[ROWS];
    private final int[] edges = new int[ROWS + 1];

    /// @param format of the recording
    public Spectrum(Recording recording, PcmFormat format) {
        this.recording = recording;
        channels = format.channels();
        int length = (int) (WINDOW_SECONDS * format.sampleRate());
        int size = 2 * Integer.highestOneBit(Math.max(length, 2 * ROWS));
        fft = new FFT(size);
        hann = new float[length];
        for (int i = 0; i < length; i++) {
            hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length));
        }
        samples = new short[length * channels];
        data = new float[size];
        double top = Math.min(TOP_HERTZ, format.sampleRate() / 2.0);
        for (int row = 0; row <= ROWS; row++) {
            double hertz = top * row / ROWS;
            edges[row] = (int) Math.round(hertz * size / format.sampleRate());
            if (row < ROWS) {
                double middle = top * (row + 0.5) / ROWS;
                lift[row] = 20 * Math.log10(middle / 1_000);
            }
        }
    }

    /// Computes a column.
    ///
    /// @param centre the frame in the middle of its window
    /// @param into takes [#ROWS] levels, 0 to 255, highest frequency first
    /// @param at index of the first level
    /// @param step from one level to the next
    public void column(long centre, byte[] into, int at, int step) {
        int length = hann.length;
        long first = centre - length / 2;
        int before = Math.clamp(-first, 0, length);
        int frames = recording.read(first + before, samples, length - before);
        Arrays.fill(data, 0);
        for (int i = 0; i < frames * channels; i++) {
            data[before + i / channels] += samples[i];
        }
        // A full-scale sine has a magnitude of half the window's sum, which is half its length.
        float unit = 4f / (32_768f * channels * length);
        for (int i = 0; i < length; i++) {
            data[i] *= hann[i] * unit;
        }
        fft.forwardTransform(data);
        for (int row = 0; row < ROWS; row++) {
            double level = 10 * Math.log10(power(row) + 1e-20) + lift[row];
            double part = (level - BRIGHTEST + RANGE) / RANGE;
            into[at + (ROWS - 1 - row) * step] = (byte) (255 * Math.clamp(part, 0, 1));
        }
    }

    /// The largest power of the frequencies of a row.
    private double power(int row) {
        double most = 0;
        int end = Math.max(edges[row] + 1, edges[row + 1]);
        for (int bin = Math.max(1, edges[row]); bin < Math.max(2, end); bin++) {
            double real = data[2 * bin];
            double imaginary = data[2 * bin + 1];
            most = Math.max(most, real * real + imaginary * imaginary);
        }
        return most;
    }
}
