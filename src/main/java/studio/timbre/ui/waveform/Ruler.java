// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.waveform;

/// Where a time ruler has its marks.
///
/// @param step seconds from one number to the next
/// @param parts into how many parts small marks divide a step
/// @param decimals digits after the second that the numbers need
record Ruler(double step, int parts, int decimals) {
    private static final int ROOM = 84;
    private static final int[] SECONDS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400
    };

    /// The ruler whose numbers stand as close as can be read.
    static Ruler of(double secondsPerPixel) {
        double least = secondsPerPixel * ROOM;
        for (int decimals = 6; decimals > 0; decimals--) {
            double unit = Math.pow(10, -decimals);
            for (int times : new int[] {1, 2, 5}) {
                if (times * unit >= least) {
                    return new Ruler(times * unit, times == 2 ? 4 : 5, decimals);
                }
            }
        }
        for (int seconds : SECONDS) {
            if (seconds >= least) {
                return new Ruler(seconds, parts(seconds), 0);
            }
        }
        double days = Math.ceil(least / 86_400);
        return new Ruler(days * 86_400, 4, 0);
    }

    private static int parts(int seconds) {
        return switch (seconds) {
            case 2, 120, 7200, 14_400, 86_400 -> 4;
            case 15, 30, 900, 1800 -> 3;
            case 60, 3600, 43_200 -> 6;
            default -> 5;
        };
    }
}
