// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import studio.timbre.audio.Peaks;
import studio.timbre.audio.Recording;

/// Finds where a recording is silent: where the RMS stays below -50 dB of full scale for 250 ms or
/// longer. 250 ms is the usual least length of a pause in speech (Goldman-Eisler,
/// Psycholinguistics, 1968); -50 dB is 10 dB above the noise floor that audiobooks must keep below
/// (ACX). One thread at a time; what was found is for any.
public final class Silences {
    /// The RMS below which it is silent, in samples.
    static final double QUIET = 32_768 * Math.pow(10, -50 / 20.0);

    static final double LEAST_SECONDS = 0.25;

    private final Recording recording;
    private final Stretches found = new Stretches();
    private int seen;
    private int began;

    public Silences(Recording recording) {
        this.recording = recording;
    }

    /// Looks at what has come since; reads peaks, not samples.
    public void more() {
        var format = recording.format();
        if (format == null) {
            return;
        }
        // The end before the count: what was counted then is all there is.
        boolean ended = recording.ended();
        var peaks = recording.peaks();
        int count = peaks.count(0);
        double least = LEAST_SECONDS * format.sampleRate();
        for (; seen < count; seen++) {
            if (peaks.rms(0, seen) >= QUIET) {
                close((long) seen * Peaks.BLOCK, least);
                began = seen + 1;
            }
        }
        if (ended) {
            close(recording.frames(), least);
            began = seen;
        }
    }

    private void close(long end, double least) {
        long from = (long) began * Peaks.BLOCK;
        if (end - from >= least) {
            found.add(from, end);
        }
    }

    public Stretches found() {
        return found;
    }
}
