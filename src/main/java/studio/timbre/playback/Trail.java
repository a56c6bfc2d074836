// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.util.ArrayList;
import java.util.List;

/// Which frame of the recording each frame of the line is.
final class Trail {
    /// Nearer than this is the same place.
    private static final double SAME = 1e-3;

    /// @param line the first frame of the line
    /// @param source what it is in the recording
    /// @param pace how many frames of the recording pass with one of the line; 0 for a silence
    private record Stretch(long line, double source, double pace) {
        double at(double frame) {
            return source + (frame - line) * pace;
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();

    /// Forgets all: from the start of the line on it was silent.
    void restart(double source) {
        stretches.clear();
        stretches.add(new Stretch(0, source, 0));
    }

    void add(long line, double source, double pace) {
        var last = stretches.isEmpty() ? null : stretches.getLast();
        boolean goesOn =
                last != null
                        && last.pace == pace
                        && Math.abs(last.at((double) line) - source) < SAME;
        if (!goesOn) {
            stretches.add(new Stretch(line, source, pace));
        }
    }

    /// The same moments in another recording.
    ///
    /// @param scale how many frames of that one last as long as one of this
    void rescale(double scale) {
        stretches.replaceAll(old -> new Stretch(old.line, old.source * scale, old.pace * scale));
    }

    /// Moves on to a frame of the line; what was before is forgotten.
    void heard(double line) {
        while (stretches.size() > 1 && stretches.get(1).line <= line) {
            stretches.removeFirst();
        }
    }

    /// The frame of the recording at a frame of the line that lies in the stretch being heard.
    double source(double line) {
        return stretches.getFirst().at(line);
    }

    double pace() {
        return stretches.getFirst().pace;
    }

    /// Where the stretch being heard ends in the recording.
    ///
    /// @param written the end of the line
    double limit(long written) {
        long end = stretches.size() > 1 ? stretches.get(1).line : written;
        return stretches.getFirst().at((double) end);
    }
}
