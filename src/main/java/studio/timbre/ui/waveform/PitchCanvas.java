// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import studio.timbre.dsp.Pitch;
import studio.timbre.language.Messages;
import studio.timbre.ui.waveform.Palette.Ink;

/// Draws the pitch as a line over what lies below it, with gaps where there is no voice; an octave
/// is everywhere as high.
final class PitchCanvas extends Canvas {
    private static final double MARGIN = 8;

    /// Points closer than this are joined in one.
    private static final double APART = 1.5;

    private final Palette palette;
    private double[] xs = new double[0];
    private double[] ys = new double[0];

    PitchCanvas(Palette palette) {
        this.palette = palette;
    }

    void draw(WaveformViewModel model) {
        var pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        var survey = model.layers().survey();
        if (survey == null || model.frames() == 0 || !isVisible()) {
            return;
        }
        int points = (int) (getWidth() / APART) + 4;
        if (xs.length < points) {
            xs = new double[points];
            ys = new double[points];
        }
        runs(survey.pitch(), model, palette.of(Ink.PAPER), 4.5);
        runs(survey.pitch(), model, palette.of(Ink.PITCH), 2);
        scale();
    }

    private void runs(Pitch pitch, WaveformViewModel model, Paint ink, double width) {
        var pen = getGraphicsContext2D();
        pen.setStroke(ink);
        pen.setLineWidth(width);
        var view = model.viewport();
        double frames = (double) model.rate() / Pitch.PER_SECOND;
        int step = Math.max(1, (int) (APART * view.framesPerPixel() / frames));
        long first = step * (long) Math.floor(view.first() / frames / step);
        int run = 0;
        for (long point = first; point < pitch.count(); point += step) {
            double x = view.x(point * frames);
            if (x > getWidth() + APART) {
                break;
            }
            double hertz = middle(pitch, (int) point, step);
            if (hertz > 0 && run < xs.length) {
                xs[run] = x;
                ys[run++] = y(hertz);
            } else {
                line(run);
                run = 0;
            }
        }
        line(run);
    }

    private void line(int run) {
        var pen = getGraphicsContext2D();
        if (run == 1) {
            pen.strokeLine(xs[0] - 0.5, ys[0], xs[0] + 0.5, ys[0]);
        } else if (run > 1) {
            pen.strokePolyline(xs, ys, run);
        }
    }

    /// The mean of the voiced points of a step; 0 if there is none.
    private static double middle(Pitch pitch, int point, int step) {
        double sum = 0;
        int voiced = 0;
        int end = Math.min(pitch.count(), point + step);
        // A few stand for many.
        for (int i = point; i < end; i += Math.max(1, step / 8)) {
            if (pitch.hertz(i) > 0) {
                sum += pitch.hertz(i);
                voiced++;
            }
        }
        return voiced == 0 ? 0 : sum / voiced;
    }

    private double y(double hertz) {
        double part = Math.log(hertz / Pitch.LOWEST) / Math.log(Pitch.HIGHEST / Pitch.LOWEST);
        return getHeight() - MARGIN - part * (getHeight() - 2 * MARGIN);
    }

    private void scale() {
        var pen = getGraphicsContext2D();
        pen.setFont(Font.font(10));
        pen.setTextBaseline(VPos.CENTER);
        for (int hertz : new int[] {100, 200, 400}) {
            var words = Messages.text("waveform.hertz", hertz);
            double width = 9 + 5.5 * words.length();
            double y = y(hertz);
            pen.setFill(palette.of(Ink.PAPER));
            pen.fillRoundRect(getWidth() - width - 2, y - 7.5, width, 15, 6, 6);
            pen.setFill(palette.of(Ink.PITCH));
            pen.fillText(words, getWidth() - width + 2, y);
        }
    }
}
