// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.playback.FakePlayer;
import studio.timbre.playback.OutputDevice;
import studio.timbre.project.ProjectFiles;
import studio.timbre.project.ProjectKeeper;
import studio.timbre.provider.Account;
import studio.timbre.provider.Casting;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.provider.FakeScribe;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.sandbox.FakeSandboxControl;
import studio.timbre.speech.Origin;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.Voice;
import studio.timbre.speech.WordTiming;
import studio.timbre.synthesis.StagedRun;
import studio.timbre.take.TakeStore;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Outlet;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.project.ProjectRooms;
import studio.timbre.ui.settings.SettingsRoom;
import studio.timbre.ui.settings.SettingsRooms;
import studio.timbre.ui.takes.StagedTakes;
import studio.timbre.ui.takes.TakesRooms;
import studio.timbre.ui.transcript.TranscriptRooms;
import studio.timbre.ui.voice.OwnVoiceRoom;

class MainWindowUiTest {
    private static final ProviderWords WORDS =
            new ProviderWords(
                    429, "Rate limit reached for requests per minute.", "rate_limit", "req_8f3a21");

    private static final List<Class<? extends Node>> ACTS =
            List.of(
                    ButtonBase.class,
                    ComboBoxBase.class,
                    ListView.class,
                    Slider.class,
                    Spinner.class,
                    StyleClassedTextArea.class,
                    TextInputControl.class);

    private static final String DIALOGUE =
            """
            Ann: The lighthouse has been dark for three nights now, and nobody in town talks of it.

            Bob: Somebody has to row over and look. It will not be me.

            Cleo: I will go. Wait for me until midnight, and not a minute longer.

            Ann: Take the small lamp. The big one draws too much attention.

            Bob: And if you are not back?

            Cleo: Then you will know that somebody is there.
            """;

    private final StagedSpeech speech = new StagedSpeech();
    private final List<StagedRun> runs = speech.runs;
    private final FakePlayer player = new FakePlayer(System::nanoTime);
    private final SettingsRooms settings = SettingsRoom.rooms();
    private final FakeSandboxControl sandbox = new FakeSandboxControl();
    private final TakesRooms takes = takes();
    private final Rooms rooms =
            new Rooms(
                    new FakeCatalogue(),
                    provider -> new Account(null, null),
                    speech.speech(),
                    new ProjectRooms(
                            new ProjectKeeper(takes.store(), System::nanoTime),
                            takes.store().projects(),
                            new ProjectFiles(takes.store().projects(), Runnable::run),
                            new Casting(new FakeCatalogue()),
                            speech::production),
                    takes,
                    player,
                    Runnable::run,
                    settings,
                    sandbox,
                    new TranscriptRooms(new FakeCatalogue(), settings.book(), new FakeScribe()),
                    OwnVoiceRoom.rooms());

