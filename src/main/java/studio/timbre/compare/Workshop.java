// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.synthesis.Turn;

/// Where what is compared is made.
///
/// @param find the latest complete take of the same request that was kept; returns at once
/// @param threads gives a thread of its own to whatever waits or measures
public record Workshop(
        Function<SpeechRequest, CompletionStage<Optional<SynthesisRun>>> find,
        Turn.Sender sender,
        Executor threads) {}
