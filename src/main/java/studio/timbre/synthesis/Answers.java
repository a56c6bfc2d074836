// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.script.Passage;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;

/// The answers to the passages of a script, in order. While one is read the next may already be
/// asked for, so that no silence comes between them; never more than these two are under way. For
/// one thread.
final class Answers implements AutoCloseable {
    private final Opening opening;
    private final List<Passage> passages;
    private final Attempt attempt;
    private final Executor threads;
    private int asked;
    private @Nullable Ahead ahead;

    /// Nothing is asked yet.
    ///
    /// @param attempt stops all of them
    /// @param threads gives what is asked ahead a thread of its own
    Answers(Opening opening, List<Passage> passages, Attempt attempt, Executor threads) {
        this.opening = opening;
        this.passages = passages;
        this.attempt = attempt;
        this.threads = threads;
    }

    /// Sends one request and waits for its answer.
    interface Opening {
        EncodedAudio open(Passage passage, Attempt attempt) throws SpeechException;
    }

    private record Ahead(CompletableFuture<EncodedAudio> answer, Attempt attempt) {}

    /// Asks for the passage after the one that is being read, unless that is done. Returns at once.
    void ask() {
        if (ahead == null && asked < passages.size()) {
            var passage = passages.get(asked++);
            var part = attempt.part();
            ahead = new Ahead(supplyAsync(() -> openAhead(passage, part), threads), part);
        }
    }

    private EncodedAudio openAhead(Passage passage, Attempt part) {
        try {
            return open(passage, part);
        } catch (SpeechException e) {
            throw new CompletionException(e);
        }
    }

    private EncodedAudio open(Passage passage, Attempt part) throws SpeechException {
        var audio = opening.open(passage, part);
        part.onCancel(audio::close);
        return audio;
    }

    /// Waits for the answer to the next passage; the one before must be closed.
    EncodedAudio next() throws SpeechException {
        var due = ahead;
        if (due == null) {
            return open(passages.get(asked++), attempt);
        }
        ahead = null;
        try {
            return due.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SpeechException why) {
                throw why;
            }
            throw e;
        }
    }

    /// Nobody wants what was asked ahead any more.
    @Override
    public void close() {
        if (ahead != null) {
            ahead.attempt().cancel();
        }
    }
}
