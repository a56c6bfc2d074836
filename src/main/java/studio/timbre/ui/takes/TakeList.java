// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.take.TakeQuery;
import studio.timbre.take.TakeRow;
import studio.timbre.take.TakeStore;

/// The takes that one looks for, in step with the store: asked for a moment after the last key,
/// never twice at once, the latest wish last. FX thread only.
final class TakeList {
    private static final Duration CALM = Duration.ofMillis(15);

    private final TakeStore store;
    private final Titles titles;
    private final Executor fx;
    private final LongSupplier clock;
    private final Consumer<Throwable> failed;
    private final StringProperty words = new SimpleStringProperty("");
    private final BooleanProperty starred = new SimpleBooleanProperty();
    private final BooleanProperty deleted = new SimpleBooleanProperty();
    private final BooleanProperty together = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ObservableList<TakeLine> lines = FXCollections.observableArrayList();
    private final Set<Long> damaged = new HashSet<>();
    private final Set<Long> unkept = new HashSet<>();
    private Map<Long, TakeLine> known = Map.of();
    private List<TakeLine> found = List.of();
    private Map<Long, Repeat> repeats = Map.of();
    private @Nullable Comparator<TakeLine> order;
    private TakeQuery wanted = TakeQuery.ALL;
    private TakeQuery answered = TakeQuery.ALL;
    private long wantedSince;
    private long seen = -1;
    private boolean asking;

    /// @param clock nanoseconds, as [System#nanoTime]
    /// @param failed is told why the store has no answer
    TakeList(
            TakeStore store,
            Titles titles,
            Executor fx,
            LongSupplier clock,
            Consumer<Throwable> failed) {
        this.store = store;
        this.titles = titles;
        this.fx = fx;
        this.clock = clock;
        this.failed = failed;
        words.subscribe(this::want);
        starred.subscribe(this::want);
        deleted.subscribe(this::want);
        together.subscribe(this::arrange);
    }

    StringProperty wordsProperty() {
        return words;
    }

    BooleanProperty starredProperty() {
        return starred;
    }

    BooleanProperty deletedProperty() {
        return deleted;
    }

    BooleanProperty togetherProperty() {
        return together;
    }

    /// Whether the store has answered once.
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ObservableList<TakeLine> lines() {
        return lines;
    }

    /// Whether only some of the takes are looked for.
    boolean narrowed() {
        return !wanted.words().isEmpty()
                || wanted.tag() != null
                || wanted.from() != null
                || wanted.starred();
    }

    @Nullable TakeLine line(long id) {
        return known.get(id);
    }

    void sort(@Nullable Comparator<TakeLine> by) {
        order = by;
        arrange();
    }

    /// The sound of a take is not what it was.
    void damaged(long id) {
        if (damaged.add(id)) {
            mark(id);
        }
    }

    /// The sound of a take could not be kept.
    void unkept(long id) {
        if (unkept.add(id)) {
            mark(id);
        }
    }

    private void mark(long id) {
        var line = known.get(id);
        if (line != null) {
            line.show(shown(line.row()));
        }
    }

    private void want() {
        var query = TakeSearch.query(words.get(), starred.get(), ZoneId.systemDefault());
        var names = new HashMap<String, Set<String>>();
        for (var word : query.words().split(" ", -1)) {
            names.put(word, word.isEmpty() ? Set.of() : titles.named(word));
        }
        wanted = query.withNames(names).onlyDeleted(deleted.get());
        wantedSince = clock.getAsLong();
    }

    /// Looks whether there is something to ask. Called once per frame while somebody sees it.
    void look() {
        boolean typed =
                !wanted.equals(answered) && clock.getAsLong() - wantedSince >= CALM.toNanos();
        long revision = store.revision();
        if (!asking && (typed || revision != seen)) {
            ask(wanted, revision != seen);
            seen = revision;
        }
    }

    /// @param changed whether the takes are others than before
    private void ask(TakeQuery query, boolean changed) {
        asking = true;
        var rows = store.find(query);
        boolean some = narrowed() || query.deleted();
        var all = changed && some ? store.find(TakeQuery.ALL) : rows;
        var marks = changed ? all.thenApply(Repeat::of) : CompletableFuture.completedStage(repeats);
        var _ =
                rows.thenCombine(marks, Answer::new)
                        .whenCompleteAsync((answer, error) -> take(query, answer, error), fx);
    }

    private record Answer(List<TakeRow> rows, Map<Long, Repeat> repeats) {}

    private void take(TakeQuery query, @Nullable Answer answer, @Nullable Throwable error) {
        asking = false;
        answered = query;
        loaded.set(true);
        if (answer == null) {
            failed.accept(error == null ? new IllegalStateException("no answer") : error);
            return;
        }
        repeats = answer.repeats();
        titles.learn(answer.rows());
        var before = known;
        var now = HashMap.<Long, TakeLine>newHashMap(answer.rows().size());
        found =
                answer.rows().stream()
                        .map(row -> {
                            var line = before.get(row.id());
                            return line == null ? new TakeLine(shown(row)) : renewed(line, row);
                        })
                        .toList();
        found.forEach(line -> now.put(line.id(), line));
        known = now;
        arrange();
    }

    private TakeLine renewed(TakeLine line, TakeRow row) {
        var shown = shown(row);
        if (!shown.equals(line.shownProperty().get())) {
            line.show(shown);
        }
        return line;
    }

    private TakeLine.Shown shown(TakeRow row) {
        var standing =
                unkept.contains(row.id())
                        ? Standing.UNKEPT
                        : damaged.contains(row.id())
                                ? Standing.DAMAGED
                                : Standing.of(row.figures().state());
        return new TakeLine.Shown(row, standing, repeats.getOrDefault(row.id(), Repeat.UNTRIED));
    }

    private void arrange() {
        var arranged = Groups.arranged(found, order, together.get());
        if (!lines.equals(arranged)) {
            lines.setAll(arranged);
        }
    }
}
