// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Resampler;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.synthesis.Lineup;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.synthesis.Turn;

/// Has passages spoken, and plays them through. On the thread of the project.
public final class Production {
    /// How many requests of one provider are under way: the one that is heard, and one ahead.
    private static final int AT_ONCE = 2;

    private final Rooms rooms;
    private @Nullable Lineup lineup;
    private @Nullable PlayThrough through;

    /// What production needs of the house.
    ///
    /// @param owner runs something on the thread of the project
    /// @param threads gives a thread of its own to whatever waits
    /// @param scratch names a new file for sound that is not kept
    public record Rooms(
            Takes takes,
            Turn.Sender sender,
            Resampler resampler,
            Supplier<Path> scratch,
            Executor owner,
            Executor threads) {}

    public Production(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Lets passages be heard, one after another: the take that counts where it is fresh or
    /// approved, else one that was made of the same request before, else a new one. What was asked
    /// for before ends.
    ///
    /// @param again sends them all again but those that are approved
    public PlayThrough speak(OpenProject project, List<Line> lines, boolean again) {
        cancel();
        var line = newLineup();
        lineup = line;
        var parts = new ArrayList<PlayThrough.Part>();
        for (var each : lines) {
            var begun = begin(project, each, line, again);
            parts.add(new PlayThrough.Part(each.passage().key(), () -> await(begun)));
        }
        var joined =
                PlayThrough.of(parts, rooms.scratch().get(), rooms.resampler(), rooms.threads());
        through = joined;
        return joined;
    }

    /// Makes more takes of passages, whatever there is already; what is under way goes on.
    ///
    /// @param copies how many of each
    public void make(OpenProject project, List<Line> lines, int copies) {
        var line = lineup == null ? newLineup() : lineup;
        lineup = line;
        for (int copy = 0; copy < copies; copy++) {
            lines.forEach(each -> send(project, each, line));
        }
    }

    /// Stops what is being made; what came is kept.
    public void cancel() {
        if (lineup != null) {
            lineup.cancel();
        }
        if (through != null) {
            through.cancel();
        }
        lineup = null;
        through = null;
    }

    private Lineup newLineup() {
        return new Lineup(rooms.sender(), AT_ONCE, rooms.threads());
    }

    private CompletableFuture<PlayThrough.Awaited> begin(
            OpenProject project, Line line, Lineup lineup, boolean again) {
        var chosen = line.work().chosen();
        if (chosen != null && line.work().approved()) {
            return rooms.takes()
                    .open(chosen)
                    .<PlayThrough.Awaited>thenApply(kept -> () -> kept.orElse(null))
                    .toCompletableFuture();
        }
        if (chosen != null && line.condition() == Condition.FRESH && !again) {
            return opened(rooms.takes().open(chosen), project, line, lineup);
        }
        if (again) {
            return CompletableFuture.completedFuture(send(project, line, lineup));
        }
        try {
            var known = rooms.takes().find(project.request(line.passage()));
            return opened(known, project, line, lineup);
        } catch (SpeechException e) {
            return CompletableFuture.completedFuture(() -> null);
        }
    }

    private CompletableFuture<PlayThrough.Awaited> opened(
            CompletionStage<Optional<SynthesisRun>> kept,
            OpenProject project,
            Line line,
            Lineup lineup) {
        return kept.thenApplyAsync(
                        found -> {
                            found.ifPresent(run -> project.choose(line.passage().key(), run));
                            return found.isPresent()
                                    ? (PlayThrough.Awaited) found::get
                                    : send(project, line, lineup);
                        },
                        rooms.owner())
                .toCompletableFuture();
    }

    private PlayThrough.Awaited send(OpenProject project, Line line, Lineup lineup) {
        var passage = line.passage();
        try {
            var origin = new Origin(project.project().id(), passage.key(), line.work().chosen());
            var turn = lineup.add(project.request(passage), origin);
            project.make(passage.key(), turn);
            return turn::await;
        } catch (SpeechException e) {
            // The line says why: its condition is FAILED.
            return () -> null;
        }
    }

    private static @Nullable SynthesisRun await(CompletableFuture<PlayThrough.Awaited> begun)
            throws InterruptedException {
        try {
            return begun.get().await();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the takes tell what went wrong by an empty answer", e);
        }
    }
}
