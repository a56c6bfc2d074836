// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.studio;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import studio.timbre.audio.Draft;
import studio.timbre.audio.Ending;
import studio.timbre.project.Takes;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.Keeping;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.take.Take;
import studio.timbre.take.TakeStore;

/// The takes, as the synthesizer and the panels meet them.
public final class TakeRoom implements Takes, Keeping, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TakeRoom.class.getName());

    private final TakeStore store;
    private final Path spool;
    private final Function<String, String> address;
    private final Executor background;
    private final AtomicInteger made = new AtomicInteger();

    /// @param spool the folder for the samples of what is not kept
    /// @param address tells which address of a provider is asked; empty: the documented one
    /// @param background runs what waits for the disk
    TakeRoom(TakeStore store, Path spool, Function<String, String> address, Executor background) {
        this.store = store;
        this.spool = spool;
        this.address = address;
        this.background = background;
    }

    public TakeStore store() {
        return store;
    }

    @Override
    public CompletionStage<Optional<SynthesisRun>> find(SpeechRequest request) {
        return store.newest(request, address.apply(request.provider()))
                .thenApplyAsync(take -> take.flatMap(this::heard), background);
    }

    @Override
    public CompletionStage<Optional<SynthesisRun>> open(long take) {
        return store.take(take).thenApplyAsync(kept -> kept.map(this::opened), background);
    }

    private Optional<SynthesisRun> heard(Take take) {
        try {
            return Optional.of(open(take));
        } catch (SpeechException e) {
            // A new take replaces one whose sound is lost.
            LOG.log(Level.WARNING, "A take cannot be heard again", e);
            return Optional.empty();
        }
    }

    private SynthesisRun opened(Take take) {
        try {
            return open(take);
        } catch (SpeechException e) {
            throw new CompletionException(e);
        }
    }

    /// A take as the run that made it. Reads its sound: not for the FX thread.
    ///
    /// @throws SpeechException if it has no sound, or it is damaged
    public SynthesisRun open(Take take) throws SpeechException {
        var ending =
                new Ending(
                        take.row().figures().state(),
                        take.failure(),
                        take.measures(),
                        store.open(take),
                        0);
        return SynthesisRun.kept(take.request(), ending, take.row().id());
    }

    // Called by the synthesis thread.

    @Override
    public Draft scratch() {
        var samples = spool.resolve("take-" + made.incrementAndGet() + ".pcm");
        return () -> samples;
    }

    @Override
    public Draft begin(SpeechRequest request, Origin origin) throws SpeechException {
        return store.begin(request, origin, address.apply(request.provider()));
    }

    @Override
    public void close() {
        store.close();
    }
}
