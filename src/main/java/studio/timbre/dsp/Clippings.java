// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.dsp;

import studio.timbre.audio.Peaks;
import studio.timbre.audio.Recording;

/// Finds where a recording was cut off at full scale: three or more samples of a channel in a row
/// at the edge of what 16 bits hold, as Audacity's "Find Clipping" does unless told otherwise. One
/// thread at a time; what was found is for any.
public final class Clippings {
    private static final int RUN = 3;
    private static final int EDGE = Short.MAX_VALUE;

    private final Recording recording;
    private final Stretches found = new Stretches();
    private final short[] samples = new short[2 * Peaks.BLOCK];
    private final int[] runs = new int[2];
    private int seen;
    private long from = -1;
    private long to;

    public Clippings(Recording recording) {
        this.recording = recording;
    }

    /// Looks at what has come since; reads only samples of blocks that touch the edge.
    public void more() {
        var format = recording.format();
        if (format == null) {
            return;
        }
        boolean ended = recording.ended();
        var peaks = recording.peaks();
        for (int count = peaks.count(0); seen < count; seen++) {
            if (peaks.high(0, seen) >= EDGE || peaks.low(0, seen) <= -EDGE) {
                look((long) seen * Peaks.BLOCK, format.channels());
            } else {
                runs[0] = 0;
                runs[1] = 0;
                close();
            }
        }
        if (ended) {
            close();
        }
    }

    private void look(long first, int channels) {
        int frames = recording.read(first, samples, Peaks.BLOCK);
        for (int frame = 0; frame < frames; frame++) {
            boolean any = false;
            for (int channel = 0; channel < channels; channel++) {
                boolean edge = Math.abs((int) samples[frame * channels + channel]) >= EDGE;
                runs[channel] = edge ? runs[channel] + 1 : 0;
                any |= runs[channel] >= RUN;
            }
            if (any) {
                mark(first + frame);
            }
        }
    }

    /// What is closer than a block is one.
    private void mark(long frame) {
        long start = frame - RUN + 1;
        if (from < 0 || start > to + Peaks.BLOCK) {
            close();
            from = start;
        }
        to = frame + 1;
    }

    private void close() {
        if (from >= 0) {
            found.add(from, to);
            from = -1;
        }
    }

    public Stretches found() {
        return found;
    }
}
