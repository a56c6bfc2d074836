// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechException;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.take.Take;

/// Opens takes off the FX thread and has the last one that was asked for heard. FX thread only.
final class Replay {
    /// So that an arrow key that is held down opens only where it stops.
    private static final Duration CALM = Duration.ofMillis(120);

    private final TakesRooms rooms;
    private final Consumer<SynthesisRun> hear;
    private final BiConsumer<Long, Throwable> failed;
    private final Executor fx;
    private final LongSupplier clock;
    private @Nullable Long asked;
    private @Nullable Long waiting;
    private long since;

    /// @param failed is told which take cannot be heard, and why
    Replay(
            TakesRooms rooms,
            Consumer<SynthesisRun> hear,
            BiConsumer<Long, Throwable> failed,
            Executor fx,
            LongSupplier clock) {
        this.rooms = rooms;
        this.hear = hear;
        this.failed = failed;
        this.fx = fx;
        this.clock = clock;
    }

    /// Has it heard if nothing else is asked for within a moment.
    void soon(long id) {
        asked = null;
        waiting = id;
        since = clock.getAsLong();
    }

    void now(long id) {
        waiting = null;
        asked = id;
        var _ =
                rooms.store()
                        .take(id)
                        .thenApplyAsync(this::open, rooms.background())
                        .whenCompleteAsync(
                                (run, error) ->
                                        opened(id, error == null ? run : Optional.empty(), error),
                                fx);
    }

    void never() {
        asked = null;
        waiting = null;
    }

    /// Called once per frame.
    void look() {
        if (waiting != null && clock.getAsLong() - since >= CALM.toNanos()) {
            now(waiting);
        }
    }

    private Optional<SynthesisRun> open(Optional<Take> take) {
        try {
            return take.isEmpty()
                    ? Optional.empty()
                    : Optional.of(rooms.opening().open(take.get()));
        } catch (SpeechException e) {
            throw new CompletionException(e);
        }
    }

    private void opened(long id, Optional<SynthesisRun> run, @Nullable Throwable error) {
        if (asked == null || asked != id) {
            return;
        }
        asked = null;
        if (error == null) {
            run.ifPresent(hear);
        } else {
            failed.accept(id, error);
        }
    }
}
