// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.util.ArrayDeque;

/// Which frame of the recording each frame of the line is.
final class Trail {
    /// @param line the first frame of the line
    /// @param source what it is in the recording
    /// @param moving sound that moves on with the line, or a silence that stays there
    private record Stretch(long line, long source, boolean moving) {
        double at(double frame) {
            return moving ? source + (frame - line) : source;
        }
    }

    private final ArrayDeque<Stretch> stretches = new ArrayDeque<>();

    /// Forgets all: from the start of the line on it was silent.
    void restart(long source) {
        stretches.clear();
        stretches.add(new Stretch(0, source, false));
    }

    void add(long line, long source, boolean moving) {
        var last = stretches.peekLast();
        if (last == null || last.moving != moving || last.at((double) line) != source) {
            stretches.add(new Stretch(line, source, moving));
        }
    }

    /// Moves on to a frame of the line; what was before is forgotten.
    void heard(double line) {
        while (stretches.size() > 1 && second().line <= line) {
            stretches.removeFirst();
        }
    }

    private Stretch second() {
        var all = stretches.iterator();
        all.next();
        return all.next();
    }

    /// The frame of the recording at a frame of the line that lies in the stretch being heard.
    double source(double line) {
        return stretches.getFirst().at(line);
    }

    boolean moving() {
        return stretches.getFirst().moving;
    }

    /// Where the stretch being heard ends in the recording.
    ///
    /// @param written the end of the line
    double limit(long written) {
        long end = stretches.size() > 1 ? second().line : written;
        return stretches.getFirst().at((double) end);
    }
}
