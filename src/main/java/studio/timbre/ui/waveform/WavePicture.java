// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import studio.timbre.audio.Columns;
import studio.timbre.audio.Recording;

/// A canvas's sound as pixels: each column reaches from its highest sample to its lowest, with its
/// RMS inside. Without a graphics card, pixels are several times quicker than a filled shape with
/// thousands of corners. FX thread only.
final class WavePicture {
    /// Room above the loudest sample, and half of what silence is high, in pixels of the layout.
    private static final double MARGIN = 4;

    private static final double THINNEST = 0.6;

    private static final int OPAQUE = 256;

    private final Canvas canvas;
    private final Columns columns = new Columns();

    /// They take turns: while one is written the other may still be on its way to the screen.
    private Sheet sheet = new Sheet(1, 1);

    private Sheet other = new Sheet(1, 1);
    private double scale = 1;

    WavePicture(Canvas canvas) {
        this.canvas = canvas;
    }

    /// What peaks and the RMS inside them are painted with.
    record Inks(Paint peaks, Paint body) {}

    private static final class Sheet {
        final int width;
        final int height;
        final int[] pixels;
        final PixelBuffer<IntBuffer> buffer;
        final Image image;

        Sheet(int width, int height) {
            this.width = width;
            this.height = height;
            pixels = new int[width * height];
            buffer =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(pixels),
                            PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
    }

    /// Looks at the sound and paints it anew, a column for each pixel of the screen.
    ///
    /// @param firstFrame at the left edge
    /// @param framesPerPixel frames for a pixel of the layout
    /// @param head up to where it was heard, in pixels of the layout
    void paint(
            Recording recording,
            double firstFrame,
            double framesPerPixel,
            double head,
            Inks heard,
            Inks ahead) {
        scale = pixelsOfScreen();
        int width = Math.max(1, (int) Math.ceil(canvas.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(canvas.getHeight() * scale));
        double frames = framesPerPixel / scale;
        columns.fold(recording, Math.round(firstFrame / frames), frames, width);
        turn(width, height);
        int end = 0;
        while (end < width && columns.sounds(end)) {
            end++;
        }
        int now = Math.clamp(Math.round(head * scale), 0, end);
        write(0, now, heard);
        write(now, end, ahead);
        sheet.buffer.updateBuffer(buffer -> null);
    }

    /// Draws on the canvas what was painted last.
    void show() {
        var pen = canvas.getGraphicsContext2D();
        pen.setImageSmoothing(false);
        pen.drawImage(sheet.image, 0, 0, sheet.width / scale, sheet.height / scale);
    }

    /// How many pixels of the screen one of the layout is.
    private double pixelsOfScreen() {
        var scene = canvas.getScene();
        var window = scene == null ? null : scene.getWindow();
        double own = canvas.getLocalToSceneTransform().getMxx();
        return window == null ? 1 : window.getRenderScaleX() * Math.abs(own);
    }

    private void turn(int width, int height) {
        var next = other;
        other = sheet;
        boolean fits = next.width == width && next.height == height;
        sheet = fits ? next : new Sheet(width, height);
        Arrays.fill(sheet.pixels, 0);
    }

    private void write(int from, int to, Inks inks) {
        int around = argb(inks.peaks);
        int inside = argb(inks.body);
        for (int i = from; i < to; i++) {
            double top = y(columns.high(i));
            double bottom = y(columns.low(i));
            double thicken = Math.max(0, THINNEST * scale - (bottom - top) / 2);
            double rms = columns.rms(i);
            fill(i, up(i, top) - thicken, down(i, bottom) + thicken, around);
            fill(i, Math.max(top, y(rms)) - thicken, Math.min(bottom, y(-rms)) + thicken, inside);
        }
    }

    /// Half the way up to neighbours that lie wholly above, so that a steep slope is one line.
    private double up(int column, double top) {
        double left = column > 0 ? y(columns.low(column - 1)) : top;
        double right = sounds(column + 1) ? y(columns.low(column + 1)) : top;
        return (top + Math.min(top, Math.min(left, right))) / 2;
    }

    private double down(int column, double bottom) {
        double left = column > 0 ? y(columns.high(column - 1)) : bottom;
        double right = sounds(column + 1) ? y(columns.high(column + 1)) : bottom;
        return (bottom + Math.max(bottom, Math.max(left, right))) / 2;
    }

    private boolean sounds(int column) {
        return column < columns.count() && columns.sounds(column);
    }

    private double y(double sample) {
        double half = sheet.height / 2.0;
        return half - sample / 32_768 * (half - MARGIN * scale);
    }

    /// Covers the pixels at both ends as far as they are reached.
    private void fill(int column, double top, double bottom, int colour) {
        double from = Math.max(0, top);
        double to = Math.min(sheet.height, bottom);
        int first = (int) Math.ceil(from);
        int last = (int) Math.floor(to);
        if (first > last) {
            cover(column, last, to - from, colour);
            return;
        }
        cover(column, first - 1, first - from, colour);
        int index = first * sheet.width + column;
        for (int row = first; row < last; row++) {
            sheet.pixels[index] = colour;
            index += sheet.width;
        }
        cover(column, last, to - last, colour);
    }

    /// @param part of the pixel, 0 to 1
    private void cover(int column, int row, double part, int colour) {
        int over = (int) Math.round(part * OPAQUE);
        if (over > 0) {
            int index = row * sheet.width + column;
            sheet.pixels[index] = mixed(sheet.pixels[index], colour, over);
        }
    }

    /// Two pixels of premultiplied bytes, two bytes at a time.
    private static int mixed(int under, int colour, int over) {
        int evenUnder = under & 0xff00ff;
        int oddUnder = (under >>> 8) & 0xff00ff;
        int even = evenUnder * (OPAQUE - over) + (colour & 0xff00ff) * over;
        int odd = oddUnder * (OPAQUE - over) + ((colour >>> 8) & 0xff00ff) * over;
        return ((even >>> 8) & 0xff00ff) | (odd & 0xff00ff00);
    }

    private static int argb(Paint paint) {
        var colour = paint instanceof Color plain ? plain : Color.GRAY;
        double opacity = colour.getOpacity();
        return byteOf(opacity) << 24
                | byteOf(colour.getRed() * opacity) << 16
                | byteOf(colour.getGreen() * opacity) << 8
                | byteOf(colour.getBlue() * opacity);
    }

    private static int byteOf(double part) {
        return (int) Math.round(part * 255);
    }
}