    private static TakesRooms takes() {
        try {
            var store = TakeStore.open(Files.createTempDirectory("takes"), Runnable::run);
            return StagedTakes.rooms(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 700, false",
        "1440, 900, false",
        "1440, 900, true",
        "2560, 1400, true",
    })
    void itIsAtHomeOnEveryScreen(int width, int height, boolean dark) {
        var theme = FxDriver.startedAnd(Theme::new);
        FxDriver.run(() -> theme.darkProperty().set(dark));
        try (var window = FxDriver.show(theme, () -> begun(theme), width, height)) {
            window.picture("window-" + width + "x" + height + (dark ? "-dark" : ""));
            for (var id :
                    List.of(
                            "#speak",
                            "#stop-take",
                            "#script",
                            "#voices",
                            "#sample",
                            "#run-state")) {
                assertTrue(inside(window, window.node(id)), id);
            }
        }
    }

    @Test
    void aWindowThatIsMadeNarrowCutsNothing() {
        try (var window = open()) {
            FxDriver.run(() -> {
                window.stage().setWidth(1024);
                window.stage().setHeight(700);
            });
            window.settle();
            window.picture("window-narrowed");
            var left = edges(window.node(".voice-panel")).getMaxX();
            var right = edges(window.node(".parameters-panel")).getMinX();
            for (var id : List.of("#to-start", "#device", "#legend", "#script")) {
                var bounds = edges(window.node(id));
                assertTrue(bounds.getMinX() >= left && bounds.getMaxX() <= right, id + bounds);
            }
        }
    }

    private static Bounds edges(Node node) {
        return FxDriver.get(() -> node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void theKeysWorkWhileOneWrites() throws SpeechException {
        try (var window = open()) {
            window.click("#script");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            assertEquals(1, runs.size());
            runs.getFirst().audio(500);
            runs.getFirst().finish();
            window.press(KeyCode.CONTROL, KeyCode.R);
            assertEquals(2, runs.size());
            window.press(KeyCode.ESCAPE);
            assertTrue(runs.getLast().cancelled());
            var script = window.node("#script", StyleClassedTextArea.class).getText();
            assertTrue(script.startsWith("Good voices"), script);
        }
    }

    @Test
    void theHintIsThereUntilTheFirstTime() {
        try (var window = open()) {
            assertTrue(window.node("#hint").isVisible());
            window.click("#speak");
            assertFalse(window.node("#hint").isVisible());
        }
    }

    @Test
    void theWordThatIsHeardIsMarked() throws SpeechException {
        try (var window = open()) {
            window.click("#speak");
            var run = runs.getFirst();
            var word = new WordTiming(5, 11, Duration.ZERO, Duration.ofSeconds(60));
            run.answer(List.of(word));
            run.audio(60_000);
            var area = window.node("#script", StyleClassedTextArea.class);
            window.until("marked", () -> area.getStyleOfChar(6).contains("spoken"));
            assertFalse(FxDriver.get(() -> area.getStyleOfChar(12).contains("spoken")));
            window.picture("window-speaking");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDialogueShowsHowEachPassageStands(boolean dark) throws SpeechException {
        var theme = FxDriver.startedAnd(Theme::new);
        FxDriver.run(() -> theme.darkProperty().set(dark));
        try (var window = FxDriver.show(theme, () -> begun(theme), 1440, 900)) {
            var area = window.node("#script", StyleClassedTextArea.class);
            FxDriver.run(() -> area.replaceText(DIALOGUE));
            window.until("who speaks can be chosen", () -> window.node("#role").isVisible());
            window.until("all is to be made", () -> shows(window, "6 not made"));
            window.click("#speak");
            window.until("two are sent", () -> runs.size() == 2);
            runs.get(0).answer(List.of(new WordTiming(4, 8, Duration.ZERO, Duration.ofHours(1))));
            runs.get(0).audio(60_000);
            window.until("the word is marked", () -> area.getStyleOfChar(10).contains("spoken"));
            keep(runs.get(0));
            window.until("a third", () -> runs.size() == 3);
            runs.get(1).fail(RunState.FAILED, new SpeechFailure.ProviderDown(WORDS));
            window.until("a fourth", () -> runs.size() == 4);
            runs.get(2).audio(500);
            keep(runs.get(2));
            window.until("a fifth", () -> runs.size() == 5);
            FxDriver.run(() -> area.replaceText(DIALOGUE.replace("midnight", "noon")));
            window.until("changed", () -> shows(window, "1 changed"));
            assertTrue(shows(window, "1 up to date"));
            assertTrue(shows(window, "1 failed"));
            assertTrue(shows(window, "2 being made"));
            assertTrue(shows(window, "1 waiting"));
            var state = window.node("#run-state", Label.class).getText();
            assertTrue(state.endsWith("Passage 1 of 6"), state);
            window.picture("window-dialogue" + (dark ? "-dark" : ""));
        }
    }

    private void keep(StagedRun run) throws SpeechException {
        run.keep(takes.store().begin(run.run().request(), Origin.FIRST, "").take());
    }

    private static boolean shows(FxDriver window, String words) {
        return window.scene().lookup("#passages") instanceof Parent summary
                && summary.getChildrenUnmodifiable().stream()
                        .anyMatch(node ->
                                node instanceof Label label && label.getText().equals(words));
    }

    @Test
    void aFailureStandsInTheWindowWithItsDetails() {
        try (var window = open()) {
            window.click("#speak");
            runs.getFirst()
                    .fail(
                            RunState.FAILED,
                            new SpeechFailure.RateLimited(Duration.ofSeconds(20), WORDS));
            var notice = window.node("#notice");
            window.until("shown", notice::isVisible);
            assertEquals("Failed", window.node("#run-state", Label.class).getText());
            assertTrue(window.node("#notice-more", Label.class).getText().contains("req_8f3a21"));
            window.picture("window-failure");
            var places = places(window);
            window.click("#dismiss");
            assertFalse(notice.isVisible());
            assertEquals(places, places(window), "nothing moves for a notice");
        }
    }

    @Test
    void nothingMovesWhileSpeechArrives() throws SpeechException {
        try (var window = open()) {
            FxDriver.run(() -> window.stage().setWidth(1024));
            window.settle();
            var places = places(window);
            window.click("#speak");
            var run = runs.getFirst();
            run.answer(List.of());
            run.audio(700);
            window.until("it is said", () -> shown(window, "#first-audio").endsWith("ms"));
            run.audio(9_000);
            window.settle();
            assertEquals(places, places(window));
            run.finish();
            window.settle();
            assertEquals(places, places(window));
        }
    }

    @Test
    void aWindowThatIsMadeLowerKeepsItsLastLine() {
        try (var window = open()) {
            if (!window.node("#drawer-grip").isVisible()) {
                window.click("#toggle-drawer");
            }
            FxDriver.run(() -> window.stage().setHeight(700));
            window.settle();
            assertTrue(inside(window, window.node("#run-state")));
            FxDriver.run(() -> window.stage().setHeight(600));
            window.settle();
            assertTrue(inside(window, window.node("#run-state")));
        }
    }

    private static String shown(FxDriver window, String label) {
        return window.scene().lookup(label) instanceof Label words ? words.getText() : "";
    }

    private static List<Bounds> places(FxDriver window) {
        return Stream.of("#script", "#voices", "#play", "#speed", "#device", "#drawer", "#heard")
                .map(id -> edges(window.node(id)))
                .toList();
    }

    @Test
    void aProviderWithoutAKeyAndALongTextAreSaidCalmly() {
        try (var window = open()) {
            FxDriver.run(() -> {
                var box = (ComboBox<?>) window.scene().lookup("#provider");
                box.getSelectionModel().selectFirst();
                var area = (StyleClassedTextArea) window.scene().lookup("#script");
                area.replaceText("Words and words. ".repeat(300));
            });
            window.settle();
            assertTrue(window.node("#voice-notice", Label.class).getText().contains("needs a key"));
            assertTrue(window.node("#counter", Label.class).getText().contains("2 parts"));
            assertFalse(window.node("#speak").isDisabled());
            window.picture("window-long-text");
        }
    }

    @Test
    void aMissingKeyIsEnteredWhereItIsMissed() {
        try (var window = open()) {
            FxDriver.run(() ->
                    ((ComboBox<?>) window.scene().lookup("#provider"))
                            .getSelectionModel()
                            .selectFirst());
            window.settle();
            assertFalse(window.node("#voice-destination").getParent().isVisible());
            window.picture("window-keyless");
            window.click("#enter-key");
            window.type("sk-canary");
            window.press(KeyCode.ENTER);
            window.picture("window-settings");
            window.press(KeyCode.ESCAPE);
            assertFalse(window.node("#voice-notice").isVisible());
            assertFalse(window.node("#enter-key").isVisible());
            var destination = window.node("#voice-destination", Label.class);
            assertTrue(destination.getText().contains("https://paid.example"));
            window.picture("window-destination");
            window.click("#understood");
            assertFalse(destination.getParent().isVisible());
            window.press(KeyCode.CONTROL, KeyCode.COMMA);
            assertTrue(window.node("#settings").isVisible());
        }
    }

    @Test
    void thePresetsHaveKeysOfTheirOwn() {
        try (var window = open()) {
            window.click("#script");
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.type("Mine");
            window.press(KeyCode.ENTER);
            assertEquals("Mine", window.node("#presets", MenuButton.class).getText());
            FxDriver.run(() ->
                    ((ComboBox<?>) window.scene().lookup("#provider"))
                            .getSelectionModel()
                            .selectFirst());
            window.press(KeyCode.CONTROL, KeyCode.B);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            window.until(
                    "the provider comes back",
                    () ->
                            rooms.settings()
                                    .presets()
                                    .now()
                                    .getFirst()
                                    .cast()
                                    .provider()
                                    .equals(providerId(window)));
            window.picture("window-preset");
        }
    }

    private static String providerId(FxDriver window) {
        return window.scene().lookup("#provider") instanceof ComboBox<?> box
                        && box.getValue() instanceof ProviderEntry entry
                ? entry.id()
                : "";
    }

    @Test
    void aScriptThatCannotBeSentIsNotCalledReady() {
        try (var window = open()) {
            assertEquals("Ready", window.node("#run-state", Label.class).getText());
            FxDriver.run(() ->
                    ((StyleClassedTextArea) window.scene().lookup("#script")).replaceText(""));
            window.settle();
            assertEquals("Not ready yet", window.node("#run-state", Label.class).getText());
            assertFalse(window.node("#hint").isVisible());
        }
    }

    @Test
    void aSearchAndTheArrowKeysFindAVoice() {
        try (var window = open()) {
            window.click("#voice-search");
            window.type("kev");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            var voices = window.node("#voices", ListView.class);
            assertEquals(2, voices.getItems().size());
            assertTrue(voices.isFocused());
            window.click("#speak");
            assertEquals("deep", runs.getFirst().run().request().voice());
        }
    }

    @Test
    void theVoiceOfAnotherProviderIsMarkedInItsList() {
        try (var window = open()) {
            var providers = window.node("#provider", ComboBox.class);
            for (int index : new int[] {2, 0, 1, 0}) {
                FxDriver.run(() -> providers.getSelectionModel().select(index));
                window.settle();
            }
            var marked =
                    window.node("#voices", ListView.class).getSelectionModel().getSelectedItem();
            assertEquals("alloy", marked instanceof Voice voice ? voice.id() : "nobody");
        }
    }

    @Test
    void theSandboxIsNamedWhereverItMatters() {
        try (var window = open()) {
            assertFalse(window.node("#sandbox-word").isVisible());
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
            assertTrue(window.node("#sandbox-word").isVisible());
            assertTrue(window.node("#voice-sandbox-meaning").isVisible());
            assertEquals(List.of("on"), sandbox.told());
            window.picture("window-sandbox");
            window.click("#voice-sandbox");
            assertFalse(window.node("#sandbox-word").isVisible());
            assertEquals("off", sandbox.told().getLast());
        }
    }

    @Test
    void theTranscriptOpensBesideTheScriptAndComesBackAsItWas() {
        try (var window = open()) {
            window.click("#open-transcript");
            assertTrue(inside(window, window.node("#transcript")));
            assertTrue(inside(window, window.node("#script")));
            window.picture("window-transcript");
            window.press(KeyCode.CONTROL, KeyCode.T);
            assertNull(FxDriver.get(() -> window.scene().lookup("#transcript")));
            window.press(KeyCode.CONTROL, KeyCode.T);
            assertTrue(inside(window, window.node("#transcript")));
        }
    }

    @Test
    void theShapeOfTheWindowAndTheDeviceAreKeptAndComeBack() {
        try (var window = open()) {
            var dividers = window.scene().getRoot().lookupAll(".split-pane-divider");
            var first =
                    dividers.stream()
                            .min(Comparator.comparingDouble(node -> edges(node).getMinX()))
                            .orElseThrow();
            double before = edges(window.node(".voice-panel")).getWidth();
            window.drag(first, 60, 0);
            assertEquals(before + 60, edges(window.node(".voice-panel")).getWidth(), 2);
            FxDriver.run(() -> {
                if (window.scene().lookup("#device") instanceof ComboBox<?> box) {
                    choose(box);
                }
            });
        }
        var kept = settings.settings().now();
        assertEquals("Card", kept.habits().sound().device());
        assertEquals(2, kept.shape().dividers().get("columns").size());
        try (var window = open()) {
            double part = kept.shape().dividers().get("columns").getFirst();
            var voice = window.node(".voice-panel");
            assertEquals(part * 1440, edges(voice).getMaxX(), 20);
            assertTrue(player.told().contains("device Card"));
        }
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> box) {
        ((ComboBox<Outlet>) box).setValue(new Outlet(new OutputDevice("Card"), true));
    }

    @Test
    void whatIsWhereIsShownOnceAndWhenAskedFor() {
        var theme = FxDriver.startedAnd(Theme::new);
        var window = FxDriver.get(() -> new MainWindow(rooms, theme));
        try (var driver = FxDriver.show(theme, window::view, 1024, 700)) {
            FxDriver.run(window::begin);
            FxDriver.run(window::welcome);
            driver.settle();
            driver.picture("window-guide");
            assertTrue(inside(driver, driver.node("#guide")));
            driver.click("#guide-done");
            FxDriver.run(window::welcome);
            assertNull(driver.scene().lookup("#guide"));
            FxDriver.run(() ->
                    window.actions().stream()
                            .filter(action -> action.id().equals("show-around"))
                            .forEach(Action::run));
            driver.settle();
            assertTrue(driver.node("#guide").isVisible());
        }
        assertTrue(settings.settings().now().shape().shownAround());
    }

    @Test
    void everyControlHasAName() {
        try (var window = open()) {
            var unnamed = new ArrayList<Node>();
            FxDriver.run(() -> collect(window.scene().getRoot(), unnamed));
            assertEquals(List.of(), unnamed);
        }
    }

    private Parent begun(Theme theme) {
        var window = new MainWindow(rooms, theme);
        window.begin();
        return window.view();
    }

    private FxDriver open() {
        var theme = FxDriver.startedAnd(Theme::new);
        return FxDriver.show(theme, () -> begun(theme), 1440, 900);
    }

    private static boolean inside(FxDriver window, Node node) {
        var bounds = node.localToScene(node.getLayoutBounds());
        var scene = window.scene();
        return bounds.getWidth() > 0
                && bounds.getHeight() > 0
                && bounds.getMinX() >= 0
                && bounds.getMinY() >= 0
                && bounds.getMaxX() <= scene.getWidth()
                && bounds.getMaxY() <= scene.getHeight();
    }

    private static void collect(Node node, List<Node> unnamed) {
        boolean named = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        if (ACTS.stream().anyMatch(type -> type.isInstance(node))) {
            if (!named) {
                unnamed.add(node);
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, unnamed));
        }
    }
}
