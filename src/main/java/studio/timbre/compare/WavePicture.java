// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.util.Locale;
import studio.timbre.audio.Columns;
import studio.timbre.audio.Recording;

/// The waveform of a recording as the points of one polygon: along the top and back along the
/// bottom.
final class WavePicture {
    static final int WIDTH = 240;
    static final int HEIGHT = 48;

    private static final double THINNEST = 0.4;

    private WavePicture() {}

    /// The `points` of an SVG polygon in a view box of [#WIDTH] by [#HEIGHT].
    ///
    /// @param gain what each sample is multiplied with
    /// @param frames how many the whole width stands for
    static String points(Recording recording, double gain, double frames) {
        var columns = new Columns();
        columns.fold(recording, 0, Math.max(1, frames / WIDTH), WIDTH);
        int end = 0;
        while (end < columns.count() && columns.sounds(end)) {
            end++;
        }
        var points = new StringBuilder();
        for (int column = 0; column < end; column++) {
            add(points, column, y(columns.high(column) * gain) - THINNEST);
        }
        for (int column = end - 1; column >= 0; column--) {
            add(points, column, y(columns.low(column) * gain) + THINNEST);
        }
        return points.toString().strip();
    }

    private static double y(double sample) {
        return HEIGHT / 2.0 * (1 - Math.clamp(sample / 32_768, -1, 1));
    }

    private static void add(StringBuilder points, int x, double y) {
        points.append(String.format(Locale.ROOT, "%d,%.1f ", x, y));
    }
}
