// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechRequest;

/// A request in a [Lineup], from waiting for its turn to its end. Any thread may look.
public final class Turn {
    private final SpeechRequest request;
    private final Origin origin;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile @Nullable SynthesisRun run;
    private volatile boolean cancelled;

    Turn(SpeechRequest request, Origin origin) {
        this.request = request;
        this.origin = origin;
    }

    public SpeechRequest request() {
        return request;
    }

    /// Null while it waits, and for good if it was cancelled before its turn came.
    public @Nullable SynthesisRun run() {
        return run;
    }

    /// Whether nothing more will happen here.
    public boolean ended() {
        var known = run;
        return known == null ? cancelled : known.state().ended();
    }

    /// Stops it, or takes it out of the line; returns at once.
    public void cancel() {
        SynthesisRun known;
        synchronized (this) {
            cancelled = true;
            known = run;
        }
        if (known == null) {
            begun.countDown();
        } else {
            known.cancel();
        }
    }

    /// Takes it out of the line if its turn has not come; what is under way goes on.
    public void withdraw() {
        synchronized (this) {
            if (run != null) {
                return;
            }
            cancelled = true;
        }
        begun.countDown();
    }

    /// Waits until the turn has come.
    ///
    /// @return null if it was cancelled before
    public @Nullable SynthesisRun await() throws InterruptedException {
        begun.await();
        return run;
    }

    /// Begins, unless it was cancelled: then nothing is sent.
    synchronized @Nullable SynthesisRun begin(Sender sender) {
        if (cancelled) {
            return null;
        }
        var sent = sender.send(request, origin);
        run = sent;
        begun.countDown();
        return sent;
    }

    /// Sends a request, once, keeps what comes, and returns at once.
    public interface Sender {
        SynthesisRun send(SpeechRequest request, Origin origin);
    }
}
