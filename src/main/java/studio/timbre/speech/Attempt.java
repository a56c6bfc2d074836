// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One try at a request: counts what left this machine, waits where a provider asks for a pause,
/// and carries the only thing that travels against the stream, the wish to stop. Safe for any
/// thread.
public final class Attempt {
    private final @Nullable Attempt whole;
    private final List<Runnable> stops = new ArrayList<>();
    private final List<Consumer<Pause>> heralds = new ArrayList<>();
    private boolean cancelled;
    private int requests;
    private @Nullable Pause pause;
    private Duration paused = Duration.ZERO;

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

    /// Waits as long as a provider asked for; the wish to stop ends that at once.
    ///
    /// @return false if that wish came
    public boolean pause(Duration length) {
        var begun = Pause.of(length);
        enter(begun);
        try {
            return sitOut(begun);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            leave(begun);
        }
    }

    private synchronized boolean sitOut(Pause begun) throws InterruptedException {
        for (var left = begun.left(); !cancelled && left.isPositive(); left = begun.left()) {
            TimeUnit.NANOSECONDS.timedWait(this, left.toNanos());
        }
        return !cancelled;
    }

    private void enter(Pause begun) {
        List<Consumer<Pause>> told;
        synchronized (this) {
            pause = begun;
            told = List.copyOf(heralds);
        }
        told.forEach(herald -> herald.accept(begun));
        if (whole != null) {
            whole.enter(begun);
        }
    }

    private void leave(Pause over) {
        synchronized (this) {
            paused = paused.plus(over.length().minus(over.left()));
            pause = over.equals(pause) ? null : pause;
        }
        if (whole != null) {
            whole.leave(over);
        }
    }

    /// The pause that is being waited out; null if there is none.
    public synchronized @Nullable Pause pause() {
        return pause;
    }

    /// How long was waited because a provider asked for it; of parts that waited at the same time,
    /// each counts.
    public synchronized Duration paused() {
        return paused;
    }

    /// Tells of each pause as it begins, on the thread that waits.
    public synchronized void onPause(Consumer<Pause> herald) {
        heralds.add(herald);
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
            notifyAll();
        }
        due.forEach(Runnable::run);
    }
}
