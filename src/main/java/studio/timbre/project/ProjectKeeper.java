// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;
import studio.timbre.form.JsonException;
import studio.timbre.script.Passage;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.take.Project;
import studio.timbre.take.ProjectPassage;
import studio.timbre.take.TakeStore;

/// Opens projects as they were left, and keeps what is changed without being asked.
public final class ProjectKeeper {
    /// How long a change may wait for more of its kind.
    private static final Duration DELAY = Duration.ofMillis(300);

    private final TakeStore store;
    private final LongSupplier nanoTime;
    private @Nullable Project keptProject;
    private long keptRevision = -1;
    private long changedAt;
    private boolean changed;
    private CompletionStage<Boolean> saving = CompletableFuture.completedFuture(true);

    /// @param nanoTime such as [System#nanoTime]
    public ProjectKeeper(TakeStore store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
    }

    // Called by any thread.

    /// Reads the project that was worked on last. Returns at once; fails with a
    /// [studio.timbre.speech.SpeechException] where the disk does.
    public CompletionStage<Opened> last() {
        return store.projects().list().thenCompose(all -> read(all.getFirst()));
    }

    /// Reads a project.
    public CompletionStage<Opened> read(Project project) {
        return store.projects()
                .passages(project.id())
                .thenCompose(passages ->
                        spoken(passages).thenApply(spoken -> opened(project, passages, spoken)));
    }

    private CompletionStage<Map<String, SpeechRequest>> spoken(List<ProjectPassage> passages) {
        CompletionStage<Map<String, SpeechRequest>> all =
                CompletableFuture.completedFuture(new HashMap<>());
        for (var passage : passages) {
            var chosen = passage.chosen();
            if (chosen != null) {
                all =
                        all.thenCombine(
                                store.take(chosen),
                                (spoken, take) -> {
                                    take.ifPresent(it -> spoken.put(passage.key(), it.request()));
                                    return spoken;
                                });
            }
        }
        return all;
    }

    private static Opened opened(
            Project project, List<ProjectPassage> kept, Map<String, SpeechRequest> spoken) {
        try {
            var passages = new ArrayList<Passage>();
            var works = new HashMap<String, Work>();
            for (var each : kept) {
                passages.add(new Passage(each.key(), each.speaker(), 0, each.text()));
                var cast = each.casting() == null ? null : Cast.read(each.casting());
                works.put(each.key(), new Work(cast, each.chosen(), each.approved()));
            }
            return new Opened(project, Manner.read(project.settings()), passages, works, spoken);
        } catch (JsonException e) {
            throw new CompletionException(e);
        }
    }

    // Called by the thread of the project.

    /// Keeps what was changed, once nothing more was for a moment. Called once per frame.
    public void look(OpenProject project) {
        boolean same =
                project.revision() == keptRevision
                        && Objects.equals(project.project(), keptProject);
        if (!same && !changed) {
            changed = true;
            changedAt = nanoTime.getAsLong();
        }
        if (changed && nanoTime.getAsLong() - changedAt >= DELAY.toNanos()) {
            var _ = save(project);
        }
    }

    /// Keeps it now.
    ///
    /// @return fails with a [studio.timbre.speech.SpeechException] where the disk does
    public CompletionStage<Boolean> save(OpenProject project) {
        changed = false;
        keptRevision = project.revision();
        keptProject = project.project();
        var passages =
                project.manuscript().passages().stream()
                        .map(passage -> kept(passage, project.work(passage.key())))
                        .toList();
        var shelf = store.projects();
        saving =
                shelf.save(project.project())
                        .thenCombine(
                                shelf.save(project.project().id(), passages), (done, all) -> done);
        return saving;
    }

    /// The last time it was kept; fails where that did.
    public CompletionStage<Boolean> saving() {
        return saving;
    }

    private static ProjectPassage kept(Passage passage, Work work) {
        var cast = work.cast();
        return new ProjectPassage(
                passage.key(),
                passage.text(),
                passage.speaker(),
                cast == null ? null : cast.json(),
                work.chosen(),
                work.approved());
    }
}
