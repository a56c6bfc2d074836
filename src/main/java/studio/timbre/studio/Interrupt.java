// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import studio.timbre.speech.Attempt;

/// Ctrl-C, or the system's wish that the program ends: stops what is under way and gives it a
/// moment to put down what it has.
public final class Interrupt implements AutoCloseable {
    private final Attempt wish = new Attempt();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    Interrupt(ThreadFactory threads, Duration patience) {
        hook = threads.newThread(() -> end(patience));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Registers what ends the work; it must not block.
    public void stops(Runnable stop) {
        wish.onCancel(stop);
    }

    private void end(Duration patience) {
        wish.cancel();
        try {
            over.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The work is over, one way or the other.
    @Override
    public void close() {
        over.countDown();
        if (!wish.cancelled()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
