// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import studio.timbre.dsp.Stretches;
import studio.timbre.language.Messages;
import studio.timbre.ui.waveform.Palette.Ink;

/// Draws what is marked in the sound, each kind told from the others by its form: silence (a band
/// with its length), what is selected (a band between two lines), clipping (bars at both edges),
/// gaps (flags), the head.
final class Marks {
    private static final double BAR = 4;
    private static final double NARROWEST_SILENCE = 3;
    private static final double NARROWEST_CLIPPING = 3;
    private static final double ROOM_FOR_WORDS = 34;

    private final GraphicsContext pen;
    private final Palette palette;

    Marks(GraphicsContext pen, Palette palette) {
        this.pen = pen;
        this.palette = palette;
    }

    /// What lies behind the sound.
    void behind(WaveformViewModel model) {
        var view = model.viewport();
        if (!model.ended()) {
            pen.setFill(palette.of(Ink.AHEAD));
            band(view.x(Math.max(0, model.head())), view.x(model.frames()));
        }
        var survey = model.layers().survey();
        if (survey != null) {
            silences(survey.silences(), model);
        }
        var selection = model.selection();
        if (selection != null) {
            double from = view.x(selection.from());
            double to = Math.max(from + 1, view.x(selection.to()));
            pen.setFill(palette.of(Ink.SELECTED));
            band(from, to);
            pen.setFill(palette.of(Ink.HEAD));
            band(from, from + 1);
            band(to - 1, to);
        }
    }

    private void silences(Stretches silences, WaveformViewModel model) {
        pen.setFont(Font.font(10));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.BOTTOM);
        var view = model.viewport();
        for (int i = silences.after(view.first()); i < silences.count(); i++) {
            double from = view.x(silences.from(i));
            double to = view.x(silences.to(i));
            if (from > view.width()) {
                break;
            }
            if (to - from < NARROWEST_SILENCE) {
                continue;
            }
            pen.setFill(palette.of(Ink.SILENT));
            band(from, to);
            double left = Math.max(0, from);
            double right = Math.min(view.width(), to);
            if (right - left >= ROOM_FOR_WORDS) {
                double seconds = (double) (silences.to(i) - silences.from(i)) / model.rate();
                pen.setFill(palette.of(Ink.WORDS));
                pen.fillText(
                        Messages.text("waveform.seconds", seconds),
                        (left + right) / 2,
                        height() - 5);
            }
        }
        pen.setTextAlign(TextAlignment.LEFT);
    }

    /// What lies before the sound.
    void before(WaveformViewModel model) {
        var survey = model.layers().survey();
        if (survey != null) {
            clippings(survey.clippings(), model.viewport());
        }
        lateness(model);
        double head = model.viewport().x(model.head());
        if (model.head() >= 0 && head >= 0 && head <= width() + 1) {
            head(Math.min(head, width() - 1));
        }
    }

    private void clippings(Stretches clippings, Viewport view) {
        pen.setFill(palette.of(Ink.LATE));
        double end = -1;
        for (int i = clippings.after(view.first()); i < clippings.count(); i++) {
            double from = view.x(clippings.from(i));
            double to = Math.max(view.x(clippings.to(i)), from + NARROWEST_CLIPPING);
            if (from > width()) {
                return;
            }
            if (to > end) {
                double left = Math.max(0, Math.max(from, end));
                pen.fillRect(left, 0, to - left, BAR);
                pen.fillRect(left, height() - BAR, to - left, BAR);
                end = to;
            }
        }
    }

    private void lateness(WaveformViewModel model) {
        var late = model.lateness();
        pen.setFill(palette.of(Ink.LATE));
        for (int i = 0; i < late.count(); i++) {
            double x = Math.rint(model.viewport().x(late.place(i)));
            if (x >= 0 && x < width()) {
                pen.fillRect(x, 0, 1, height());
                triangle(x, 0, x + 9, 4, x, 8);
            }
        }
    }

    private void head(double x) {
        pen.setFill(palette.of(Ink.HEAD));
        pen.fillRect(Math.rint(x) - 0.5, 0, 1.5, height());
        triangle(x - 4.5, 0, x + 5, 0, x + 0.25, 6);
    }

    private void band(double from, double to) {
        double left = Math.clamp(from, 0, width());
        double right = Math.clamp(to, 0, width());
        pen.fillRect(left, 0, right - left, height());
    }

    private void triangle(double x0, double y0, double x1, double y1, double x2, double y2) {
        pen.beginPath();
        pen.moveTo(x0, y0);
        pen.lineTo(x1, y1);
        pen.lineTo(x2, y2);
        pen.closePath();
        pen.fill();
    }

    private double width() {
        return pen.getCanvas().getWidth();
    }

    private double height() {
        return pen.getCanvas().getHeight();
    }
}
