// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import studio.timbre.compare.Blind;
import studio.timbre.compare.Cell;
import studio.timbre.compare.Comparison;
import studio.timbre.compare.Cost;
import studio.timbre.compare.Extent;
import studio.timbre.compare.Figures;
import studio.timbre.compare.Story;
import studio.timbre.form.Cast;
import studio.timbre.language.Messages;
import studio.timbre.speech.SpeechRequest;

/// What the panel of the comparison shows and does. FX thread only.
public final class CompareViewModel {
    private final CompareRooms rooms;
    private final LongSupplier seeds;
    private final Listening listening;
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final Board board;
    private @Nullable Blind blind;
    private int row;
    private int column;
    private long turned;
    private List<SpeechRequest> priced = List.of();
    private Cost cost;

    /// @param clock nanoseconds, as [System#nanoTime]
    /// @param seeds gives the seed of each new order
    public CompareViewModel(CompareRooms rooms, LongSupplier clock, LongSupplier seeds) {
        this.rooms = rooms;
        this.seeds = seeds;
        board = new Board(rooms, clock, remark);
        listening = new Listening(rooms, clock);
        cost = Cost.of(priced, rooms.catalogue());
    }

    // What is seen.

    /// Changes whenever the grid has other cells, or another order.
    long revision() {
        return board.revision() + turned;
    }

    Comparison comparison() {
        return board.comparison();
    }

    /// The cell in a place of the grid, where the columns may be shuffled.
    Cell cell(int atRow, int atColumn) {
        return comparison().cell(atRow, order().get(atColumn));
    }

    /// Which cast stands in which column.
    List<Integer> order() {
        return names().order();
    }

    /// What the columns are called.
    ColumnNames names() {
        return new ColumnNames(board.contest().casts(), blind, rooms.catalogue());
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
        return Figures.of(cell, comparison().match(cell.passage()), rooms.catalogue());
    }

    boolean won(Cell cell) {
        var winner = board.contest().verdict().of(text(cell));
        return winner.filter(board.cast(cell.cast())::equals).isPresent();
    }

    private String text(Cell cell) {
        return comparison().passages().get(cell.passage()).text();
    }

    boolean best(int atColumn) {
        return cast(atColumn).equals(board.contest().verdict().best());
    }

    private Cast cast(int atColumn) {
        return board.cast(order().get(atColumn));
    }

    /// How much of the script is compared.
    Extent extent() {
        return board.contest().extent();
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

    /// What making all of it costs that is not there.
    Cost cost() {
        var wanted = comparison().wanted();
        if (!wanted.equals(priced)) {
            priced = wanted;
            cost = Cost.of(wanted, rooms.catalogue());
        }
        return cost;
    }

    boolean busy() {
        return comparison().busy();
    }

    long ended() {
        return comparison().cells().stream().filter(it -> it.rendition().state().ended()).count();
    }

    boolean exportable() {
        return !hidden() && comparison().cells().stream().anyMatch(it -> it.rendition().audible());
    }

    // What can be done.

    /// Called once per frame, while it is seen.
    void look() {
        if (board.look()) {
            blind = null;
        }
        // What one is at stays in the grid.
        row = Math.clamp(row, 0, Math.max(0, comparison().passages().size() - 1));
        column = Math.clamp(column, 0, Math.max(0, comparison().casts().size() - 1));
    }

    /// Adds who is chosen in the voice panel now.
    void add() {
        // Another project may have been opened since anybody saw this.
        look();
        rooms.chosen().get().ifPresent(this::add);
    }

    private void add(Cast cast) {
        if (board.contest().casts().contains(cast)) {
            remark.set(Messages.text("compare.twice"));
        } else if (!full()) {
            cast(casts -> casts.add(cast));
            rooms.trying().run();
        }
    }

    boolean full() {
        return board.contest().casts().size() == Comparison.MOST_CASTS;
    }

    void remove(int atColumn) {
        int cast = order().get(atColumn);
        cast(casts -> casts.remove(cast));
    }

    /// Who stands in which order counts no more where others compete.
    private void cast(Consumer<List<Cast>> change) {
        blind = null;
        board.cast(casts -> {
            change.accept(casts);
            return casts;
        });
        look();
    }

    /// How much of the script is compared from now on.
    void extend(Extent now) {
        look();
        board.change(contest -> contest.over(now));
        look();
    }

    /// Has everything made that is missing, or went wrong.
    void make() {
        look();
        board.make();
    }

    void cancel() {
        comparison().cancel();
    }

    /// Goes to a cell of the grid; outside of it nothing happens.
    boolean go(int toRow, int toColumn) {
        boolean there =
                toRow >= 0
                        && toRow < comparison().passages().size()
                        && toColumn >= 0
                        && toColumn < comparison().casts().size();
        if (there) {
            row = toRow;
            column = toColumn;
        }
        return there;
    }

    /// Lets the cell in a column of this passage be heard, at the same place.
    void hear(int atColumn) {
        if (go(row, atColumn)) {
            var way = listening.hear(comparison(), cell(row, column));
            if (way != null) {
                remark.set(Messages.text("compare.way." + way.name()));
            }
        }
    }

    /// Lets what is heard pause, or go on; begins the cell one is at where nothing is heard.
    void playOrPause() {
        if (listening.sounding() == null) {
            hear(column);
        } else {
            listening.pauseOrResume();
        }
    }

    /// The cell one is at wins its passage, or no longer.
    void choose() {
        if (!comparison().cells().isEmpty()) {
            var text = text(cell(row, column));
            var cast = cast(column);
            board.change(contest -> contest.judged(contest.verdict().choose(text, cast)));
        }
    }

    /// A column wins over all, or no longer.
    void chooseBest(int atColumn) {
        var cast = cast(atColumn);
        board.change(contest -> contest.judged(contest.verdict().choose(cast)));
    }

    /// Hides the names in an order of chance, reveals them, puts them in their own order again.
    void turnBlind() {
        if (comparison().casts().size() < 2) {
            return;
        }
        if (blind == null) {
            blind = new Blind(seeds.getAsLong(), false);
        } else {
            blind = blind.revealed() ? null : blind.reveal();
        }
        turned++;
    }

    /// Writes the page, off the FX thread.
    void export(Path target) {
        var story =
                new Story(
                        comparison(),
                        board.contest().verdict(),
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
