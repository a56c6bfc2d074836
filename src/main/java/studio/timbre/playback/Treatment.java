// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.util.Objects;
import studio.timbre.audio.FrameSource;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Resampler;
import studio.timbre.audio.TimeStretch;

/// What is done to a recording on its way to a line: nothing where the line has its format and it
/// is heard at its own speed.
public record Treatment(Resampler resampler, TimeStretch stretch) {

    /// A recording, whose format is known, from a place on.
    ///
    /// @param from the frame of the recording it begins with, to the nearest one of the line
    Strand strand(Programme programme, double from, double speed, PcmFormat line) {
        var recording = programme.recording();
        var format = Objects.requireNonNull(recording.format());
        var source = format.equals(line) ? recording : resampler.resample(recording, line);
        double scale = (double) format.sampleRate() / line.sampleRate();
        long first = Math.round(from / scale);
        var sound =
                speed == 1 ? new AsRecorded(source, first) : stretch.stretch(source, first, speed);
        return new Strand(sound, line.channels(), programme.gain(), scale, speed);
    }

    /// A sound at its own speed.
    private static final class AsRecorded implements TimeStretch.Stretched {
        private final FrameSource source;
        private long next;

        AsRecorded(FrameSource source, long from) {
            this.source = source;
            next = from;
        }

        @Override
        public int read(short[] into, int count) {
            int there = source.read(next, into, count);
            next += there;
            return there;
        }

        @Override
        public double frame() {
            return next;
        }
    }
}
