// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.scene.canvas.Canvas;
import studio.timbre.audio.Arrivals;
import studio.timbre.ui.waveform.Palette.Ink;

/// Draws a lane below the sound: how far it was heard, how far it has come, and a tick for each
/// arrival.
final class LaneCanvas extends Canvas {
    static final double HEIGHT = 14;
    private static final double BAR = 4;
    private static final double TICK = 5;

    /// Arrivals closer than this are one tick.
    private static final double APART = 4;

    private final Palette palette;

    LaneCanvas(Palette palette) {
        this.palette = palette;
    }

    void draw(WaveformViewModel model) {
        var pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), HEIGHT);
        var recording = model.recording();
        if (recording == null || model.frames() == 0) {
            return;
        }
        var view = model.viewport();
        bar(Ink.LINE, 0, getWidth());
        bar(Ink.WAVE, view.x(0), view.x(model.frames()));
        bar(Ink.PLAYED, view.x(0), view.x(model.head()));
        pen.setFill(palette.of(Ink.WORDS));
        ticks(recording.arrivals(), view);
    }

    private void bar(Ink ink, double from, double to) {
        double left = Math.clamp(from, 0, getWidth());
        double right = Math.clamp(to, 0, getWidth());
        var pen = getGraphicsContext2D();
        pen.setFill(palette.of(ink));
        pen.fillRoundRect(left, HEIGHT - BAR, right - left, BAR, BAR, BAR);
    }

    private void ticks(Arrivals arrivals, Viewport view) {
        var pen = getGraphicsContext2D();
        int count = arrivals.count();
        int index = firstFrom(arrivals, 0, count, view.first());
        while (index < count) {
            double x = view.x(arrivals.frames(index));
            if (x > getWidth()) {
                return;
            }
            pen.fillRect(Math.rint(x) - 1, 2, 1, TICK);
            index = firstFrom(arrivals, index + 1, count, view.frame(x + APART));
        }
    }

    /// The first arrival at or after a frame.
    private static int firstFrom(Arrivals arrivals, int from, int to, double frame) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (arrivals.frames(middle) < frame) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
