// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.SpeechException;

/// Samples that were said, and what an ear would measure.
record Sound(double[] samples, int sampleRate) {

    /// Reads to the end.
    static Sound of(EncodedAudio audio) throws SpeechException {
        var bytes = new java.io.ByteArrayOutputStream();
        var block = new byte[4_097];
        int count;
        while ((count = audio.read(block, 0, block.length)) >= 0) {
            bytes.write(block, 0, count);
        }
        var shorts =
                ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var samples = new double[shorts.remaining()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = shorts.get(i) / 32_768.0;
        }
        return new Sound(samples, audio.type().pcm().sampleRate());
    }

    double seconds() {
        return (double) samples.length / sampleRate;
    }

    double peak() {
        double peak = 0;
        for (double sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /// Mean of the samples.
    double offset() {
        double sum = 0;
        for (double sample : samples) {
            sum += sample;
        }
        return sum / samples.length;
    }

    /// Level of what is not silence, in dB below full scale.
    double decibels() {
        double sum = 0;
        int counted = 0;
        for (double sample : samples) {
            if (Math.abs(sample) > 0.001) {
                sum += sample * sample;
                counted++;
            }
        }
        return 10 * Math.log10(sum / counted);
    }

    /// The median of the fundamental, by autocorrelation over windows of 50 ms.
    double pitch() {
        var found = new ArrayList<Double>();
        int window = sampleRate / 20;
        for (int at = 0; at + 2 * window < samples.length; at += window) {
            double lag = period(at, window);
            if (lag > 0) {
                found.add(sampleRate / lag);
            }
        }
        found.sort(null);
        return found.get(found.size() / 2);
    }

    private int period(int at, int window) {
        double best = 0.6;
        int period = 0;
        double energy = product(at, at, window);
        if (energy / window < 1e-4) {
            return 0;
        }
        for (int lag = sampleRate / 400; lag < sampleRate / 55; lag++) {
            double alike =
                    product(at, at + lag, window)
                            / Math.sqrt(energy * product(at + lag, at + lag, window) + 1e-12);
            if (alike > best * 1.03) {
                best = alike;
                period = lag;
            }
        }
        return period;
    }

    private double product(int one, int other, int window) {
        double sum = 0;
        for (int i = 0; i < window; i += 2) {
            sum += samples[one + i] * samples[other + i];
        }
        return sum;
    }
}
