// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import studio.timbre.take.Take;
import studio.timbre.take.TakeStore;

/// The chosen lines, and what is read of them: one in full, two beside each other. FX thread only.
final class Choice {
    private final TakeStore store;
    private final Executor background;
    private final Executor fx;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable Take> take = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TakeDiff> diff = new ReadOnlyObjectWrapper<>();
    private List<TakeLine> lines = List.of();
    private long seen;

    /// @param failed is told why a take cannot be read
    Choice(TakeStore store, Executor background, Executor fx, Consumer<Throwable> failed) {
        this.store = store;
        this.background = background;
        this.fx = fx;
        this.failed = failed;
    }

    ReadOnlyObjectProperty<@Nullable Take> takeProperty() {
        return take.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TakeDiff> diffProperty() {
        return diff.getReadOnlyProperty();
    }

    List<TakeLine> lines() {
        return lines;
    }

    Optional<TakeLine> first() {
        return lines.stream().findFirst();
    }

    void of(List<TakeLine> now) {
        if (!lines.equals(now)) {
            lines = List.copyOf(now);
            read();
        }
    }

    /// Reads them again if anything has changed.
    void look(long revision) {
        if (revision != seen) {
            seen = revision;
            read();
        }
    }

    private void read() {
        var wanted = lines;
        if (wanted.isEmpty() || wanted.size() > 2) {
            show(wanted, Read.NOTHING, null);
            return;
        }
        CompletionStage<Optional<Take>> other =
                wanted.size() == 1
                        ? CompletableFuture.completedStage(Optional.empty())
                        : store.take(wanted.getLast().id());
        var _ =
                store.take(wanted.getFirst().id())
                        .thenCombineAsync(other, Read::of, background)
                        .whenCompleteAsync((read, error) -> show(wanted, read, error), fx);
    }

    private record Read(@Nullable Take take, @Nullable TakeDiff diff) {
        static final Read NOTHING = new Read(null, null);

        /// Comparing long texts takes a while.
        static Read of(Optional<Take> one, Optional<Take> other) {
            return other.isPresent()
                    ? new Read(null, one.map(take -> TakeDiff.of(take, other.get())).orElse(null))
                    : new Read(one.orElse(null), null);
        }
    }

    private void show(List<TakeLine> wanted, @Nullable Read now, @Nullable Throwable error) {
        if (!wanted.equals(lines)) {
            return;
        }
        if (error != null) {
            failed.accept(error);
        }
        var read = now == null ? Read.NOTHING : now;
        diff.set(read.diff());
        take.set(read.take());
    }
}
