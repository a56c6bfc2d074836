// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

/// Which frames of a recording lie where on a strip of pixels.
final class Viewport {
    /// As close as it gets: 32 pixels for a frame.
    private static final double CLOSEST = 1.0 / 32;

    private double width = 1;
    private double extent = 1;
    private double first;
    private double framesPerPixel = 1;
    private boolean whole = true;

    /// The first frame shown, at the left edge.
    double first() {
        return first;
    }

    double framesPerPixel() {
        return framesPerPixel;
    }

    /// How many frames there are to be shown.
    double extent() {
        return extent;
    }

    double width() {
        return width;
    }

    /// Whether everything is shown, and will be when there is more.
    boolean whole() {
        return whole;
    }

    double x(double frame) {
        return (frame - first) / framesPerPixel;
    }

    double x(long frame) {
        return x((double) frame);
    }

    double frame(double x) {
        return first + x * framesPerPixel;
    }

    boolean shows(double frame) {
        double x = x(frame);
        return x >= 0 && x <= width;
    }

    /// @param newWidth pixels
    /// @param newExtent how many frames there are to be shown, at least 1
    void resize(double newWidth, double newExtent) {
        width = Math.max(1, newWidth);
        extent = Math.max(1, newExtent);
        place(first, framesPerPixel);
    }

    void showAll() {
        whole = true;
        place(0, extent / width);
    }

    /// @param factor above 1 comes closer
    /// @param x the pixel whose frame stays where it is
    void zoom(double factor, double x) {
        double pivot = frame(x);
        double next = Math.max(CLOSEST, framesPerPixel / factor);
        whole = next >= extent / width;
        place(pivot - x * next, next);
    }

    /// Moves by whole pixels, so that the columns keep their frames.
    void scroll(double pixels) {
        place(first + Math.rint(pixels) * framesPerPixel, framesPerPixel);
    }

    /// Shows a frame at the left edge, or as near to it as there is something to show.
    void show(double frame) {
        place(frame, framesPerPixel);
    }

    private void place(double newFirst, double newFramesPerPixel) {
        framesPerPixel = whole ? extent / width : Math.min(newFramesPerPixel, extent / width);
        first = whole ? 0 : Math.clamp(newFirst, 0, Math.max(0, extent - width * framesPerPixel));
    }
}
