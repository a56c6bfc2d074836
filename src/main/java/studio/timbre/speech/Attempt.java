// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One try at a request: counts what left this machine, and carries the only thing that travels
/// against the stream, the wish to stop. Safe for any thread.
public final class Attempt {
    private final @Nullable Attempt whole;
    private final List<Runnable> stops = new ArrayList<>();
    private boolean cancelled;
    private int requests;

    public Attempt() {
        this(null);
    }

    private Attempt(@Nullable Attempt whole) {
        this.whole = whole;
    }

    /// A part of this try: what it sends counts here too, it stops when this stops, and it can be
    /// stopped alone.
    public Attempt part() {
        var part = new Attempt(this);
        onCancel(part::cancel);
        return part;
    }

    /// Called just before a request leaves: from here on it may be billed.
    public void sent() {
        synchronized (this) {
            requests++;
        }
        if (whole != null) {
            whole.sent();
        }
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
