// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.util.ArrayList;
import java.util.List;

/// One try at a request: counts what left this machine, and carries the only thing that travels
/// against the stream, the wish to stop. Safe for any thread.
public final class Attempt {
    private final List<Runnable> stops = new ArrayList<>();
    private boolean cancelled;
    private int requests;

    /// Called just before a request leaves: from here on it may be billed.
    public synchronized void sent() {
        requests++;
    }

    /// How many requests left this machine.
    public synchronized int requests() {
        return requests;
    }

    public synchronized boolean cancelled() {
        return cancelled;
    }

    /// Registers what ends the work at hand; runs it at once if the wish came first. It must not
    /// block.
    public void onCancel(Runnable stop) {
        synchronized (this) {
            if (!cancelled) {
                stops.add(stop);
                return;
            }
        }
        stop.run();
    }

    /// Stops the work; returns at once. A second call does nothing.
    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            cancelled = true;
            due = List.copyOf(stops);
            stops.clear();
        }
        due.forEach(Runnable::run);
    }
}
