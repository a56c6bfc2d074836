// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import studio.timbre.language.Messages;
import studio.timbre.take.TakeRow;
import studio.timbre.ui.takes.TakeLine.Shown;

/// What the table can show of each take, and how it is sorted by it.
final class Columns {
    /// Narrower ones hold figures and marks, which are of no use cut off.
    private static final double WORDS = 80;

    private final TakesViewModel model;

    Columns(TakesViewModel model) {
        this.model = model;
    }

    /// From left to right; those that few need are hidden.
    List<TableColumn<TakeLine, Shown>> all() {
        return List.of(
                star(),
                text("voice", 88, shown -> who(shown).voice()),
                excerpt(),
                text(
                        "model",
                        150,
                        shown ->
                                Messages.text(
                                        "takes.model", who(shown).provider(), who(shown).model())),
                of("made", 84, Columns::made, by(TakeRow::id)),
                of("length", 56, Columns::length, by(Columns::seconds)),
                of("firstAudio", 78, Columns::firstAudio, by(row -> row.figures().firstAudio())),
                of(
                        "realTimeFactor",
                        48,
                        shown -> TakeText.realTimeFactor(shown.row()),
                        by(TakeText::realTimeFactorOf)),
                cost(),
                standing(),
                rating(),
                hidden(text("tags", 80, shown -> String.join(", ", shown.row().opinion().tags()))),
                hidden(of("number", 56, shown -> Long.toString(shown.row().id()), by(TakeRow::id))),
                hidden(text("seed", 110, shown -> shown.row().source().seed())),
                hidden(text("repeat", 120, Columns::repeat)),
                hidden(text("note", 160, shown -> TakeText.line(shown.row().opinion().note()))));
    }

    private TableColumn<TakeLine, Shown> star() {
        var column =
                column("star", 36, Comparator.comparing(shown -> !shown.row().opinion().star()));
        column.setMinWidth(36);
        column.setMaxWidth(36);
        column.setText("");
        column.setCellFactory(_ -> new StarCell(model.opinions()::star));
        return column;
    }

    private TableColumn<TakeLine, Shown> excerpt() {
        var column = text("text", 300, shown -> TakeText.line(shown.row().source().excerpt()));
        column.setMinWidth(160);
        column.setCellFactory(_ -> new ExcerptCell(model));
        return column;
    }

    private static TableColumn<TakeLine, Shown> standing() {
        var column = column("standing", 108, Comparator.comparing(Shown::standing));
        column.setMinWidth(100);
        column.setCellFactory(_ -> new StandingCell());
        return column;
    }

    private static TableColumn<TakeLine, Shown> rating() {
        var column =
                of(
                        "rating",
                        84,
                        shown -> RatingCell.points(shown.row().opinion().rating()),
                        by(row -> row.opinion().rating()));
        column.setCellFactory(_ -> new RatingCell());
        return column;
    }

    private Titles.Who who(Shown shown) {
        return model.titles().of(shown.row().source());
    }

    private TableColumn<TakeLine, Shown> cost() {
        var titles = model.titles();
        var byAmount =
                Comparator.comparing(
                        (Shown shown) -> TakeCost.of(shown.row(), titles),
                        Comparator.nullsLast(Comparator.comparing(TakeCost::amount)));
        return of(
                "cost",
                86,
                shown -> {
                    var cost = TakeCost.of(shown.row(), titles);
                    return cost == null ? null : cost.words();
                },
                byAmount);
    }

    private static String made(Shown shown) {
        return TakeText.day(shown.row().madeAt());
    }

    private static @Nullable String length(Shown shown) {
        var sound = shown.row().sound();
        return sound == null ? null : TakeText.seconds(sound.length());
    }

    private static @Nullable Duration seconds(TakeRow row) {
        var sound = row.sound();
        return sound == null ? null : sound.length();
    }

    private static @Nullable String firstAudio(Shown shown) {
        var duration = shown.row().figures().firstAudio();
        return duration == null ? null : TakeText.millis(duration);
    }

    private static @Nullable String repeat(Shown shown) {
        return shown.repeat() == Repeat.UNTRIED ? null : Messages.text(shown.repeat().key());
    }

    private static TableColumn<TakeLine, Shown> text(
            String word, double width, Function<Shown, @Nullable String> words) {
        Function<Shown, String> lower =
                shown -> {
                    var value = words.apply(shown);
                    return value == null ? "" : value.toLowerCase(Locale.ROOT);
                };
        return of(word, width, words, Comparator.comparing(lower));
    }

    /// What is not known comes last.
    private static <T extends Comparable<T>> Comparator<Shown> by(
            Function<TakeRow, @Nullable T> value) {
        return Comparator.comparing(
                shown -> value.apply(shown.row()), Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static TableColumn<TakeLine, Shown> of(
            String word,
            double width,
            Function<Shown, @Nullable String> words,
            Comparator<Shown> order) {
        var column = column(word, width, order);
        column.setCellFactory(_ -> new WordsCell(words));
        return column;
    }

    private static TableColumn<TakeLine, Shown> column(
            String word, double width, Comparator<Shown> order) {
        var column = new TableColumn<TakeLine, Shown>(Messages.text("takes.column." + word));
        column.setId("column-" + word);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, WORDS));
        column.setComparator(order);
        column.setCellValueFactory(data -> data.getValue().shownProperty());
        return column;
    }

    private static TableColumn<TakeLine, Shown> hidden(TableColumn<TakeLine, Shown> column) {
        column.setVisible(false);
        return column;
    }
}
