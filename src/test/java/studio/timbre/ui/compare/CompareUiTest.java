// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.compare.Rendition.State;
import studio.timbre.playback.FakePlayer;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.sandbox.Sandbox;
import studio.timbre.sandbox.sound.ToneEngine;
import studio.timbre.script.Passage;
import studio.timbre.take.Project;
import studio.timbre.take.TakeQuery;
import studio.timbre.take.TakeRow;
import studio.timbre.ui.kit.FxDriver;

/// Six voices of two providers over five passages, made by a sandbox and shown in a real window.
@Timeout(120)
class CompareUiTest {
    private static final String SCRIPT =
            """
            The tide comes in twice a day.

            Nobody had seen the keeper since Tuesday.

            Would you like tea, or something stronger?

            It was, all things considered, a good year.

            Then the light went out.
            """;

    @TempDir private Path folder;
    private final FakePlayer player = new FakePlayer(System::nanoTime);
    private CompareStage stage;
    private CompareViewModel model;
    private FxDriver window;

    @BeforeEach
    void open() throws Exception {
        stage =
                new CompareStage(
                        folder.resolve("home"),
                        player,
                        house -> Sandbox.start(0, new ToneEngine(), house.threads().background()),
                        SCRIPT);
        model = stage.model;
        window = stage.window;
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void sixVoicesSayFivePassagesSideBySide() throws Exception {
        window.picture("compare-empty");
        stage.addAll();
        assertEquals(30, (int) FxDriver.get(() -> model.cost().requests()));
        window.picture("compare-before");
        stage.make();
        var cells = FxDriver.get(() -> model.comparison().cells());
        assertTrue(
                cells.stream().allMatch(it -> it.rendition().state() == State.DONE),
                () -> cells.stream().map(it -> "" + it.rendition().failure()).toList().toString());
        assertEquals(30, stage.sent());
        window.click("#cell-1-0");
        assertTrue(player.told().getLast().startsWith("play 0"), player.told()::toString);
        window.press(KeyCode.DIGIT4);
        assertTrue(player.told().stream().anyMatch(it -> it.startsWith("switch")));
        window.press(KeyCode.W);
        window.click("#best-3");
        window.picture("compare-light");
        FxDriver.run(() -> stage.theme.darkProperty().set(true));
        window.picture("compare-dark");
        assertTrue(window.node("#cell-1-3").getAccessibleText().contains("Winner"));
        window.press(KeyCode.DIGIT0);
        assertTrue(player.told().getLast().startsWith("pause"), player.told()::toString);
        var page = folder.resolve("comparison.html");
        FxDriver.run(() -> model.export(page));
        window.until(
                "the page is written",
                () -> model.remarkProperty().get().contains("comparison.html"));
        assertTrue(Files.readString(page).contains("Winner over all"));
        Files.createDirectories(Path.of("target", "pictures"));
        Files.copy(
                page,
                Path.of("target", "pictures", "comparison.html"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void whatIsComparedBelongsToTheProjectAndIsThereAgainAfterItWasReopened() throws Exception {
        var keeper = stage.studio.projectKeeper();
        var shelf = stage.studio.takes().store().projects();
        var second = shelf.create("second").toCompletableFuture().get();
        stage.open(stage.opened(keeper.read(second).toCompletableFuture().get()));
        var project = stage.project();
        FxDriver.run(() -> project.edit("One line.\n\nAnother line.", 0, 0));
        stage.add(CompareStage.CASTS.getFirst());
        stage.add(CompareStage.CASTS.getLast());
        window.settle();
        stage.make();
        window.click("#cell-1-1");
        window.press(KeyCode.W);
        window.click("#best-0");
        var made = stage.studio.takes().store().find(TakeQuery.ALL).toCompletableFuture().get();
        assertEquals(
                project.manuscript().passages().stream().map(Passage::key).sorted().toList(),
                made.stream().map(row -> passage(row, second)).distinct().sorted().toList());
        keeper.save(project).toCompletableFuture().get();
        var list = shelf.list().toCompletableFuture().get();
        var again = list.stream().filter(it -> it.id() == second.id()).findFirst().orElseThrow();
        var reopened = stage.opened(keeper.read(again).toCompletableFuture().get());
        stage.open(reopened);
        window.until("its takes are found", this::allFound);
        assertEquals(4, stage.sent());
        assertEquals(0, (int) FxDriver.get(() -> model.cost().requests()));
        assertTrue(window.node("#cell-1-1").getAccessibleText().contains("Winner"));
        assertTrue(FxDriver.get(() -> model.best(0)));
    }

    private boolean allFound() {
        return model.comparison().cells().stream().allMatch(each -> each.rendition().reused());
    }

    private static String passage(TakeRow row, Project owner) {
        var origin = row.source().origin();
        assertEquals(owner.id(), origin.project());
        return String.valueOf(origin.passage());
    }

    @Test
    void onePassageOrTheWholeScriptIsComparedAsOneText() {
        stage.add(CompareStage.CASTS.getFirst());
        FxDriver.run(() -> stage.project().edit(SCRIPT, 40, 40));
        window.press(KeyCode.T);
        window.settle();
        assertEquals(List.of("Nobody had seen the keeper since Tuesday."), texts());
        FxDriver.run(() -> stage.project().edit(SCRIPT, SCRIPT.length(), SCRIPT.length()));
        window.settle();
        assertEquals(List.of("Then the light went out."), texts());
        window.press(KeyCode.T);
        window.settle();
        assertEquals(List.of(SCRIPT.strip()), texts());
        window.press(KeyCode.T);
        window.settle();
        assertEquals(5, texts().size());
    }

    private List<String> texts() {
        return FxDriver.get(
                () -> model.comparison().passages().stream().map(Passage::text).toList());
    }

    @Test
    void whatIsHeardLiesOnTheDeskAsLoudAsItIsAmongTheOthers() {
        stage.add(CompareStage.CASTS.get(0));
        stage.add(CompareStage.CASTS.get(4));
        stage.make();
        window.click("#cell-0-0");
        window.press(KeyCode.DIGIT2);
        var second = FxDriver.get(() -> model.cell(0, 1));
        var recording = second.rendition().run().recording();
        assertEquals(second.rendition().run(), stage.laid.getLast());
        assertEquals(recording, stage.desk.recordingProperty().get());
        double gain = FxDriver.get(() -> model.comparison().match(0)).gains().get(1);
        assertEquals(gain, stage.desk.programme(recording).gain());
        FxDriver.run(() -> player.enter(Phase.ENDED));
        window.press(KeyCode.SPACE);
        assertEquals("play 0", player.told().getLast());
    }

    @Test
    void whoIsBlindSeesLettersInAnotherOrderUntilTheyAreRevealed() {
        stage.addAll();
        window.press(KeyCode.B);
        window.settle();
        var order = FxDriver.get(model::order);
        assertNotEquals(IntStream.range(0, 6).boxed().toList(), order);
        for (int column = 0; column < 6; column++) {
            int at = column;
            var name = FxDriver.get(() -> model.name(at));
            assertEquals("Voice " + (char) ('A' + column), name);
            var said = window.node("#cell-0-" + column).getAccessibleText();
            assertFalse(said.contains("alloy") || said.contains("openai"), said);
        }
        assertTrue(window.node("#compare-export", Button.class).isDisabled());
        window.picture("compare-blind");
        window.press(KeyCode.B);
        assertTrue(FxDriver.get(() -> model.name(0)).startsWith("Voice A: "));
        window.press(KeyCode.B);
        assertEquals(IntStream.range(0, 6).boxed().toList(), FxDriver.get(model::order));
    }

    @Test
    void whatFailsIsToldInItsCellAndCanBeTriedAgain() {
        stage.sandbox.faults("status=402");
        stage.add(CompareStage.CASTS.getFirst());
        window.click("#compare-make");
        window.until("it failed", () -> model.ended() == 5 && !model.busy());
        window.settle();
        var said = window.node("#cell-0-0").getAccessibleText();
        assertTrue(said.contains("the sandbox was told to"), said);
        window.picture("compare-failed");
        stage.sandbox.faults("");
        window.click("#compare-make");
        window.until("all are made", () -> !model.busy() && model.cost().requests() == 0);
        assertEquals(State.DONE, FxDriver.get(() -> model.cell(4, 0).rendition().state()));
    }

    @Test
    void theSameVoiceTwiceIsSaidAndNothingIsAdded() {
        stage.add(CompareStage.CASTS.getFirst());
        stage.add(CompareStage.CASTS.getFirst());
        assertEquals(1, FxDriver.get(model::order).size());
        assertTrue(window.node("#compare-remark", Label.class).getText().contains("already"));
    }
}
