// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import studio.timbre.audio.Recording;
import studio.timbre.decode.Decoders;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.script.Piece;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;

/// The conductor: lets a provider speak, a decoder decode and a recording grow, in one straight
/// line on one thread, piece by piece where a script is longer than a request may be.
public final class Synthesizer {
    private final Function<String, SpeechProvider> providers;
    private final Splitting splitting;
    private final Decoders decoders;
    private final Path spool;
    private final Executor threads;
    private final AtomicInteger made = new AtomicInteger();

    /// Joins the stations.
    ///
    /// @param providers finds a provider by its id
    /// @param splitting finds the pieces of a script
    /// @param decoders finds what understands the answer
    /// @param spool the folder for the samples of recordings
    /// @param threads gives each run a thread of its own, and each request that is sent ahead
    public Synthesizer(
            Function<String, SpeechProvider> providers,
            Splitting splitting,
            Decoders decoders,
            Path spool,
            Executor threads) {
        this.providers = providers;
        this.splitting = splitting;
        this.decoders = decoders;
        this.spool = spool;
        this.threads = threads;
    }

    /// Sends the request, once. Returns at once; the run tells how far it is.
    public SynthesisRun start(SpeechRequest request) {
        var path = spool.resolve("take-" + made.incrementAndGet() + ".pcm");
        var run = new SynthesisRun(request, new Recording(path));
        threads.execute(() -> conduct(run));
        return run;
    }

    private void conduct(SynthesisRun run) {
        try {
            speak(run);
        } catch (SpeechException e) {
            end(run, e.failure());
        } catch (RuntimeException | Error e) {
            end(run, new SpeechFailure.EngineFailed(e.toString()));
            throw e;
        }
    }

    private void speak(SynthesisRun run) throws SpeechException {
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
                    hear(run, pieces.get(part), answers);
                } catch (SpeechException e) {
                    throw part == 0 ? e : Breaking.in(part, pieces.size(), e);
                }
            }
        }
        run.recording().finish();
        run.end(RunState.DONE, null);
    }

    private void hear(SynthesisRun run, Piece piece, Answers answers) throws SpeechException {
        long before = run.recording().frames();
        try (var encoded = answers.next()) {
            run.answered(encoded, piece.start());
            var detected = decoders.detect(new WatchedAudio(encoded, run::byteCame));
            run.detected(detected.format());
            detected.decoder().decode(detected.audio(), new JoiningSink(run, answers::ask));
        }
        if (run.recording().frames() == before) {
            throw new SpeechException(new SpeechFailure.NoAudio(ProviderWords.NONE));
        }
    }

    private static void end(SynthesisRun run, SpeechFailure failure) {
        boolean stopped = run.attempt().cancelled();
        var why = stopped ? new SpeechFailure.Cancelled() : failure;
        run.recording().fail(why);
        if (stopped) {
            run.end(RunState.CANCELLED, why);
        } else {
            run.end(run.recording().frames() > 0 ? RunState.INCOMPLETE : RunState.FAILED, why);
        }
    }
}
