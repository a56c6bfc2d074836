// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.nio.ByteBuffer;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import studio.timbre.dsp.Spectrum;
import studio.timbre.language.Messages;
import studio.timbre.ui.waveform.Palette.Ink;

/// Draws the spectrogram: one image per frame, put together from tiles.
final class SpectrumCanvas extends Canvas {
    /// No more than so many columns for a second: 1 ms apart they are one smooth picture.
    private static final int FINEST = 1_000;

    private final Palette palette;
    private @Nullable PixelFormat<ByteBuffer> colours;
    private WritableImage image = new WritableImage(1, Spectrum.ROWS);

    SpectrumCanvas(Palette palette) {
        this.palette = palette;
    }

    /// The colours are others.
    void forget() {
        colours = null;
    }

    void draw(WaveformViewModel model) {
        var pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        var tiles = model.layers().tiles();
        if (tiles == null || model.frames() == 0 || !isVisible()) {
            return;
        }
        var view = model.viewport();
        long hop = hop(view.framesPerPixel(), model.rate());
        long first = (long) Math.floor(view.first() / hop);
        int wanted = (int) Math.ceil(getWidth() * view.framesPerPixel() / hop) + 2;
        compose(tiles, hop, first, wanted);
        // A column's middle is its frame.
        double left = view.x((first - 0.5) * hop);
        double width = wanted * hop / view.framesPerPixel();
        pen.setImageSmoothing(true);
        pen.drawImage(image, 0, 0, wanted, Spectrum.ROWS, left, 0, width, getHeight());
        double end = view.x(model.frames());
        pen.clearRect(Math.max(0, end), 0, Math.max(0, getWidth() - end), getHeight());
        scale(Math.min(Spectrum.TOP_HERTZ, model.rate() / 2.0));
    }

    /// The largest power of two that is no longer than a pixel.
    private static long hop(double framesPerPixel, int rate) {
        return Long.highestOneBit(Math.max(rate / FINEST, (long) framesPerPixel));
    }

    private void compose(SpectrumTiles tiles, long hop, long first, int wanted) {
        if (image.getWidth() < wanted) {
            image = new WritableImage(wanted + SpectrumTiles.COLUMNS, Spectrum.ROWS);
        }
        var format = format();
        var pixels = image.getPixelWriter();
        long tile = first / SpectrumTiles.COLUMNS;
        int before = (int) (first % SpectrumTiles.COLUMNS);
        int count = Math.ceilDiv(before + wanted, SpectrumTiles.COLUMNS);
        int x = 0;
        for (var each : tiles.want(hop, tile, count)) {
            int from = x == 0 ? before : 0;
            int columns = Math.min(SpectrumTiles.COLUMNS - from, wanted - x);
            pixels.setPixels(
                    x, 0, columns, Spectrum.ROWS, format, each.levels, from, SpectrumTiles.COLUMNS);
            x += columns;
        }
    }

    private PixelFormat<ByteBuffer> format() {
        var known = colours;
        if (known == null) {
            known =
                    PixelFormat.createByteIndexedInstance(
                            ColourRamp.of(
                                    colour(palette.of(Ink.FAINT)),
                                    colour(palette.of(Ink.MIDDLING)),
                                    colour(palette.of(Ink.STRONG))));
            colours = known;
        }
        return known;
    }

    private static Color colour(Paint paint) {
        return paint instanceof Color colour ? colour : Color.GRAY;
    }

    private void scale(double top) {
        var pen = getGraphicsContext2D();
        pen.setFont(Font.font(10));
        pen.setTextBaseline(VPos.TOP);
        var words = Messages.text("waveform.kilohertz", Math.round(top / 1_000));
        pen.setFill(palette.of(Ink.PAPER));
        pen.fillRoundRect(2, 2, 9 + 5.5 * words.length(), 15, 6, 6);
        pen.setFill(palette.of(Ink.WORDS));
        pen.fillText(words, 6, 3);
    }
}
