// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import studio.timbre.compare.Blind;
import studio.timbre.compare.Cell;
import studio.timbre.compare.Comparison;
import studio.timbre.compare.Cost;
import studio.timbre.compare.Figures;
import studio.timbre.compare.Story;
import studio.timbre.compare.Verdict;
import studio.timbre.form.Cast;
import studio.timbre.language.Messages;
import studio.timbre.provider.Casting;
import studio.timbre.script.Manuscript;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.ui.kit.Desk;

/// What the panel of the comparison shows and does. FX thread only.
public final class CompareViewModel {
    /// More passages than anybody compares by ear.
    static final int MOST_PASSAGES = 20;

    private static final int AT_ONCE = 2;

    private final Desk desk;
    private final CompareRooms rooms;
    private final Casting casting;
    private final LongSupplier seeds;
    private final Listening listening;
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private List<Cast> casts = List.of();
    private Manuscript manuscript = Manuscript.of(List.of());
    private Comparison comparison;
    private Verdict verdict = Verdict.NONE;
    private @Nullable Blind blind;
    private @Nullable String script;
    private int row;
    private int column;
    private long revision;
    private List<SpeechRequest> priced = List.of();
    private String price = "";

    /// @param clock nanoseconds, as [System#nanoTime]
    /// @param seeds gives the seed of each new order
    public CompareViewModel(Desk desk, CompareRooms rooms, LongSupplier clock, LongSupplier seeds) {
        this.desk = desk;
        this.rooms = rooms;
        this.seeds = seeds;
        casting = new Casting(rooms.catalogue());
        listening = new Listening(rooms.player(), clock);
        comparison = Comparison.of(List.of(), List.of(), casting);
    }

    // What is seen.

    /// Changes whenever the grid has other cells, or another order.
    long revision() {
        return revision;
    }

    Comparison comparison() {
        return comparison;
    }

    /// The cell in a place of the grid, where the columns may be shuffled.
    Cell cell(int atRow, int atColumn) {
        return comparison.cell(atRow, order().get(atColumn));
    }

    /// Which cast stands in which column.
    List<Integer> order() {
        return names().order();
    }

    /// What the columns are called.
    ColumnNames names() {
        return new ColumnNames(casts, blind, rooms.catalogue());
    }

    String name(int atColumn) {
        return names().name(atColumn);
    }

    boolean hidden() {
        return blind != null && !blind.revealed();
    }

    @Nullable Blind blind() {
        return blind;
    }

    Figures figures(Cell cell) {
        return Figures.of(cell, comparison.match(cell.passage()), rooms.catalogue());
    }

    boolean won(Cell cell) {
        var text = comparison.passages().get(cell.passage()).text();
        return verdict.of(text).filter(casts.get(cell.cast())::equals).isPresent();
    }

    boolean best(int atColumn) {
        return casts.get(order().get(atColumn)).equals(verdict.best());
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    Listening listening() {
        return listening;
    }

    /// What is to be known or done now, one sentence.
    ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /// About what making all of it costs; empty where nothing is to be made.
    String cost() {
        var wanted = comparison.wanted();
        if (!wanted.equals(priced)) {
            priced = wanted;
            price = Cost.of(wanted, rooms.catalogue()).text();
        }
        return price;
    }

    int wanted() {
        return comparison.wanted().size();
    }

    boolean busy() {
        return comparison.busy();
    }

    long ended() {
        return comparison.cells().stream().filter(it -> it.rendition().state().ended()).count();
    }

    boolean exportable() {
        return !hidden() && comparison.cells().stream().anyMatch(it -> it.rendition().audible());
    }

    // What can be done.

    /// Called once per frame, while it is seen.
    void look() {
        var now = desk.scriptProperty().get();
        if (!now.equals(script)) {
            script = now;
            manuscript = manuscript.edited(now, Set.of(), () -> UUID.randomUUID().toString());
            renew();
        }
    }

    /// Adds who is chosen in the voice panel now.
    void add() {
        rooms.chosen()
                .get()
                .ifPresent(cast -> {
                    if (casts.contains(cast)) {
                        remark.set(Messages.text("compare.twice"));
                    } else if (casts.size() < Comparison.MOST_CASTS) {
                        var more = new ArrayList<>(casts);
                        more.add(cast);
                        cast(more);
                    }
                });
    }

    boolean full() {
        return casts.size() == Comparison.MOST_CASTS;
    }

    void remove(int atColumn) {
        var fewer = new ArrayList<>(casts);
        fewer.remove((int) order().get(atColumn));
        cast(fewer);
    }

    private void cast(List<Cast> now) {
        casts = List.copyOf(now);
        blind = null;
        remark.set("");
        renew();
    }

    private void renew() {
        var all = manuscript.passages();
        var some = all.subList(0, Math.min(MOST_PASSAGES, all.size()));
        comparison = comparison.with(casts, some, casting);
        if (all.size() > some.size()) {
            remark.set(Messages.text("compare.tooMany", some.size(), all.size()));
        }
        row = Math.clamp(row, 0, Math.max(0, some.size() - 1));
        column = Math.clamp(column, 0, Math.max(0, casts.size() - 1));
        revision++;
    }

    /// Has everything made that is missing, or went wrong.
    void make() {
        remark.set("");
        var asked = comparison;
        rooms.asking()
                .before(
                        asked.wanted(),
                        () -> asked.make(rooms.workshop(), AT_ONCE, Origin.FIRST, _ -> {}));
    }

    void cancel() {
        comparison.cancel();
    }

    /// Goes to a cell of the grid; outside of it nothing happens.
    boolean go(int toRow, int toColumn) {
        boolean there =
                toRow >= 0
                        && toRow < comparison.passages().size()
                        && toColumn >= 0
                        && toColumn < casts.size();
        if (there) {
            row = toRow;
            column = toColumn;
        }
        return there;
    }

    /// Lets the cell in a column of this passage be heard, at the same place.
    void hear(int atColumn) {
        if (go(row, atColumn)) {
            var way = listening.hear(comparison, cell(row, column));
            if (way != null) {
                remark.set(Messages.text("compare.way." + way.name()));
            }
        }
    }

    /// The cell one is at wins its passage, or no longer.
    void choose() {
        if (!casts.isEmpty() && !comparison.passages().isEmpty()) {
            var cell = cell(row, column);
            var text = comparison.passages().get(cell.passage()).text();
            verdict = verdict.choose(text, casts.get(cell.cast()));
        }
    }

    /// A column wins over all, or no longer.
    void chooseBest(int atColumn) {
        verdict = verdict.choose(casts.get(order().get(atColumn)));
    }

    /// Hides the names in an order of chance, reveals them, puts them in their own order again.
    void turnBlind() {
        if (casts.size() < 2) {
            return;
        }
        if (blind == null) {
            blind = new Blind(seeds.getAsLong(), false);
        } else {
            blind = blind.revealed() ? null : blind.reveal();
        }
        revision++;
    }

    /// Writes the page, off the FX thread.
    void export(Path target) {
        var story =
                new Story(
                        comparison,
                        verdict,
                        blind,
                        rooms.catalogue(),
                        ZonedDateTime.now(ZoneId.systemDefault()));
        remark.set(Messages.text("compare.exporting"));
        rooms.workshop()
                .threads()
                .execute(() -> {
                    var words = PageFile.write(story, target);
                    rooms.fx().execute(() -> remark.set(words));
                });
    }
}
