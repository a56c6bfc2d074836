// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.project.Condition;
import studio.timbre.project.Line;
import studio.timbre.project.Work;
import studio.timbre.script.Passage;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.take.Opinion;
import studio.timbre.take.TakeFigures;
import studio.timbre.take.TakeRow;
import studio.timbre.take.TakeSource;
import studio.timbre.ui.kit.FxDriver;

class PassageMenuUiTest {
    private final FakePassageActions actions = new FakePassageActions();

    private static Line line(Condition condition, boolean chosen, boolean approved) {
        return line(condition, new Work(null, chosen ? 7L : null, approved), "Ann");
    }

    private static Line line(Condition condition, Work work, @Nullable String speaker) {
        return new Line(new Passage("key", speaker, 5, "Hello."), work, condition, null);
    }

    private List<MenuItem> items(Line line) {
        return FxDriver.startedAnd(() -> {
            var items = new PassageMenu(actions).of(line).getItems();
            return items.stream().flatMap(PassageMenuUiTest::withParts).toList();
        });
    }

    private static Stream<MenuItem> withParts(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(item), menu.getItems().stream())
                : Stream.of(item);
    }

    private static MenuItem item(List<MenuItem> items, String words) {
        return items.stream()
                .filter(item -> words.equals(item.getText()))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                words + ": " + items.stream().map(MenuItem::getText).toList()));
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, false, false, true, false",
        "WAITING, false, false, false, false",
        "MAKING, true, false, false, true",
        "FRESH, true, false, true, true",
        "STALE, true, false, true, true",
        "FAILED, false, false, true, false",
        "APPROVED, true, true, false, true",
    })
    void whatCannotBeDoneNowIsNotOffered(
            Condition condition,
            boolean chosen,
            boolean approved,
            boolean makeable,
            boolean approvable) {
        var items = items(line(condition, chosen, approved));
        assertEquals(makeable, !item(items, "Make it again").isDisable());
        assertEquals(makeable, !item(items, "Make more takes").isDisable());
        assertEquals(approvable, !item(items, "Approved: keep it as it is").isDisable());
        assertTrue(!item(items, "Play this passage").isDisable());
    }

    @ParameterizedTest
    @CsvSource({
        "Play this passage, hear",
        "Speak from here on, from",
        "Make it again, again 1",
        "2 takes, again 2",
        "10 takes, again 10",
        "Approved: keep it as it is, approve true",
        "Choose a voice for this passage, cast",
        "“Ann” is no speaker: read it aloud, read Ann true",
    })
    void anItemDoesWhatItSays(String words, String told) {
        var item = item(items(line(Condition.FRESH, true, false)), words);
        FxDriver.run(item::fire);
        assertEquals(List.of(told), actions.told);
    }

    @Test
    void whatMoreTakesCostIsSaidBefore() {
        actions.price = "cents";
        var items = items(line(Condition.FRESH, true, false));
        item(items, "Make it again (1 cents)");
        item(items, "5 takes (5 cents)");
    }

    @Test
    void aVoiceOfItsOwnCanBeGivenUpAndNobodyIsReadAloudWhereNobodySpeaks() {
        var cast = new Cast("paid", "fast-1", new FormValues(Map.of("voice", "sage"), null));
        var items = items(line(Condition.STALE, new Work(cast, null, false), null));
        FxDriver.run(item(items, "Give up its own voice")::fire);
        assertEquals(List.of("uncast"), actions.told);
        assertTrue(items.stream().noneMatch(item -> ("" + item.getText()).contains("aloud")));
        assertTrue(item(items, "No take yet: speak the passage to make one").isDisable());
    }

    @Test
    void itsTakesAreOfferedAndTheOneThatCountsIsMarked() {
        actions.takes = List.of(row(9, "alloy"), row(7, null));
        var items = items(line(Condition.FRESH, true, false));
        item(items, "Its 2 takes");
        var takes =
                items.stream()
                        .filter(RadioMenuItem.class::isInstance)
                        .map(RadioMenuItem.class::cast)
                        .toList();
        assertEquals(List.of(false, true), takes.stream().map(RadioMenuItem::isSelected).toList());
        assertTrue(takes.getFirst().getText().endsWith(", alloy"));
        assertTrue(takes.getLast().getText().endsWith(", fast-1"));
        FxDriver.run(takes.getFirst()::fire);
        assertEquals(List.of("choose 9"), actions.told);
    }

    private static TakeRow row(long id, @Nullable String voice) {
        var source =
                new TakeSource(Origin.FIRST, "paid", "", "fast-1", voice, "Hello.", 6, null, "r");
        var figures = new TakeFigures(RunState.DONE, null, null, null, null, null);
        return new TakeRow(id, Instant.EPOCH, null, source, figures, null, Opinion.NONE);
    }
}
