// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.util.Subscription;

/// Calls once before each frame on the screen: how fast values (position, peaks, level) are looked
/// at.
public final class FrameClock {
    /// Called on the FX thread; so is `look`.
    ///
    /// @return ends the calls
    public Subscription each(Runnable look) {
        var timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        look.run();
                    }
                };
        timer.start();
        return timer::stop;
    }
}
