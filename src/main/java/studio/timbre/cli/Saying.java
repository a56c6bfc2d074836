// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.export.WavFile;
import studio.timbre.playback.PlayerState;
import studio.timbre.speech.Pause;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.studio.Interrupt;
import studio.timbre.studio.Studio;
import studio.timbre.synthesis.SynthesisRun;

/// One request said to its end: written to a file while it comes, heard, or both. Ctrl-C stops it
/// and leaves what came.
final class Saying {
    private final Studio studio;
    private final @Nullable Path output;
    private final boolean heard;
    private final Interrupt interrupt;
    private final Consumer<Pause> herald;

    /// @param herald hears of each pause that the provider asks for
    Saying(
            Studio studio,
            Interrupt interrupt,
            @Nullable Path output,
            boolean heard,
            Consumer<Pause> herald) {
        this.studio = studio;
        this.interrupt = interrupt;
        this.output = output;
        this.heard = heard;
        this.herald = herald;
    }

    /// How it went.
    ///
    /// @param heard the player's last state, null if nothing was to be heard
    /// @param failure why it did not go well, null if it did
    record Said(SynthesisRun run, @Nullable PlayerState heard, @Nullable SpeechFailure failure) {}

    /// @param start sends the request
    Said say(Supplier<SynthesisRun> start) throws SpeechException {
        var file = output == null ? null : new WavFile(output);
        if (file != null) {
            file.check();
        }
        var run = start.get();
        interrupt.stops(run::cancel);
        run.onPause(herald);
        try {
            var listener = heard ? new Listener(studio.player(), run) : null;
            if (listener != null) {
                interrupt.stops(listener::stop);
            }
            if (file != null) {
                file.write(run.recording());
            }
            run.await();
            var failure = run.failure();
            if (listener != null) {
                var trouble = listener.listen();
                failure = failure == null ? trouble : failure;
            }
            return new Said(run, listener == null ? null : listener.last(), failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpeechException(new SpeechFailure.Cancelled(), e);
        } finally {
            run.cancel();
        }
    }
}
