// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;

/// The moment a window first shows something. FX thread only.
public final class FirstFrame extends AnimationTimer {
    private final Runnable seen;
    private int pulses;

    private FirstFrame(Runnable seen) {
        this.seen = seen;
    }

    /// Waits for it, from when the window is shown. A frame is handed to the screen between its own
    /// pulse and the next, so this counts two of them.
    ///
    /// @param seen called once
    public static void then(Runnable seen) {
        new FirstFrame(seen).start();
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == 2) {
            stop();
            seen.run();
        }
    }

    /// How long ago the system began this process; to 10 ms on Linux.
    public static Duration sinceTheProcessBegan() {
        var now = Instant.now();
        return Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    }
}
