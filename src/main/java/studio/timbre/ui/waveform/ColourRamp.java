// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

import javafx.scene.paint.Color;

/// A row of colours that look evenly apart: straight lines through OKLab (Ottosson, "A perceptual
/// color space for image processing", 2020).
final class ColourRamp {
    private ColourRamp() {}

    /// 256 opaque colours as ARGB, from the first to the last.
    ///
    /// @param colours two or more, at even distances
    static int[] of(Color... colours) {
        var ramp = new int[256];
        for (int i = 0; i < ramp.length; i++) {
            double place = i / 255.0 * (colours.length - 1);
            int index = Math.min((int) place, colours.length - 2);
            var from = lab(colours[index]);
            var to = lab(colours[index + 1]);
            double part = place - index;
            ramp[i] =
                    argb(
                            from[0] + (to[0] - from[0]) * part,
                            from[1] + (to[1] - from[1]) * part,
                            from[2] + (to[2] - from[2]) * part);
        }
        return ramp;
    }

    private static double[] lab(Color colour) {
        double r = linear(colour.getRed());
        double g = linear(colour.getGreen());
        double b = linear(colour.getBlue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static int argb(double light, double a, double b) {
        double l = cube(light + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(light - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(light - 0.0894841775 * a - 1.2914855480 * b);
        return 0xff000000
                | part(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                | part(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                | part(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /// From sRGB (IEC 61966-2-1) to linear light.
    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int part(double linear) {
        double value =
                linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(value, 0, 1));
    }
}
