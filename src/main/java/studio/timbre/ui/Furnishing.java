// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/// What the first frame of the window does not wait for, brought in later, one thing in each frame:
/// the user can write before everything stands. FX thread only.
final class Furnishing extends AnimationTimer {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Runnable whole;

    /// @param whole called once, when everything stands
    Furnishing(Runnable whole) {
        this.whole = whole;
    }

    /// Puts something at the end of what waits; nothing is brought in before [#start].
    void add(Runnable thing) {
        waiting.add(thing);
    }

    @Override
    public void handle(long now) {
        var next = waiting.poll();
        if (next != null) {
            next.run();
        } else {
            stop();
            whole.run();
        }
    }
}
