// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import studio.timbre.speech.SpeechException;
import studio.timbre.studio.Studio;
import studio.timbre.take.Take;

/// Fetches what is kept.
final class Shelf {
    private Shelf() {}

    /// The take of this number; refuses a number that none has.
    static Take take(@Nullable CommandSpec spec, Studio studio, long id) throws SpeechException {
        var store = studio.takes().store();
        await(store.recovered());
        return await(store.take(id))
                .orElseThrow(() -> Choices.refuse(spec, "cli.takes.unknown", id));
    }

    /// Waits for an answer.
    static <T> T await(CompletionStage<T> answer) throws SpeechException {
        try {
            return answer.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SpeechException why) {
                throw why;
            }
            throw e;
        }
    }
}
