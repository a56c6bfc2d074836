// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Draft;
import studio.timbre.audio.Recording;
import studio.timbre.decode.Decoders;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.script.Piece;
import studio.timbre.speech.Origin;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

/// The conductor: lets a provider speak, a decoder decode and a recording grow, in one straight
/// line on one thread, piece by piece where a script is longer than a request may be.
public final class Synthesizer implements AutoCloseable {
    /// How long what came may take to be kept when the program ends.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// Less sound than this is no answer to a text of more than a few characters: some servers send
    /// a header and a click where they have failed.
    private static final Duration LEAST_SOUND = Duration.ofMillis(40);

    private static final int FEW_CHARACTERS = 10;

    private final Function<String, SpeechProvider> providers;
    private final Splitting splitting;
    private final Decoders decoders;
    private final Keeping keeping;
    private final Executor threads;
    private final Set<SynthesisRun> underWay = ConcurrentHashMap.newKeySet();

    /// Joins the stations.
    ///
    /// @param providers finds a provider by its id
    /// @param splitting finds the pieces of a script
    /// @param decoders finds what understands the answer
    /// @param keeping keeps what is made
    /// @param threads gives each run a thread of its own, and each request that is sent ahead
    public Synthesizer(
            Function<String, SpeechProvider> providers,
            Splitting splitting,
            Decoders decoders,
            Keeping keeping,
            Executor threads) {
        this.providers = providers;
        this.splitting = splitting;
        this.decoders = decoders;
        this.keeping = keeping;
        this.threads = threads;
    }

    /// Sends the request, once, and keeps what comes. Returns at once; the run tells how far it is.
    public SynthesisRun start(SpeechRequest request, Origin origin) {
        return launch(request, origin);
    }

    /// The same, to be heard and forgotten.
    public SynthesisRun start(SpeechRequest request) {
        return launch(request, null);
    }

    private SynthesisRun launch(SpeechRequest request, @Nullable Origin origin) {
        var draft = new CompletableFuture<Draft>();
        var run = new SynthesisRun(request, new Recording(() -> draft.join().samples()));
        underWay.add(run);
        threads.execute(() -> {
            var begun = begin(run, origin);
            draft.complete(begun);
            conduct(run, begun);
        });
        return run;
    }

    /// Who cannot be kept is heard all the same.
    private Draft begin(SynthesisRun run, @Nullable Origin origin) {
        if (origin != null) {
            try {
                var draft = keeping.begin(run.request(), origin);
                run.taken(draft.take());
                return draft;
            } catch (SpeechException e) {
                run.unkept(e.failure());
            }
        }
        return keeping.scratch();
    }

    private void conduct(SynthesisRun run, Draft draft) {
        try {
            speak(run, draft);
        } catch (SpeechException e) {
            end(run, e.failure());
        } catch (RuntimeException | Error e) {
            end(run, new SpeechFailure.EngineFailed(e.toString()));
            throw e;
        } finally {
            keep(run, draft);
        }
    }

    private void keep(SynthesisRun run, Draft draft) {
        try {
            draft.keep(run.ending());
        } catch (SpeechException e) {
            run.unkept(e.failure());
        } finally {
            run.close();
            underWay.remove(run);
        }
    }

    /// Stops what is under way, and gives it a moment to be kept.
    @Override
    public void close() {
        var left = List.copyOf(underWay);
        left.forEach(SynthesisRun::cancel);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var run : left) {
                run.await(Duration.ofNanos(end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void speak(SynthesisRun run, Draft draft) throws SpeechException {
        var request = run.request();
        var provider = providers.apply(request.provider());
        var pieces = splitting.of(request);
        Answers.Opening opening =
                (piece, attempt) -> {
                    decoders.expect();
                    return provider.open(request.withText(piece.text()), attempt);
                };
        try (var answers = new Answers(opening, pieces, run.attempt(), threads)) {
            for (int part = 0; part < pieces.size(); part++) {
                try {
                    var tap = tap(run, draft, part);
                    hear(run, pieces.get(part), answers, draft, tap);
                } catch (SpeechException e) {
                    throw part == 0 ? e : Breaking.in(part, pieces.size(), e);
                }
            }
        }
        run.recording().finish();
        run.end(RunState.DONE, null);
    }

    private static Tap tap(SynthesisRun run, Draft draft, int part) {
        return (from, offset, count) -> {
            run.byteCame();
            draft.append(part, from, offset, count);
        };
    }

    private void hear(SynthesisRun run, Piece piece, Answers answers, Draft draft, Tap tap)
            throws SpeechException {
        long before = run.recording().frames();
        try (var encoded = answers.next()) {
            run.answered(encoded, piece.start());
            draft.learned(run.measures());
            var detected = decoders.detect(new WatchedAudio(encoded, tap));
            run.detected(detected.format());
            detected.decoder().decode(detected.audio(), new JoiningSink(run, draft, answers::ask));
            draft.learned(run.measures());
        }
        var format = run.recording().format();
        long came = run.recording().frames() - before;
        if (format == null || came == 0 || tooShort(format.duration(came), piece)) {
            throw new SpeechException(new SpeechFailure.NoAudio(ProviderWords.NONE));
        }
    }

    private static boolean tooShort(Duration sound, Piece piece) {
        var text = piece.text().strip();
        return sound.compareTo(LEAST_SOUND) < 0
                && text.codePointCount(0, text.length()) > FEW_CHARACTERS;
    }

    private static void end(SynthesisRun run, SpeechFailure failure) {
        boolean stopped = run.attempt().cancelled();
        var why = stopped ? new SpeechFailure.Cancelled() : failure;
        run.recording().fail(why);
        if (stopped) {
            run.end(RunState.CANCELLED, why);
        } else {
            boolean heard = run.recording().frames() > 0 && !(why instanceof SpeechFailure.NoAudio);
            run.end(heard ? RunState.INCOMPLETE : RunState.FAILED, why);
        }
    }
}
