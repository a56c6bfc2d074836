// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import studio.timbre.dsp.Loudness;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.Lineup;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.synthesis.Turn;

/// One request and what became of it, however many cells of a comparison show it. Any thread may
/// look.
public final class Rendition {
    private final @Nullable SpeechRequest request;
    private volatile State state;
    private volatile @Nullable SynthesisRun run;
    private volatile @Nullable SpeechFailure failure;
    private volatile @Nullable Loudness loudness;
    private volatile boolean reused;
    private volatile boolean looked;
    private volatile boolean looking;

    /// How far it is.
    public enum State {
        /// Nothing was asked for yet.
        IDLE,
        /// It waits for its turn.
        WAITING,
        /// It was sent.
        UNDER_WAY,
        /// It is there, and measured.
        DONE,
        /// It went wrong; there may be a part of it.
        FAILED,
        /// It was stopped; there may be a part of it.
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    Rendition(SpeechRequest request) {
        this.request = request;
        state = State.IDLE;
    }

    /// What cannot be said so.
    Rendition(SpeechFailure failure) {
        request = null;
        state = State.FAILED;
        this.failure = failure;
    }

    public State state() {
        var known = run;
        return state == State.WAITING && known != null ? State.UNDER_WAY : state;
    }

    /// Null where the cast cannot say the text.
    public @Nullable SpeechRequest request() {
        return request;
    }

    /// Null before its turn has come.
    public @Nullable SynthesisRun run() {
        return run;
    }

    /// Why it did not go well; null if it did, or is not over.
    public @Nullable SpeechFailure failure() {
        return failure;
    }

    /// Known once all of the sound is there; null where there is none.
    public @Nullable Loudness loudness() {
        return loudness;
    }

    /// Whether it was made before, so that nothing was sent for it.
    public boolean reused() {
        return reused;
    }

    /// Whether there is any sound yet.
    public boolean audible() {
        var known = run;
        return known != null && known.recording().frames() > 0;
    }

    /// Whether it is still to be made, or again.
    boolean wanted() {
        return request != null && (state == State.IDLE || failure != null);
    }

    /// Looks once for a take of it that is kept; returns at once, and sends nothing.
    void recall(Workshop workshop) {
        var asked = request;
        if (asked == null || state != State.IDLE || looked) {
            return;
        }
        looked = true;
        looking = true;
        // Where there is no answer, whoever has it made asks again, and is told why.
        workshop.find()
                .apply(asked)
                .thenAcceptAsync(found -> found.ifPresent(this::recalled), workshop.threads())
                .whenComplete((_, error) -> {
                    looked = error == null;
                    looking = false;
                });
    }

    /// Whether it is not known yet if there is a take of it that is kept.
    boolean looking() {
        return looking && state == State.IDLE;
    }

    private void recalled(SynthesisRun kept) {
        var measured = kept.recording().frames() > 0 ? Loudness.of(kept.recording()) : null;
        synchronized (this) {
            if (state == State.IDLE) {
                run = kept;
                loudness = measured;
                reused = true;
                state = State.DONE;
            }
        }
    }

    /// Finds it, or has it made; returns at once.
    ///
    /// @param ended called when it is over, by any thread
    void begin(Workshop workshop, Lineup lineup, Origin origin, Runnable ended) {
        var asked = request;
        if (asked == null) {
            return;
        }
        synchronized (this) {
            run = null;
            failure = null;
            loudness = null;
            state = State.WAITING;
        }
        workshop.find()
                .apply(asked)
                .whenComplete((found, error) -> {
                    if (error != null) {
                        // Who cannot look whether it is there already does not pay again.
                        end(State.FAILED, reason(error));
                        ended.run();
                    } else {
                        workshop.threads()
                                .execute(() -> {
                                    try {
                                        bring(found, lineup, origin);
                                    } finally {
                                        ended.run();
                                    }
                                });
                    }
                });
    }

    private static SpeechFailure reason(Throwable error) {
        var cause = error instanceof CompletionException ? error.getCause() : error;
        return cause instanceof SpeechException known
                ? known.failure()
                : new SpeechFailure.EngineFailed(String.valueOf(cause));
    }

    private void bring(Optional<SynthesisRun> found, Lineup lineup, Origin origin) {
        reused = found.isPresent();
        try {
            await(reused ? found.get() : turn(lineup, origin).await());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(State.CANCELLED, new SpeechFailure.Cancelled());
        } catch (RuntimeException | Error e) {
            end(State.FAILED, new SpeechFailure.EngineFailed(e.toString()));
            throw e;
        }
    }

    private Turn turn(Lineup lineup, Origin origin) {
        return lineup.add(Objects.requireNonNull(request), origin);
    }

    private void await(@Nullable SynthesisRun begun) throws InterruptedException {
        if (begun == null) {
            end(State.CANCELLED, new SpeechFailure.Cancelled());
            return;
        }
        run = begun;
        begun.await();
        if (audible()) {
            loudness = Loudness.of(begun.recording());
        }
        var why = begun.failure();
        if (why == null) {
            end(State.DONE, null);
        } else {
            end(why instanceof SpeechFailure.Cancelled ? State.CANCELLED : State.FAILED, why);
        }
    }

    private void end(State last, @Nullable SpeechFailure why) {
        failure = why;
        state = last;
    }
}
