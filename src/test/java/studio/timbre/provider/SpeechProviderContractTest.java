// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

/// What every provider promises.
@Timeout(20)
public abstract class SpeechProviderContractTest {
    private final Attempt attempt = new Attempt();

    /// A provider that says something, to the end.
    protected abstract SpeechProvider speaking();

    /// A provider that lets one wait for the answer until the test is over.
    protected abstract SpeechProvider silent();

    /// A provider that gives at least one byte, and lets one wait for the rest until the test is
    /// over.
    protected abstract SpeechProvider faltering();

    /// Waits until the provider has begun to work on the request.
    protected abstract void awaitAsked() throws InterruptedException;

    protected abstract SpeechRequest request();

    /// How many requests leave this machine for one speech.
    protected abstract int requests();

    @Test
    void whatIsSaidIsReadToItsEnd() throws Exception {
        try (var audio = speaking().open(request(), attempt)) {
            long bytes = 0;
            var some = new byte[1_000];
            for (int read = audio.read(some, 0, 1_000);
                    read >= 0;
                    read = audio.read(some, 0, 1_000)) {
                assertTrue(read > 0);
                bytes += read;
            }
            assertTrue(bytes > 0);
            assertEquals(-1, audio.read(some, 0, 1_000));
        }
        assertEquals(requests(), attempt.requests());
    }

    @Test
    void aReadPutsNothingBesideItsPlace() throws Exception {
        try (var audio = speaking().open(request(), attempt)) {
            var some = new byte[] {7, 0, 0, 7};
            int read = audio.read(some, 1, 2);
            assertTrue(read == 1 || read == 2);
            assertEquals(7, some[0]);
            assertEquals(7, some[3]);
        }
    }

    @Test
    void cancellingEndsTheWaitingForAnAnswer() throws Exception {
        // Who works on this machine answers at once, and lets one wait for the first sound.
        var waiting =
                beside(() -> {
                    var audio = silent().open(request(), attempt);
                    audio.read(new byte[100], 0, 100);
                    return audio;
                });
        awaitAsked();
        attempt.cancel();
        assertInstanceOf(SpeechFailure.Cancelled.class, failure(waiting));
        assertEquals(requests(), attempt.requests());
    }

    @Test
    void closingEndsAWaitingRead() throws Exception {
        var audio = faltering().open(request(), attempt);
        audio.read(new byte[100_000], 0, 100_000);
        var begun = new CountDownLatch(1);
        var reading =
                beside(() -> {
                    begun.countDown();
                    while (audio.read(new byte[1_000], 0, 1_000) > 0) {
                        Thread.onSpinWait();
                    }
                    return audio;
                });
        begun.await();
        audio.close();
        assertInstanceOf(SpeechFailure.Cancelled.class, failure(reading));
    }

    @Test
    void whatIsCancelledBeforehandIsNeverSent() {
        attempt.cancel();
        var thrown = assertThrows(SpeechException.class, () -> speaking().open(request(), attempt));
        assertInstanceOf(SpeechFailure.Cancelled.class, thrown.failure());
        assertEquals(0, attempt.requests());
    }

    @Test
    void afterClosingNothingIsRead() throws Exception {
        var audio = speaking().open(request(), attempt);
        audio.close();
        audio.close();
        var thrown = assertThrows(SpeechException.class, () -> audio.read(new byte[9], 0, 9));
        assertInstanceOf(SpeechFailure.Cancelled.class, thrown.failure());
    }

    private static FutureTask<EncodedAudio> beside(Callable<EncodedAudio> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static SpeechFailure failure(FutureTask<EncodedAudio> task) {
        var thrown = assertThrows(ExecutionException.class, task::get);
        return assertInstanceOf(SpeechException.class, thrown.getCause()).failure();
    }
}
