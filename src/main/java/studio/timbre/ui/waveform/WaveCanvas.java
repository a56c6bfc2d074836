// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import studio.timbre.audio.Recording;
import studio.timbre.ui.waveform.Palette.Ink;

/// Draws the sound: a picture of peaks with the RMS inside them, in two inks for what was heard and
/// what was not, or, when there are only a few samples, a line through them. One image per frame: a
/// filled shape takes several times as long, a line per column 25 times.
final class WaveCanvas extends Canvas {
    private static final double LINE_BELOW = 1.5;
    private static final double DOTS_BELOW = 1.0 / 8;

    private final Palette palette;
    private final Marks marks;
    private final WavePicture picture = new WavePicture(this);
    private final short[] samples = new short[1 << 13];
    private double[] xs = new double[0];
    private double[] ys = new double[0];

    WaveCanvas(Palette palette) {
        this.palette = palette;
        marks = new Marks(getGraphicsContext2D(), palette);
    }

    void draw(WaveformViewModel model) {
        var pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        var recording = model.recording();
        if (recording == null || model.frames() == 0) {
            return;
        }
        var view = model.viewport();
        marks.behind(model);
        pen.setFill(palette.of(Ink.LINE));
        pen.fillRect(0, Math.floor(getHeight() / 2), getWidth(), 1);
        double head = Math.clamp(view.x(Math.max(0, model.head())), -1, getWidth() + 1);
        if (view.framesPerPixel() < LINE_BELOW) {
            line(pen, recording, model, head);
        } else {
            picture.paint(
                    recording,
                    view.first(),
                    view.framesPerPixel(),
                    head,
                    new WavePicture.Inks(palette.of(Ink.PEAKS_PLAYED), palette.of(Ink.PLAYED)),
                    new WavePicture.Inks(palette.of(Ink.PEAKS), palette.of(Ink.WAVE)));
            picture.show();
        }
        marks.before(model);
    }

    private void room(int points) {
        if (xs.length < points) {
            xs = new double[points];
            ys = new double[points];
        }
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
}
