// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.audio.Resampler;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
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
    /// approved, else one that was made of the same request before or is on its way, else a new
    /// one. What was heard before ends, and what still waits for its turn is not made.
    ///
    /// @param again sends them all again but those that are approved
    public PlayThrough speak(OpenProject project, List<Line> lines, boolean again) {
        var line = lineup == null ? newLineup() : lineup;
        lineup = line;
        if (through != null) {
            through.cancel();
        }
        line.turns().forEach(Turn::withdraw);
        var parts = new ArrayList<PlayThrough.Part>();
        CompletableFuture<?> before = CompletableFuture.completedFuture(true);
        for (var each : lines) {
            var begun = begin(project, each, line, again, before);
            parts.add(new PlayThrough.Part(each.passage().key(), () -> await(begun)));
            before = begun;
        }
        return join(parts);
    }

    /// Lets the takes be heard that count, whatever the script says by now; nothing is sent. What
    /// was heard before ends.
    public PlayThrough hear(List<Line> lines) {
        if (through != null) {
            through.cancel();
        }
        var parts = new ArrayList<PlayThrough.Part>();
        for (var each : lines) {
            var chosen = each.work().chosen();
            if (chosen != null) {
                CompletableFuture<PlayThrough.Awaited> kept =
                        rooms.takes()
                                .open(chosen)
                                .exceptionally(_ -> Optional.empty())
                                .<PlayThrough.Awaited>thenApply(run -> () -> run.orElse(null))
                                .toCompletableFuture();
                parts.add(new PlayThrough.Part(each.passage().key(), () -> await(kept)));
            }
        }
        return join(parts);
    }

    /// Lets another take of a passage count.
    ///
    /// @return on the thread of the project, whether its sound is there
    public CompletionStage<Boolean> choose(OpenProject project, Line line, long take) {
        return rooms.takes()
                .open(take)
                .exceptionally(_ -> Optional.empty())
                .thenApplyAsync(
                        kept -> {
                            kept.ifPresent(run -> project.choose(line.passage().key(), run));
                            return kept.isPresent();
                        },
                        rooms.owner());
    }

    private PlayThrough join(List<PlayThrough.Part> parts) {
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

    /// They are looked up all at once, and sent in the order of the script.
    private CompletableFuture<PlayThrough.Awaited> begin(
            OpenProject project,
            Line line,
            Lineup lineup,
            boolean again,
            CompletableFuture<?> before) {
        return before.thenCombineAsync(
                known(project, line, again).thenApply(Found::of).exceptionally(Found::none),
                (_, found) -> begun(project, line, lineup, again, found),
                rooms.owner());
    }

    /// What there was of a passage.
    ///
    /// @param trouble why it cannot be heard, if it cannot
    private record Found(@Nullable SynthesisRun run, @Nullable SpeechFailure trouble) {
        static Found of(Optional<SynthesisRun> run) {
            return new Found(run.orElse(null), null);
        }

        static Found none(Throwable why) {
            var cause = why instanceof CompletionException ? why.getCause() : why;
            return new Found(null, cause instanceof SpeechException known ? known.failure() : null);
        }
    }

    private CompletionStage<Optional<SynthesisRun>> known(
            OpenProject project, Line line, boolean again) {
        var chosen = line.work().chosen();
        boolean fresh = line.condition() == Condition.FRESH && !again;
        if (chosen != null && (line.work().approved() || fresh)) {
            return rooms.takes().open(chosen);
        }
        try {
            return again
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : rooms.takes().find(project.request(line.passage()));
        } catch (SpeechException e) {
            // The line says why: its condition is FAILED.
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private PlayThrough.Awaited begun(
            OpenProject project, Line line, Lineup lineup, boolean again, Found found) {
        var kept = found.run();
        if (line.work().approved()) {
            project.heard(line.passage().key(), found.trouble());
            return () -> kept;
        }
        if (kept != null) {
            project.choose(line.passage().key(), kept);
            return () -> kept;
        }
        return again ? send(project, line, lineup) : join(project, line, lineup);
    }

    /// What is on its way already is not sent a second time.
    private PlayThrough.Awaited join(OpenProject project, Line line, Lineup lineup) {
        try {
            var passage = line.passage();
            var turn = project.turn(passage.key(), project.request(passage));
            return turn.isPresent() ? turn.get()::await : send(project, line, lineup);
        } catch (SpeechException e) {
            return () -> null;
        }
    }

    private PlayThrough.Awaited send(OpenProject project, Line line, Lineup lineup) {
        var passage = line.passage();
        try {
            var origin = new Origin(project.project().id(), passage.key(), line.work().chosen());
            var turn = lineup.add(project.request(passage), origin);
            project.make(passage.key(), turn);
            return turn::await;
        } catch (SpeechException e) {
            return () -> null;
        }
    }

    private static @Nullable SynthesisRun await(CompletableFuture<PlayThrough.Awaited> begun)
            throws InterruptedException {
        try {
            return begun.get().await();
        } catch (ExecutionException e) {
            throw new IllegalStateException("what goes wrong is told by an empty answer", e);
        }
    }
}
