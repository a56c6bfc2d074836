// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.SynthesisRun;

/// The takes that are kept, each as the run that made it. Everything returns at once.
public interface Takes {
    /// The latest complete take of the same request.
    CompletionStage<Optional<SynthesisRun>> find(SpeechRequest request);

    /// A take by its number; empty if it is gone. Fails with a [SpeechException] that names it if
    /// it is damaged.
    CompletionStage<Optional<SynthesisRun>> open(long take);
}
