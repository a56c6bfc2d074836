// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.synthesis.Turn;
import studio.timbre.ui.kit.Asking;

/// Has requests spoken. Everything returns at once.
///
/// @param speak sends a request, once, and keeps what comes where it belongs
/// @param sample sends a request, once, to be heard and forgotten
/// @param find the latest complete take of the same request that was kept, if there is one
/// @param asking asks before much is spent
public record Speech(
        Turn.Sender speak,
        Function<SpeechRequest, SynthesisRun> sample,
        Function<SpeechRequest, CompletionStage<Optional<SynthesisRun>>> find,
        Asking asking) {

    /// One that never asks.
    public Speech(
            Turn.Sender speak,
            Function<SpeechRequest, SynthesisRun> sample,
            Function<SpeechRequest, CompletionStage<Optional<SynthesisRun>>> find) {
        this(speak, sample, find, Asking.NEVER);
    }
}
