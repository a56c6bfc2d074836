// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.settings;

/// Where the window stood, in pixels of the screens.
///
/// @param maximised whether it filled its screen; the rest is how it is otherwise
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    public WindowPlace {
        if (!(width > 0 && height > 0 && Double.isFinite(x + y + width + height))) {
            throw new IllegalArgumentException("a window of " + width + " by " + height);
        }
    }
}
