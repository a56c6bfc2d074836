// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechRequest;

/// Many requests, of which each provider gets a few at a time, in the order in which they came. Any
/// thread may call.
public final class Lineup {
    private final Turn.Sender sender;
    private final int atOnce;
    private final Executor threads;
    private final Map<String, Window> windows = new HashMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private boolean closed;

    /// @param atOnce how many requests of one provider may be under way, at least 1
    /// @param threads where the end of each run is waited for
    public Lineup(Turn.Sender sender, int atOnce, Executor threads) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at once " + atOnce);
        }
        this.sender = sender;
        this.atOnce = atOnce;
        this.threads = threads;
    }

    /// Puts a request at the end of its provider's line; it is sent as soon as there is room.
    ///
    /// @param origin where the take will belong
    public Turn add(SpeechRequest request, Origin origin) {
        var turn = new Turn(request, origin);
        synchronized (this) {
            turns.add(turn);
            if (closed) {
                turn.cancel();
            }
            windows.computeIfAbsent(request.provider(), id -> new Window()).waiting.add(turn);
        }
        serve(request.provider());
        return turn;
    }

    /// Everything that was added, in that order.
    public synchronized List<Turn> turns() {
        return List.copyOf(turns);
    }

    /// Stops what is under way, and sends nothing of what waits or is added later.
    public void cancel() {
        synchronized (this) {
            closed = true;
        }
        turns().forEach(Turn::cancel);
    }

    private synchronized void serve(String provider) {
        var window = windows.getOrDefault(provider, new Window());
        while (window.underWay < atOnce && !window.waiting.isEmpty()) {
            var run = window.waiting.remove().begin(sender);
            if (run != null) {
                window.underWay++;
                threads.execute(() -> awaitEnd(provider, run));
            }
        }
    }

    private void awaitEnd(String provider, SynthesisRun run) {
        try {
            run.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            windows.getOrDefault(provider, new Window()).underWay--;
        }
        serve(provider);
    }

    /// Where one provider's requests stand in line.
    private static final class Window {
        private final Queue<Turn> waiting = new ArrayDeque<>();
        private int underWay;
    }
}
