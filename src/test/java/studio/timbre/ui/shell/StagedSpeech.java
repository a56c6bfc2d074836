// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import studio.timbre.dsp.SincResampled;
import studio.timbre.playback.Player;
import studio.timbre.project.Production;
import studio.timbre.project.Takes;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.StagedRun;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.ui.kit.Asking;
import studio.timbre.ui.kit.Desk;

/// Runs that go as far as the test lets them, and one take that may be kept.
final class StagedSpeech {
    final List<StagedRun> runs = new CopyOnWriteArrayList<>();
    final List<Origin> origins = new CopyOnWriteArrayList<>();
    Optional<SynthesisRun> kept = Optional.empty();

    Speech speech() {
        return speech(Asking.NEVER);
    }

    Speech speech(Asking asking) {
        return new Speech(
                (request, origin) -> {
                    origins.add(origin);
                    return send(request);
                },
                this::send,
                _ -> CompletableFuture.completedFuture(kept),
                asking);
    }

    /// Has passages spoken as far as the test lets them.
    ///
    /// @param owner runs something on the thread of the project
    Production production(Executor owner) {
        return new Production(
                new Production.Rooms(
                        new NoTakes(),
                        (request, _) -> send(request),
                        SincResampled::new,
                        StagedSpeech::scratch,
                        owner,
                        work -> Thread.ofVirtual().start(work)));
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("through").resolve("all.pcm");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of a script that is spoken as a whole.
    Series noSeries(Desk desk, Player player) {
        return new Speaking(desk, player, production(Runnable::run), () -> null, (_, _) -> "");
    }

    private static final class NoTakes implements Takes {
        @Override
        public CompletionStage<Optional<SynthesisRun>> find(SpeechRequest request) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public CompletionStage<Optional<SynthesisRun>> open(long take) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private SynthesisRun send(SpeechRequest request) {
        runs.add(new StagedRun(request));
        return runs.getLast().run();
    }
}
