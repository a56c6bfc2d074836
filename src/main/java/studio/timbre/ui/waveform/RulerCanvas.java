// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.text.Font;
import studio.timbre.ui.kit.TimeText;
import studio.timbre.ui.waveform.Palette.Ink;

/// Draws the times above the sound, anew only when they have moved.
final class RulerCanvas extends Canvas {
    static final double HEIGHT = 22;
    private static final double TICK = 5;
    private static final double SMALL_TICK = 3;
    private static final double GAP = 4;
    // At most as wide as this is a digit of the font below; half a number would be read as another.
    private static final double DIGIT = 7;

    private final Palette palette;
    private double first = -1;
    private double scale = -1;
    private double width = -1;

    RulerCanvas(Palette palette) {
        this.palette = palette;
    }

    /// The colours are others, or the font is: draws anew next time.
    void forget() {
        width = -1;
    }

    /// Draws the times if they are others than before.
    ///
    /// @return whether they were
    boolean draw(WaveformViewModel model) {
        var view = model.viewport();
        boolean shown = model.frames() > 0;
        double now = shown ? view.framesPerPixel() / model.rate() : 0;
        if (first == view.first() && scale == now && width == getWidth()) {
            return false;
        }
        first = view.first();
        scale = now;
        width = getWidth();
        getGraphicsContext2D().clearRect(0, 0, width, HEIGHT);
        if (shown) {
            marks(first / model.rate());
        }
        return true;
    }

    private void marks(double start) {
        var pen = getGraphicsContext2D();
        var ruler = Ruler.of(scale);
        pen.setFont(Font.font(11));
        pen.setTextBaseline(VPos.CENTER);
        double small = ruler.step() / ruler.parts();
        long end = (long) Math.ceil((start + width * scale) / small);
        for (long mark = (long) (start / small); mark <= end; mark++) {
            double x = Math.rint((mark * small - start) / scale);
            long number = mark / ruler.parts();
            boolean large = mark % ruler.parts() == 0;
            double tick = large ? TICK : SMALL_TICK;
            pen.setFill(palette.of(Ink.LINE));
            pen.fillRect(x, HEIGHT - tick, 1, tick);
            var words = large ? TimeText.of(number * ruler.step(), ruler.decimals()) : "";
            if (x + GAP >= 0 && x + GAP + words.length() * DIGIT <= width) {
                pen.setFill(palette.of(Ink.WORDS));
                pen.fillText(words, x + GAP, HEIGHT / 2 - 1);
            }
        }
        pen.setFill(palette.of(Ink.LINE));
        pen.fillRect(0, HEIGHT - 1, width, 1);
    }
}
