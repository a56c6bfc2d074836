// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import studio.timbre.form.Cast;
import studio.timbre.language.Messages;
import studio.timbre.settings.SavedTables;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.take.Take;
import studio.timbre.ui.kit.Desk;

/// The takes, and everything one does with them. FX thread only.
public final class TakesViewModel {
    private final Desk desk;
    private final TakesRooms rooms;
    private final Outward outward;
    private final Executor fx;
    private final Titles titles;
    private final TakeList list;
    private final Replay replay;
    private final TakeFiles files;
    private final Choice choice;
    private final Opinions opinions;
    private final ObjectProperty<Remark> remark = new SimpleObjectProperty<>(Remark.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Long> sounding = new ReadOnlyObjectWrapper<>();

    /// @param fx the FX thread
    /// @param clock nanoseconds, as [System#nanoTime]
    public TakesViewModel(
            Desk desk, TakesRooms rooms, Outward outward, Executor fx, LongSupplier clock) {
        this.desk = desk;
        this.rooms = rooms;
        this.outward = outward;
        this.fx = fx;
        titles = new Titles(rooms.catalogue());
        list = new TakeList(rooms.store(), titles, fx, clock, this::tell);
        choice = new Choice(rooms.store(), rooms.background(), fx, this::tell);
        opinions = new Opinions(rooms.store(), choice::lines, remark, fx);
        replay = new Replay(rooms, outward.hear(), this::unheard, fx, clock);
        files = new TakeFiles(rooms);
    }

    /// What is looked for: words, `#tag`, `2026-11-20`.
    public StringProperty wordsProperty() {
        return list.wordsProperty();
    }

    /// Whether only takes with a star are looked for.
    public BooleanProperty starredProperty() {
        return list.starredProperty();
    }

    /// Whether those are looked for that were thrown away, instead of those that were not.
    public BooleanProperty deletedProperty() {
        return list.deletedProperty();
    }

    /// What providers, models and voices are called.
    public Titles titles() {
        return titles;
    }

    /// How the table was left.
    public SavedTables tables() {
        return rooms.tables();
    }

    /// Whether the takes of one passage stand together.
    public BooleanProperty togetherProperty() {
        return list.togetherProperty();
    }

    /// Whether the store has answered once.
    public ReadOnlyBooleanProperty loadedProperty() {
        return list.loadedProperty();
    }

    /// Whether only some of the takes are looked for.
    public boolean narrowed() {
        return list.narrowed();
    }

    public ObservableList<TakeLine> lines() {
        return list.lines();
    }

    /// The line of a take; null if it is not among those found.
    public @Nullable TakeLine line(long id) {
        return list.line(id);
    }

    /// Sorts the table.
    ///
    /// @param order null: the latest in front
    public void sort(@Nullable Comparator<TakeLine> order) {
        list.sort(order);
    }

    /// The take on the desk; null if there is none.
    public ReadOnlyObjectProperty<@Nullable Long> soundingProperty() {
        return sounding.getReadOnlyProperty();
    }

    /// Everything of the one take that is chosen; null if none is, or several are.
    public ReadOnlyObjectProperty<@Nullable Take> takeProperty() {
        return choice.takeProperty();
    }

    /// In what the two takes differ that are chosen; null if it is not two.
    public ReadOnlyObjectProperty<@Nullable TakeDiff> diffProperty() {
        return choice.diffProperty();
    }

    /// What there is to say about the last act. The view may dismiss it.
    public ObjectProperty<Remark> remarkProperty() {
        return remark;
    }

    /// What the person thinks of the chosen takes.
    public Opinions opinions() {
        return opinions;
    }

    /// About what a new take of a take costs; empty if nobody knows.
    public String price(Take take) {
        return outward.price().apply(take.request());
    }

    /// Looks for what has changed. Called once per frame while the panel is seen.
    public void look() {
        list.look();
        replay.look();
        var run = desk.runProperty().get();
        var id = run == null ? null : run.take();
        if (!Objects.equals(id, sounding.get())) {
            sounding.set(id);
        }
        if (run != null && id != null && run.unkept() != null) {
            list.unkept(id);
        }
        choice.look(rooms.store().revision());
    }

    /// Lines are chosen; one alone is heard, unless a new take is being made.
    public void choose(List<TakeLine> lines) {
        choice.of(lines);
        replay.never();
        var run = desk.runProperty().get();
        boolean idle = run == null || run.state().ended();
        if (lines.size() == 1 && idle && lines.getFirst().row().sound() != null) {
            replay.soon(lines.getFirst().id());
        }
    }

    /// Has the first chosen take heard, from its beginning.
    public void play() {
        choice.first()
                .ifPresent(line -> {
                    var run = desk.runProperty().get();
                    if (run != null && Objects.equals(run.take(), line.id())) {
                        replay.never();
                        outward.hear().accept(run);
                    } else {
                        replay.now(line.id());
                    }
                });
    }

    private void unheard(long id, Throwable error) {
        var line = list.line(id);
        if (line != null && line.row().sound() != null) {
            list.damaged(id);
        }
        tell(error);
    }

    /// Puts who spoke, and how, back into the form.
    public void recast() {
        withTake(take -> outward.recast().accept(Cast.of(take.request())));
    }

    /// The same, and the text back into the script.
    public void recastWithText() {
        withTake(take -> {
            outward.recast().accept(Cast.of(take.request()));
            desk.scriptProperty().set(take.request().text());
        });
    }

    /// Sends the request of the chosen take once more.
    public void remake() {
        withTake(take -> {
            var origin = take.row().source().origin();
            outward.remake()
                    .accept(
                            take.request(),
                            new Origin(origin.project(), origin.passage(), take.row().id()));
        });
    }

    /// Writes the sound of the chosen take as WAV.
    public void exportWav(Path target) {
        withFiles(take -> {
            files.wav(take, target);
            return Remark.done(Messages.text("takes.exported", target));
        });
    }

    /// Writes the bytes of the chosen take as they came.
    public void exportOriginal(Path target) {
        withFiles(take -> {
            var written = files.original(take, target);
            return Remark.done(Messages.text("takes.exported", written.getLast()));
        });
    }

    /// Shows where the bytes of the chosen take lie.
    public void showFile() {
        withFiles(files::show);
    }

    private interface FileWork {
        Remark with(Take take) throws SpeechException;
    }

    private void withFiles(FileWork work) {
        withTake(take ->
                rooms.background()
                        .execute(() -> {
                            var said = said(work, take);
                            fx.execute(() -> remark.set(said));
                        }));
    }

    private static Remark said(FileWork work, Take take) {
        try {
            return work.with(take);
        } catch (SpeechException e) {
            return Remark.of(e);
        }
    }

    private void withTake(Consumer<Take> act) {
        var take = choice.takeProperty().get();
        if (take != null) {
            act.accept(take);
        }
    }

    private void tell(Throwable error) {
        remark.set(Remark.of(error));
    }
}
