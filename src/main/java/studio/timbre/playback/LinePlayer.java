// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.playback;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.PcmFormat;

/// Plays on an audio line, from one thread that does nothing else. Whoever calls only leaves a note
/// for that thread; a device that hangs holds up nobody but it.
public final class LinePlayer implements Player {
    private static final long PARTING_SECONDS = 1;

    private final AudioDevices devices;
    private final Queue<Consumer<Deck>> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gone = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile PlayerState state;
    private volatile boolean closed;

    /// @param playback gives the one thread that uses the devices' lines, until this is closed
    public LinePlayer(AudioDevices devices, Treatment treatment, Executor playback) {
        this.devices = devices;
        var deck = new Deck(devices, treatment, System::nanoTime);
        state = deck.state();
        playback.execute(() -> run(deck));
    }

    // Called by any thread.

    @Override
    public void play(Programme programme, long from) {
        ask(deck -> deck.play(programme, from));
    }

    @Override
    public void switchTo(Programme next) {
        ask(deck -> deck.switchTo(next));
    }

    @Override
    public void switchTo(Programme next, long frame) {
        ask(deck -> deck.switchTo(next, frame));
    }

    @Override
    public void expect(Set<PcmFormat> formats) {
        ask(deck -> deck.expect(formats));
    }

    @Override
    public void speed(double factor) {
        if (!(factor >= SLOWEST && factor <= FASTEST)) {
            throw new IllegalArgumentException("speed " + factor);
        }
        ask(deck -> deck.speed(factor));
    }

    @Override
    public void pause() {
        ask(Deck::pause);
    }

    @Override
    public void resume() {
        ask(Deck::resume);
    }

    @Override
    public void stop() {
        ask(Deck::stop);
    }

    @Override
    public void seek(long frame) {
        ask(deck -> deck.seek(frame));
    }

    @Override
    public void loop(long from, long to) {
        if (from < 0 || from >= to) {
            throw new IllegalArgumentException("loop from " + from + " to " + to);
        }
        ask(deck -> deck.loop(from, to));
    }

    @Override
    public void noLoop() {
        ask(Deck::noLoop);
    }

    @Override
    public void level(double gain) {
        if (!(gain >= 0 && gain <= 1)) {
            throw new IllegalArgumentException("level " + gain);
        }
        ask(deck -> deck.level(gain));
    }

    @Override
    public void device(@Nullable OutputDevice device) {
        ask(deck -> deck.device(device));
    }

    @Override
    public void reserve(Reserve reserve) {
        ask(deck -> deck.reserve(reserve));
    }

    @Override
    public PlayerState state() {
        return state;
    }

    @Override
    public List<OutputDevice> devices() {
        return devices.list();
    }

    private void ask(Consumer<Deck> what) {
        asked.add(what);
        LockSupport.unpark(thread);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            // A device that hangs may keep the thread; nobody needs to wait for it.
            gone.await(PARTING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Called by the playback thread.

    private void run(Deck deck) {
        thread = Thread.currentThread();
        try (deck) {
            while (!closed) {
                for (var next = asked.poll(); next != null; next = asked.poll()) {
                    next.accept(deck);
                }
                long wait = deck.step();
                state = deck.state();
                if (wait == Deck.UNTIL_ASKED) {
                    LockSupport.park(this);
                } else {
                    LockSupport.parkNanos(this, wait);
                }
            }
        } finally {
            gone.countDown();
        }
    }
}
