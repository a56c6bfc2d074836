// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.StagedRun;
import studio.timbre.synthesis.SynthesisRun;

/// Runs that go as far as the test lets them, and one take that may be kept.
final class StagedSpeech {
    final List<StagedRun> runs = new ArrayList<>();
    Optional<SynthesisRun> kept = Optional.empty();

    Speech speech() {
        return new Speech(
                (request, _) -> send(request),
                this::send,
                _ -> CompletableFuture.completedFuture(kept));
    }

    private SynthesisRun send(SpeechRequest request) {
        runs.add(new StagedRun(request));
        return runs.getLast().run();
    }
}
