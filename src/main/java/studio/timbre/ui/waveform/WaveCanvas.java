// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import studio.timbre.audio.Columns;
import studio.timbre.audio.Recording;
import studio.timbre.ui.waveform.Palette.Ink;

/// Draws the sound: one filled shape for what was heard and one for the rest, or, when there are
/// only a few samples, a line through them. A line per column would be 25 times slower.
final class WaveCanvas extends Canvas {
    private static final double LINE_BELOW = 1.5;
    private static final double DOTS_BELOW = 1.0 / 8;
    private static final double THINNEST = 0.6;

    private final Palette palette;
    private final Columns columns = new Columns();
    private final short[] samples = new short[1 << 13];
    private double[] xs = new double[0];
    private double[] ys = new double[0];

    WaveCanvas(Palette palette) {
        this.palette = palette;
    }

    void draw(WaveformViewModel model) {
        var pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        var recording = model.recording();
        if (recording == null || model.frames() == 0) {
            return;
        }
        room(2 * (int) getWidth() + 8);
        var view = model.viewport();
        backgrounds(pen, model);
        pen.setFill(palette.of(Ink.LINE));
        pen.fillRect(0, Math.floor(getHeight() / 2), getWidth(), 1);
        double head = Math.clamp(view.x(Math.max(0, model.head())), -1, getWidth() + 1);
        if (view.framesPerPixel() < LINE_BELOW) {
            line(pen, recording, model, head);
        } else {
            shape(pen, recording, view, head);
        }
        lateness(pen, model);
        if (model.head() >= 0 && head >= 0) {
            head(pen, Math.min(head, getWidth() - 1));
        }
    }

    private void room(int points) {
        if (xs.length < points) {
            xs = new double[points];
            ys = new double[points];
        }
    }

    private void backgrounds(GraphicsContext pen, WaveformViewModel model) {
        var view = model.viewport();
        if (!model.ended()) {
            pen.setFill(palette.of(Ink.AHEAD));
            band(pen, view.x(Math.max(0, model.head())), view.x(model.frames()));
        }
        var selection = model.selection();
        if (selection != null) {
            double from = view.x(selection.from());
            double to = Math.max(from + 1, view.x(selection.to()));
            pen.setFill(palette.of(Ink.SELECTED));
            band(pen, from, to);
            pen.setFill(palette.of(Ink.HEAD));
            band(pen, from, from + 1);
            band(pen, to - 1, to);
        }
    }

    private void band(GraphicsContext pen, double from, double to) {
        double left = Math.clamp(from, 0, getWidth());
        double right = Math.clamp(to, 0, getWidth());
        pen.fillRect(left, 0, right - left, getHeight());
    }

    private void shape(GraphicsContext pen, Recording recording, Viewport view, double head) {
        double scale = view.framesPerPixel();
        long first = (long) Math.floor(view.first() / scale);
        columns.fold(recording, first, scale, (int) Math.ceil(getWidth()) + 1);
        int end = 0;
        while (end < columns.count() && columns.sounds(end)) {
            end++;
        }
        double left = first - view.first() / scale;
        int heard = Math.clamp(Math.round(head - left), 0, end);
        pen.setFill(palette.of(Ink.WAVE));
        fill(pen, left, heard, end);
        pen.setFill(palette.of(Ink.PLAYED));
        fill(pen, left, 0, heard);
    }

    /// Goes along the highest samples and back along the lowest.
    private void fill(GraphicsContext pen, double left, int from, int to) {
        int points = 2 * (to - from);
        if (points == 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            double top = y(columns.high(i));
            double bottom = y(columns.low(i));
            double thicken = Math.max(0, THINNEST - (bottom - top) / 2);
            int there = i - from;
            int back = points - 1 - there;
            xs[there] = left + i + 0.5;
            xs[back] = left + i + 0.5;
            ys[there] = top - thicken;
            ys[back] = bottom + thicken;
        }
        pen.fillPolygon(xs, ys, points);
    }

    private void line(
            GraphicsContext pen, Recording recording, WaveformViewModel model, double head) {
        var view = model.viewport();
        var format = recording.format();
        int channels = format == null ? 1 : format.channels();
        long first = Math.max(0, (long) Math.floor(view.first()) - 1);
        int wanted = (int) Math.min(getWidth() * view.framesPerPixel() + 4, samples.length >> 1);
        int frames = recording.read(first, samples, wanted);
        room(frames);
        pen.setLineWidth(1.5);
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < frames; i++) {
                xs[i] = view.x(first + i);
                ys[i] = y(samples[i * channels + channel]);
            }
            int heard = 0;
            while (heard < frames && xs[heard] < head) {
                heard++;
            }
            pen.setStroke(palette.of(Ink.WAVE));
            pen.strokePolyline(xs, ys, frames);
            pen.setStroke(palette.of(Ink.PLAYED));
            pen.strokePolyline(xs, ys, heard);
            if (view.framesPerPixel() < DOTS_BELOW) {
                dots(pen, frames, heard);
            }
        }
    }

    private void dots(GraphicsContext pen, int frames, int heard) {
        for (int i = 0; i < frames; i++) {
            pen.setFill(palette.of(i < heard ? Ink.PLAYED : Ink.WAVE));
            pen.fillOval(xs[i] - 2.5, ys[i] - 2.5, 5, 5);
        }
    }

    private double y(int sample) {
        double half = getHeight() / 2;
        return half - sample / 32768.0 * (half - 4);
    }

    /// A small flag at the top, so that it is told from everything else by its form.
    private void lateness(GraphicsContext pen, WaveformViewModel model) {
        var late = model.lateness();
        pen.setFill(palette.of(Ink.LATE));
        for (int i = 0; i < late.count(); i++) {
            double x = Math.rint(model.viewport().x(late.place(i)));
            if (x >= 0 && x < getWidth()) {
                pen.fillRect(x, 0, 1, getHeight());
                triangle(pen, x, 0, x + 9, 4, x, 8);
            }
        }
    }

    private void head(GraphicsContext pen, double x) {
        pen.setFill(palette.of(Ink.HEAD));
        pen.fillRect(Math.rint(x) - 0.5, 0, 1.5, getHeight());
        triangle(pen, x - 4.5, 0, x + 5, 0, x + 0.25, 6);
    }

    private void triangle(
            GraphicsContext pen, double x0, double y0, double x1, double y1, double x2, double y2) {
        pen.beginPath();
        pen.moveTo(x0, y0);
        pen.lineTo(x1, y1);
        pen.lineTo(x2, y2);
        pen.closePath();
        pen.fill();
    }
}
