// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.script.Piece;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;

/// The answers to the pieces of a script, in order. While one is read the next may already be asked
/// for, so that no silence comes between them; never more than these two are under way. For one
/// thread.
final class Answers implements AutoCloseable {
    private final Opening opening;
    private final List<Piece> pieces;
    private final Attempt attempt;
    private final Executor threads;
    private int asked;
    private @Nullable Ahead ahead;

    /// Nothing is asked yet.
    ///
    /// @param attempt stops all of them
    /// @param threads gives what is asked ahead a thread of its own
    Answers(Opening opening, List<Piece> pieces, Attempt attempt, Executor threads) {
        this.opening = opening;
        this.pieces = pieces;
        this.attempt = attempt;
        this.threads = threads;
    }

    /// Sends one request and waits for its answer.
    interface Opening {
        EncodedAudio open(Piece piece, Attempt attempt) throws SpeechException;
    }

    private record Ahead(CompletableFuture<EncodedAudio> answer, Attempt attempt) {}

    /// Asks for the piece after the one that is being read, unless that is done. Returns at once.
    void ask() {
        if (ahead == null && asked < pieces.size()) {
            var piece = pieces.get(asked++);
            var part = attempt.part();
            ahead = new Ahead(supplyAsync(() -> openAhead(piece, part), threads), part);
        }
    }

    private EncodedAudio openAhead(Piece piece, Attempt part) {
        try {
            return open(piece, part);
        } catch (SpeechException e) {
            throw new CompletionException(e);
        }
    }

    private EncodedAudio open(Piece piece, Attempt part) throws SpeechException {
        var audio = opening.open(piece, part);
        part.onCancel(audio::close);
        return audio;
    }

    /// Waits for the answer to the next piece; the one before must be closed.
    EncodedAudio next() throws SpeechException {
        var due = ahead;
        if (due == null) {
            return open(pieces.get(asked++), attempt);
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
