// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

/// The columns of a waveform drawing: the true lowest and highest sample and the RMS of each, at
/// any zoom. All channels count as one. For one thread; keeps its room, so that folding again
/// allocates nothing.
public final class Columns {
    /// From this many frames in a column on, columns begin and end where blocks of the peaks do, so
    /// that no samples are read: at most an eighth of a column aside.
    private static final int SNAP = 4 * Peaks.BLOCK;

    private final short[] samples = new short[2 * Peaks.BLOCK];
    private short[] low = new short[0];
    private short[] high = new short[0];
    private short[] rms = new short[0];
    private int count;
    private double framesPerColumn = 1;
    private int least;
    private int most;
    private double squares;
    private long heard;

    /// Looks at a row of columns. Column `c` begins at frame `c * framesPerColumn`, rounded, so
    /// that a column holds the same frames wherever the row begins.
    ///
    /// @param first the first column of the row, at least 0
    /// @param newFramesPerColumn above 0
    /// @param newCount how many columns
    public void fold(Recording recording, long first, double newFramesPerColumn, int newCount) {
        framesPerColumn = newFramesPerColumn;
        count = newCount;
        if (low.length < count) {
            low = new short[count];
            high = new short[count];
            rms = new short[count];
        }
        long there = recording.frames();
        for (int column = 0; column < count; column++) {
            least = Short.MAX_VALUE;
            most = Short.MIN_VALUE;
            squares = 0;
            heard = 0;
            fold(recording, edge(first + column), Math.min(there, edge(first + column + 1)));
            low[column] = (short) least;
            high[column] = (short) most;
            double mean = heard == 0 ? 0 : Math.sqrt(squares / heard);
            rms[column] = (short) Math.min(Short.MAX_VALUE, Math.round(mean));
        }
    }

    /// The first frame of a column.
    public long edge(long column) {
        double frame = column * framesPerColumn;
        return framesPerColumn < SNAP
                ? Math.round(frame)
                : Math.round(frame / Peaks.BLOCK) * Peaks.BLOCK;
    }

    public int count() {
        return count;
    }

    /// Whether a column of the row has any sample.
    public boolean sounds(int column) {
        return low[column] <= high[column];
    }

    public short low(int column) {
        return low[column];
    }

    public short high(int column) {
        return high[column];
    }

    /// The root mean square of a column's samples, as near as [Peaks#rms] is.
    public short rms(int column) {
        return rms[column];
    }

    private void fold(Recording recording, long from, long to) {
        var peaks = recording.peaks();
        for (long at = from; at < to; ) {
            long block = at / Peaks.BLOCK;
            boolean whole = at % Peaks.BLOCK == 0 && to - at >= Peaks.BLOCK;
            at =
                    whole && block < peaks.count(0)
                            ? foldBlock(peaks, at, to)
                            : foldSamples(recording, at, Math.min(to, (block + 1) * Peaks.BLOCK));
        }
    }

    /// Takes the largest block that begins here and ends in time.
    private long foldBlock(Peaks peaks, long at, long to) {
        int level = 0;
        long frames = Peaks.BLOCK;
        while (level + 1 < peaks.levels()) {
            long more = frames * Peaks.JOIN;
            if (at % more != 0 || to - at < more || at / more >= peaks.count(level + 1)) {
                break;
            }
            frames = more;
            level++;
        }
        int block = (int) (at / frames);
        least = Math.min(least, peaks.low(level, block));
        most = Math.max(most, peaks.high(level, block));
        double mean = peaks.rms(level, block);
        squares += mean * mean * frames;
        heard += frames;
        return at + frames;
    }

    private long foldSamples(Recording recording, long at, long to) {
        int frames = recording.read(at, samples, (int) (to - at));
        var format = recording.format();
        int values = format == null ? 0 : frames * format.channels();
        int lowest = least;
        int highest = most;
        long sum = 0;
        for (int i = 0; i < values; i++) {
            int sample = samples[i];
            lowest = Math.min(lowest, sample);
            highest = Math.max(highest, sample);
            sum += (long) sample * sample;
        }
        least = lowest;
        most = highest;
        squares += (double) sum / Math.max(1, values) * frames;
        heard += frames;
        return to;
    }
}
