// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.compare.Rendition.State;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.playback.FakePlayer;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.playback.Programme;
import studio.timbre.project.OpenProject;
import studio.timbre.project.Opened;
import studio.timbre.provider.Casting;
import studio.timbre.sandbox.Sandbox;
import studio.timbre.sandbox.sound.ToneEngine;
import studio.timbre.script.Passage;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.take.Project;
import studio.timbre.take.TakeQuery;
import studio.timbre.take.TakeRow;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.FxThread;
import studio.timbre.ui.kit.Theme;

/// Six voices of two providers over five passages, made by a sandbox and shown in a real window.
@Timeout(120)
class CompareUiTest {
    private static final List<Cast> CASTS =
            List.of(
                    cast("requesty", "openai/gpt-4o-mini-tts", "alloy"),
                    cast("requesty", "openai/gpt-4o-mini-tts", "coral"),
                    cast("requesty", "openai/tts-1", "nova"),
                    cast("modelstream", "tts-1", "alloy"),
                    cast("modelstream", "tts-1", "shimmer"),
                    cast("modelstream", "qwen3-tts-flash", "Cherry"));
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
    private final Desk desk = new Desk();
    private final Theme theme = FxDriver.startedAnd(Theme::new);
    private Studio studio;
    private Sandbox sandbox;
    private CompareViewModel model;
    private CompareView view;
    private FxDriver window;
    private OpenProject project;
    private Optional<Cast> chosen = Optional.empty();
    private final List<SynthesisRun> laid = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        var keys = new EnvironmentKeys(Map.of());
        studio = Studio.open(new Setup(new Home(folder.resolve("home")), null, keys, false));
        sandbox = Sandbox.start(0, new ToneEngine(), studio.threads().background());
        var bases = new LinkedHashMap<String, URI>();
        for (var each : List.of("requesty", "modelstream")) {
            bases.put(each, sandbox.base(each).orElseThrow());
        }
        studio.accountBook().rehearse(bases);
        var rooms =
                new CompareRooms(
                        studio.catalogue(),
                        studio.workshop(),
                        player,
                        () -> project,
                        () -> chosen,
                        this::lay,
                        new FxThread());
        project = opened(studio.projectKeeper().last().toCompletableFuture().get());
        project.edit(SCRIPT, 0, 0);
        view =
                FxDriver.startedAnd(() -> {
                    model = new CompareViewModel(rooms, System::nanoTime, () -> 7);
                    return new CompareView(model, new FrameClock());
                });
        window = FxDriver.show(theme, () -> new StackPane(view), 1400, 380);
    }

    @AfterEach
    void close() {
        FxDriver.run(model::cancel);
        FxDriver.run(view::close);
        window.close();
        sandbox.close();
        studio.close();
    }

    @Test
    void sixVoicesSayFivePassagesSideBySide() throws Exception {
        window.picture("compare-empty");
        addAll();
        assertEquals(30, (int) FxDriver.get(() -> model.cost().requests()));
        window.picture("compare-before");
        window.click("#compare-make");
        for (int made = 1; made <= 30; made++) {
            int least = made;
            window.until(made + " are made", () -> model.ended() >= least);
        }
        var cells = FxDriver.get(() -> model.comparison().cells());
        assertTrue(
                cells.stream().allMatch(it -> it.rendition().state() == State.DONE),
                () -> cells.stream().map(it -> "" + it.rendition().failure()).toList().toString());
        assertEquals(30, sent());
        window.click("#cell-1-0");
        assertTrue(player.told().getLast().startsWith("play 0"), player.told()::toString);
        window.press(KeyCode.DIGIT4);
        assertTrue(player.told().stream().anyMatch(it -> it.startsWith("switch")));
        window.press(KeyCode.W);
        window.click("#best-3");
        window.picture("compare-light");
        FxDriver.run(() -> theme.darkProperty().set(true));
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
        var keeper = studio.projectKeeper();
        var shelf = studio.takes().store().projects();
        var second = shelf.create("second").toCompletableFuture().get();
        project = opened(keeper.read(second).toCompletableFuture().get());
        project.edit("One line.\n\nAnother line.", 0, 0);
        add(CASTS.getFirst());
        add(CASTS.getLast());
        window.click("#compare-make");
        window.until("all are made", () -> model.ended() == 4 && !model.busy());
        window.click("#cell-1-1");
        window.press(KeyCode.W);
        window.click("#best-0");
        var made = studio.takes().store().find(TakeQuery.ALL).toCompletableFuture().get();
        assertEquals(
                project.manuscript().passages().stream().map(Passage::key).sorted().toList(),
                made.stream().map(row -> passage(row, second)).distinct().sorted().toList());
        keeper.save(project).toCompletableFuture().get();
        var list = shelf.list().toCompletableFuture().get();
        var again = list.stream().filter(it -> it.id() == second.id()).findFirst().orElseThrow();
        var reopened = opened(keeper.read(again).toCompletableFuture().get());
        FxDriver.run(() -> project = reopened);
        window.until("its takes are found", () -> model.ended() == 4);
        assertEquals(4, sent());
        assertEquals(0, (int) FxDriver.get(() -> model.cost().requests()));
        assertTrue(window.node("#cell-1-1").getAccessibleText().contains("Winner"));
        assertTrue(FxDriver.get(() -> model.best(0)));
    }

    private static String passage(TakeRow row, Project owner) {
        var origin = row.source().origin();
        assertEquals(owner.id(), origin.project());
        return String.valueOf(origin.passage());
    }

    @Test
    void onePassageOrTheWholeScriptIsComparedAsOneText() {
        add(CASTS.getFirst());
        FxDriver.run(() -> project.edit(SCRIPT, 40, 40));
        window.press(KeyCode.T);
        window.settle();
        assertEquals(List.of("Nobody had seen the keeper since Tuesday."), texts());
        FxDriver.run(() -> project.edit(SCRIPT, SCRIPT.length(), SCRIPT.length()));
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
        add(CASTS.get(0));
        add(CASTS.get(4));
        window.click("#compare-make");
        window.until("all are made", () -> model.ended() == 10 && !model.busy());
        window.click("#cell-0-0");
        window.press(KeyCode.DIGIT2);
        var second = FxDriver.get(() -> model.cell(0, 1));
        var recording = second.rendition().run().recording();
        assertEquals(second.rendition().run(), laid.getLast());
        assertEquals(recording, desk.recordingProperty().get());
        double gain = FxDriver.get(() -> model.comparison().match(0)).gains().get(1);
        assertEquals(gain, desk.programme(recording).gain());
        FxDriver.run(() -> player.enter(Phase.ENDED));
        window.press(KeyCode.SPACE);
        assertEquals("play 0", player.told().getLast());
    }

    @Test
    void whoIsBlindSeesLettersInAnotherOrderUntilTheyAreRevealed() {
        addAll();
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
        sandbox.faults("status=402");
        add(CASTS.getFirst());
        window.click("#compare-make");
        window.until("it failed", () -> model.ended() == 5 && !model.busy());
        window.settle();
        var said = window.node("#cell-0-0").getAccessibleText();
        assertTrue(said.contains("the sandbox was told to"), said);
        window.picture("compare-failed");
        sandbox.faults("");
        window.click("#compare-make");
        window.until("all are made", () -> !model.busy() && model.cost().requests() == 0);
        assertEquals(State.DONE, FxDriver.get(() -> model.cell(4, 0).rendition().state()));
    }

    @Test
    void theSameVoiceTwiceIsSaidAndNothingIsAdded() {
        add(CASTS.getFirst());
        add(CASTS.getFirst());
        assertEquals(1, FxDriver.get(model::order).size());
        assertTrue(window.node("#compare-remark", Label.class).getText().contains("already"));
    }

    private OpenProject opened(Opened kept) {
        return new OpenProject(kept, new Casting(studio.catalogue()));
    }

    private void lay(SynthesisRun heard, double gain) {
        laid.add(heard);
        desk.runProperty().set(heard);
        desk.show(new Programme(heard.recording(), gain));
    }

    private void addAll() {
        CASTS.forEach(this::add);
    }

    private void add(Cast cast) {
        chosen = Optional.of(cast);
        window.click("#compare-add");
    }

    private long sent() {
        return sandbox.report().at("POST /requesty/v1/audio/speech").came()
                + sandbox.report().at("POST /modelstream/v1/audio/speech").came();
    }

    private static Cast cast(String provider, String model, String voice) {
        return new Cast(provider, model, new FormValues(Map.of("voice", voice), null));
    }
}
