// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Where every thread of the program is born, with a name that tells its work.
public final class Threads {
    private final ThreadFactory synthesis = Thread.ofVirtual().name("synthesis-", 1).factory();
    private final ThreadFactory decoding = Thread.ofVirtual().name("decode-", 1).factory();
    private final ThreadFactory background = Thread.ofVirtual().name("background-", 1).factory();
    private final ThreadFactory engine = Thread.ofPlatform().name("engine-", 1).daemon().factory();
    private final ThreadFactory store = Thread.ofPlatform().name("store").daemon().factory();
    private final ThreadFactory playback = urgent("playback");

    /// A virtual thread for each run.
    public Executor synthesis() {
        return work -> synthesis.newThread(work).start();
    }

    /// A virtual thread for each stream that another program decodes.
    public Executor decoding() {
        return work -> decoding.newThread(work).start();
    }

    /// A virtual thread for each errand that nobody waits for.
    public Executor background() {
        return work -> background.newThread(work).start();
    }

    /// The same, half a second after it was asked for.
    public Executor aMomentLater() {
        return CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS, background());
    }

    /// A platform thread for work that computes for long, such as a voice engine, or that may hang.
    public Executor engine() {
        return work -> engine.newThread(work).start();
    }

    /// The thread that copies samples to the audio line.
    public Executor playback() {
        return work -> playback.newThread(work).start();
    }

    /// The thread that asks the database, one thing after the other. It ends when nothing was asked
    /// for a while.
    public Executor store() {
        var thread =
                new ThreadPoolExecutor(
                        1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), store);
        thread.allowCoreThreadTimeOut(true);
        return thread;
    }

    /// Waits for the wish to end the program.
    public Interrupt interrupt(Duration patience) {
        return new Interrupt(Thread.ofPlatform().name("interrupt")::unstarted, patience);
    }

    // macOS and Windows heed the priority: a late block of sound is heard, a late anything else is
    // not.
    @SuppressWarnings("ThreadPriorityCheck")
    private static ThreadFactory urgent(String name) {
        return Thread.ofPlatform().name(name).daemon().priority(Thread.MAX_PRIORITY).factory();
    }
}
