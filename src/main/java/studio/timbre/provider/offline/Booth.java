// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Where an engine speaks, one sentence at a time, on a thread that may be given up: if nothing
/// comes out for too long, the engine is left behind and the next sentence gets a new one.
final class Booth {
    private final Supplier<Engine> engines;
    private final Executor threads;
    private final Duration patience;
    private final AtomicReference<Seat> seat;

    /// Opens an empty booth.
    ///
    /// @param engines makes an engine, cheaply
    /// @param threads gives each sentence a thread
    /// @param patience how long one sentence, or loading the engine, may take
    Booth(Supplier<Engine> engines, Executor threads, Duration patience) {
        this.engines = engines;
        this.threads = threads;
        this.patience = patience;
        seat = new AtomicReference<>(new Seat(engines.get()));
    }

    /// An engine and whose turn it is.
    ///
    /// @param steps grows whenever a sentence begins or ends
    private record Seat(Engine engine, ReentrantLock turn, AtomicLong steps) {
        Seat(Engine engine) {
            this(engine, new ReentrantLock(true), new AtomicLong());
        }

        void speak(String text, Manner manner, CompletableFuture<Spoken> answer) {
            turn.lock();
            try {
                steps.incrementAndGet();
                if (!answer.isDone()) {
                    answer.complete(engine.speak(text, manner));
                }
            } catch (Exception | Error e) {
                answer.completeExceptionally(e);
            } finally {
                steps.incrementAndGet();
                turn.unlock();
            }
        }
    }

    int sampleRate() {
        return seat.get().engine().sampleRate();
    }

    /// Waits for its turn and for the sentence. Blocks.
    ///
    /// @param answer cancelling it ends the waiting, with a `CancellationException`
    Spoken speak(String text, Manner manner, CompletableFuture<Spoken> answer)
            throws SpeechException {
        var taken = seat.get();
        threads.execute(() -> taken.speak(text, manner, answer));
        while (true) {
            long before = taken.steps().get();
            try {
                return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (taken.steps().get() == before) {
                    answer.cancel(false);
                    seat.compareAndSet(taken, new Seat(engines.get()));
                    throw failure(Messages.text("offline.silent", patience.toSeconds()), e);
                }
            } catch (ExecutionException e) {
                throw failure(Messages.text("offline.broken", String.valueOf(e.getCause())), e);
            } catch (InterruptedException e) {
                answer.cancel(false);
                Thread.currentThread().interrupt();
                throw new SpeechException(new SpeechFailure.Cancelled(), e);
            }
        }
    }

    private static SpeechException failure(String reason, Exception cause) {
        return new SpeechException(new SpeechFailure.EngineFailed(reason), cause);
    }
}
