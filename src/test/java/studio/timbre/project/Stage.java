// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import studio.timbre.dsp.SincResampled;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.provider.Casting;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.StagedRun;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.take.Project;

/// A project of two speakers, whose requests go as far as the test lets them.
public final class Stage implements Takes {
    static final Cast SCRIPT = cast("alloy");

    final List<StagedRun> sent = new CopyOnWriteArrayList<>();
    final List<Origin> origins = new ArrayList<>();
    final Map<Long, SynthesisRun> kept = new HashMap<>();
    final Set<Long> damaged = new HashSet<>();
    final OpenProject project;
    final Production production;
    private long takes;

    Stage(String script) {
        project = new OpenProject(opened(script), new Casting(new FakeCatalogue()));
        production =
                new Production(
                        new Production.Rooms(
                                this,
                                this::send,
                                SincResampled::new,
                                Stage::scratch,
                                Runnable::run,
                                work -> Thread.ofVirtual().start(work)));
    }

    /// A project as it was left, of which only the script is there.
    public static Opened opened(String script) {
        var manner = new Manner(new Roles(SCRIPT, Map.of(), Set.of()), null, Map.of());
        var project = new Project(1, "", Instant.EPOCH, script, 0, 0, manner.json());
        return new Opened(project, manner, List.of(), Map.of(), Map.of());
    }

    static Cast cast(String voice) {
        return new Cast("paid", "fast-1", new FormValues(Map.of("voice", voice), null));
    }

    SynthesisRun send(SpeechRequest request, Origin origin) {
        sent.add(new StagedRun(request));
        origins.add(origin);
        return sent.getLast().run();
    }

    /// What was sent last comes, and is kept.
    long make(StagedRun run) throws SpeechException {
        run.audio(20);
        run.keep(++takes);
        kept.put(takes, run.run());
        project.look();
        return takes;
    }

    /// Makes a passage, as soon as there is room for it.
    long make(Line line) throws SpeechException {
        int before = sent.size();
        production.make(project, List.of(line), 1);
        while (sent.size() == before) {
            Thread.onSpinWait();
        }
        return make(sent.getLast());
    }

    List<Condition> conditions() {
        project.look();
        return project.lines().stream().map(Line::condition).toList();
    }

    List<String> texts() {
        return sent.stream().map(each -> each.run().request().text()).toList();
    }

    @Override
    public CompletionStage<Optional<SynthesisRun>> find(SpeechRequest request) {
        return CompletableFuture.completedFuture(
                kept.values().stream().filter(run -> run.request().equals(request)).findFirst());
    }

    @Override
    public CompletionStage<Optional<SynthesisRun>> open(long take) {
        return damaged.contains(take)
                ? CompletableFuture.failedFuture(
                        new SpeechException(new SpeechFailure.TakeDamaged(take, "changed")))
                : CompletableFuture.completedFuture(Optional.ofNullable(kept.get(take)));
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("through").resolve("all.pcm");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
