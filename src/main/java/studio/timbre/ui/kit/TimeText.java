// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

/// Times as a person reads them on a player: `0:03.2`, `1:02:03`.
public final class TimeText {
    private TimeText() {}

    /// A time, cut to its last digit as a clock shows it.
    ///
    /// @param seconds at least 0
    /// @param decimals digits after the second, 0 to 6
    public static String of(double seconds, int decimals) {
        long scale = Math.powExact(10L, decimals);
        // A nanosecond over, so that 0.3 s, which binary numbers cannot hold, is not cut to 0.2.
        long ticks = (long) Math.floor((seconds + 1e-9) * scale);
        long whole = ticks / scale;
        var text = new StringBuilder(16);
        if (whole >= 3600) {
            text.append(whole / 3600).append(':');
            digits(text, whole / 60 % 60, 2);
        } else {
            text.append(whole / 60);
        }
        digits(text.append(':'), whole % 60, 2);
        if (decimals > 0) {
            digits(text.append('.'), ticks % scale, decimals);
        }
        return text.toString();
    }

    private static void digits(StringBuilder text, long number, int width) {
        var digits = Long.toString(number);
        text.repeat('0', width - digits.length()).append(digits);
    }
}
