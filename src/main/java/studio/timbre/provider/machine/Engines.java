// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.machine;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.Voice;

/// The engines of this machine: which are there, who speaks in them. Safe for any thread; asks an
/// engine only when somebody wants to know.
public final class Engines {
    private static final System.Logger LOG = System.getLogger(Engines.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SearchPath path;
    private final Path home;
    private final Path spool;
    private final Executor threads;
    private final Map<String, Optional<Engine>> found = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<List<Voice>>> voices = new ConcurrentHashMap<>();

    /// Looks nowhere yet.
    ///
    /// @param home the folder in which Timbre keeps everything
    /// @param spool where each process has its workplace
    /// @param threads gives each list of voices, and each process's complaints, a thread
    public Engines(SearchPath path, Path home, Path spool, Executor threads) {
        this.path = path;
        this.home = home;
        this.spool = spool;
        this.threads = threads;
    }

    /// Whether it is installed: looks for its program, the first time, and starts nothing.
    ///
    /// @param id as in the catalogue
    public boolean has(String id) {
        return engine(id).isPresent();
    }

    /// Who lets it speak.
    ///
    /// @throws IllegalArgumentException if it is not installed
    public SpeechProvider provider(String id) {
        return new MachineProvider(known(id), spool, threads, PATIENCE);
    }

    /// Its voices, asked once. Returns at once; an engine that does not answer has none, and is
    /// asked again the next time.
    public CompletableFuture<List<Voice>> voices(String id) {
        return voices.computeIfAbsent(id, this::ask).copy();
    }

    private CompletableFuture<List<Voice>> ask(String id) {
        var engine = known(id);
        return CompletableFuture.supplyAsync(() -> list(engine), threads);
    }

    private List<Voice> list(Engine engine) {
        try {
            return new VoiceList(spool, threads, PATIENCE).of(engine);
        } catch (SpeechException e) {
            LOG.log(Level.WARNING, engine.id() + " does not tell its voices", e);
            voices.remove(engine.id());
            return List.of();
        }
    }

    private Engine known(String id) {
        return engine(id).orElseThrow(() -> new IllegalArgumentException(id));
    }

    private Optional<Engine> engine(String id) {
        return found.computeIfAbsent(
                id,
                wanted ->
                        Recipe.exists(wanted)
                                ? Engine.find(wanted, Recipe.of(wanted), path, home)
                                : Optional.empty());
    }
}
