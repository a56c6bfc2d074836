// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import studio.timbre.language.Messages;
import studio.timbre.take.Opinion;
import studio.timbre.take.TakeStore;

/// What the person thinks of the chosen takes: shown at once, saved at once. FX thread only.
public final class Opinions {
    private final TakeStore store;
    private final Supplier<List<TakeLine>> chosen;
    private final ObjectProperty<Remark> remark;
    private final Executor fx;
    private final Deque<List<Long>> deleted = new ArrayDeque<>();

    /// @param remark takes what there is to say
    Opinions(
            TakeStore store,
            Supplier<List<TakeLine>> chosen,
            ObjectProperty<Remark> remark,
            Executor fx) {
        this.store = store;
        this.chosen = chosen;
        this.remark = remark;
        this.fx = fx;
    }

    /// Gives the chosen takes a star, or takes it away if the first has one.
    public void star() {
        chosen.get().stream()
                .findFirst()
                .ifPresent(first -> {
                    boolean now = !first.row().opinion().star();
                    judge(chosen.get(), opinion -> opinion.withStar(now));
                });
    }

    /// The same for any one take.
    public void star(TakeLine line) {
        judge(List.of(line), opinion -> opinion.withStar(!opinion.star()));
    }

    /// Rates the chosen takes.
    ///
    /// @param rating 1 to 5; 0 takes it away
    public void rate(int rating) {
        judge(chosen.get(), opinion -> opinion.withRating(rating));
    }

    /// Tags a take.
    ///
    /// @param typed tags with commas between
    public void tag(TakeLine line, String typed) {
        var tags =
                Stream.of(typed.split(",", -1))
                        .map(each -> each.strip().replaceFirst("^#", ""))
                        .filter(each -> !each.isEmpty())
                        .toList();
        judge(List.of(line), opinion -> opinion.withTags(tags));
    }

    /// Writes a note to a take.
    public void note(TakeLine line, String note) {
        judge(List.of(line), opinion -> opinion.withNote(note.strip()));
    }

    private void judge(List<TakeLine> lines, UnaryOperator<Opinion> change) {
        for (var line : lines) {
            var before = line.row().opinion();
            var now = change.apply(before);
            if (!now.equals(before)) {
                line.show(now);
                after(store.judge(line.id(), now), () -> {});
            }
        }
    }

    /// Throws the chosen takes away.
    public void delete() {
        var ids = chosen.get().stream().map(TakeLine::id).toList();
        if (!ids.isEmpty()) {
            after(
                    store.delete(ids),
                    () -> {
                        deleted.push(ids);
                        remark.set(Remark.undoable(words("takes.deleted", ids)));
                    });
        }
    }

    /// Brings the chosen takes back that were thrown away.
    public void restore() {
        var ids = chosen.get().stream().map(TakeLine::id).toList();
        if (!ids.isEmpty()) {
            deleted.removeIf(ids::equals);
            after(store.restore(ids), () -> remark.set(Remark.done(words("takes.restored", ids))));
        }
    }

    /// Whether there is something to bring back.
    public boolean undoable() {
        return !deleted.isEmpty();
    }

    /// Brings back what was thrown away last.
    public void undo() {
        if (!deleted.isEmpty()) {
            var ids = deleted.pop();
            after(store.restore(ids), () -> remark.set(Remark.done(words("takes.restored", ids))));
        }
    }

    private static String words(String key, List<Long> ids) {
        return Messages.text(key, ids.size(), ids.getFirst(), TakeStore.BIN.toDays());
    }

    private void after(CompletionStage<Boolean> work, Runnable then) {
        var _ =
                work.whenCompleteAsync(
                        (_, error) -> {
                            if (error == null) {
                                then.run();
                            } else {
                                remark.set(Remark.of(error));
                            }
                        },
                        fx);
    }
}
