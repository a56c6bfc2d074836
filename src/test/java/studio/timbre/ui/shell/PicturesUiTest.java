// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import studio.timbre.playback.FakePlayer;
import studio.timbre.project.ProjectFiles;
import studio.timbre.project.ProjectKeeper;
import studio.timbre.provider.Account;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.provider.Casting;
import studio.timbre.provider.FakeScribe;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.sandbox.FakeSandboxControl;
import studio.timbre.speech.Origin;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.speech.WordTiming;
import studio.timbre.synthesis.StagedRun;
import studio.timbre.take.Making;
import studio.timbre.take.Opinion;
import studio.timbre.take.TakeStore;
import studio.timbre.ui.kit.Camera;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.project.ProjectRooms;
import studio.timbre.ui.settings.SettingsRoom;
import studio.timbre.ui.settings.SettingsRooms;
import studio.timbre.ui.takes.StagedTakes;
import studio.timbre.ui.transcript.TranscriptRooms;
import studio.timbre.ui.voice.OwnVoiceRoom;

/// Takes the real window through all its states and keeps a picture of each; in all looks, sizes
/// and languages with `src/test/scripts/pictures`.
class PicturesUiTest {
    private static final Executor THREADS = work -> Thread.ofVirtual().start(work);
    private static final ProviderWords BUSY =
            new ProviderWords(
                    429, "Rate limit reached for requests per minute.", "rate_limit", "req_8f3a21");
    private static final String TEXT =
            """
            Welcome back. Last time we left the harbour at dawn, and the fog had not yet lifted from the water.

            Today we row out to the lighthouse. It has been dark for three nights, and nobody in town talks of it.
            """;
    private static final String DIALOGUE =
            """
            Ann: The lighthouse has been dark for three nights now, and nobody in town talks of it.

            Bob: Somebody has to row over and look. It will not be me.

            Cleo: I will go. Wait for me until midnight, and not a minute longer.
            """;
    private static final String ARABIC =
            """
            المنارة مظلمة منذ ثلاث ليالٍ، ولا أحد في المدينة يتحدث عنها.

            يجب أن يذهب أحد ليرى ما حدث. لن أكون أنا.
            """;
    private static final String SPOKEN_ARABIC =
            """
            آن: المنارة مظلمة منذ ثلاث ليالٍ، ولا أحد في المدينة يتحدث عنها.

            بوب: يجب أن يذهب أحد ليرى ما حدث. لن أكون أنا.

            آن: خذ المصباح الصغير معك.
            """;

    @TempDir private Path folder;
    private final StagedSpeech speech = new StagedSpeech();
    private final FakePlayer player = new FakePlayer(System::nanoTime);
    private final FakeScribe scribe = new FakeScribe();
    private final SettingsRooms settings = SettingsRoom.rooms();
    private final BundledCatalogue catalogue = new BundledCatalogue();
    private TakeStore store;
    private FxDriver window;
    private Camera camera;

    private void open(NodeOrientation orientation) {
        store = TakeStore.open(folder.resolve("takes"), Runnable::run);
        settings.book().keep(settings.book().chosen("requesty"), "sk-canary");
        settings.book().keep(settings.book().chosen("eigen"), "sk-canary");
        var rooms =
                new Rooms(
                        catalogue,
                        provider -> new Account(null, null),
                        speech.speech(),
                        new ProjectRooms(
                                new ProjectKeeper(store, System::nanoTime),
                                store.projects(),
                                new ProjectFiles(store.projects(), Runnable::run),
                                new Casting(catalogue),
                                speech::production),
                        StagedTakes.rooms(store, catalogue),
                        player,
                        THREADS,
                        settings,
                        new FakeSandboxControl(),
                        new TranscriptRooms(catalogue, settings.book(), scribe),
                        OwnVoiceRoom.rooms(
                                (model, sample, attempt) -> "0123abcd",
                                file -> OwnVoiceRoom.seconds(12)));
        var theme = FxDriver.startedAnd(Theme::new);
        window = FxDriver.show(theme, () -> begun(rooms, theme), 1440, 900);
        FxDriver.run(() -> window.scene().setNodeOrientation(orientation));
        camera = new Camera(window, theme);
    }

    private static Parent begun(Rooms rooms, Theme theme) {
        var made = new MainWindow(rooms, theme);
        made.begin();
        return made.view();
    }

    @AfterEach
    void close() {
        window.close();
        store.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INHERIT")
    void speakingLooksRightInEveryState(NodeOrientation orientation) throws SpeechException {
        boolean arabic = orientation == NodeOrientation.RIGHT_TO_LEFT;
        open(orientation);
        camera.take("01 first");
        write("");
        camera.take("02 empty");
        write(arabic ? ARABIC : TEXT);
        choose("requesty");
        window.click("#script");
        camera.take("03 typing");
        window.click("#speak");
        window.until("sent", () -> !speech.runs.isEmpty());
        camera.take("04 connecting");
        var run = speech.runs.getFirst();
        run.answer(List.of(new WordTiming(5, 11, Duration.ZERO, Duration.ofHours(1))));
        syllables(run, 30);
        window.until("heard", () -> player.told().stream().anyMatch(it -> it.startsWith("play")));
        camera.take("05 streaming");
        syllables(run, 20);
        run.finish();
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        camera.take("06 done");
        window.click("#new-take");
        speech.runs.getLast().fail(RunState.FAILED, new SpeechFailure.RateLimited(null, BUSY));
        window.until("said", () -> window.node("#notice").isVisible());
        camera.take("07 failed");
        window.click("#dismiss");
        window.click("#new-take");
        syllables(speech.runs.getLast(), 12);
        speech.runs
                .getLast()
                .fail(
                        RunState.INCOMPLETE,
                        new SpeechFailure.StreamBroken("the connection was lost after 4.1 s"));
        window.until("said", () -> window.node("#notice").isVisible());
        camera.take("08 incomplete");
        window.click("#dismiss");
        write(arabic ? SPOKEN_ARABIC : DIALOGUE);
        window.until("roles", () -> window.node("#role").isVisible());
        window.click("#speak");
        window.until("two more", () -> speech.runs.size() >= 5);
        syllables(speech.runs.get(3), 20);
        camera.take("09 dialogue");
        write("One passage more, which is like the one before it.\n\n".repeat(200));
        window.click("#by-passage");
        window.until("many", () -> window.node("#passages").isVisible());
        camera.take("10 two hundred passages");
        camera.check();
    }

    @Test
    void everyCardLooksRight() {
        open(NodeOrientation.LEFT_TO_RIGHT);
        write(TEXT);
        choose("requesty");
        window.click("#script");
        window.press(KeyCode.SHIFT, KeyCode.TAB);
        camera.take("19 keyboard");
        camera.take("20 form");
        window.click("#tab-json");
        camera.take("21 json");
        window.click("#tab-curl");
        camera.take("22 curl");
        window.click("#tab-form");
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.type("A narrator for long winter evenings by the fire, warm and slow");
        camera.take("23 preset named");
        window.press(KeyCode.ENTER);
        camera.take("24 preset");
        camera.take("25 menu", () -> window.click("#presets"), () -> window.press(KeyCode.ESCAPE));
        camera.take(
                "26 providers",
                () -> FxDriver.run(() -> providers().show()),
                () -> FxDriver.run(() -> providers().hide()));
        camera.take(
                "27 projects", () -> window.click("#project"), () -> window.press(KeyCode.ESCAPE));
        choose("eigen");
        FxDriver.run(() ->
                window.scene().getRoot().lookupAll(".form-advanced").stream()
                        .map(TitledPane.class::cast)
                        .forEach(more -> more.setExpanded(true)));
        camera.take("28 long form");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        camera.take("29 own voice");
        window.press(KeyCode.ESCAPE);
        choose("modelgates");
        camera.take("30 without a key");
        window.press(KeyCode.CONTROL, KeyCode.COMMA);
        camera.take("31 settings");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        camera.take("32 sandbox");
        camera.check();
    }

    @Test
    void theTranscriptLooksRight() throws Exception {
        open(NodeOrientation.LEFT_TO_RIGHT);
        write(TEXT);
        window.press(KeyCode.CONTROL, KeyCode.T);
        camera.take("40 transcript");
        window.click("#speak");
        syllables(speech.runs.getFirst(), 50);
        speech.runs.getFirst().finish();
        scribe.hears(
                "Welcome back. Last time we left the arbour at dawn, and the the fog had not lifted"
                        + " from the water. Today we row to the lighthouse.");
        window.until("ready", () -> !window.node("#transcribe").isDisabled());
        window.click("#transcribe");
        window.until("heard", () -> window.node("#error-rate").isVisible());
        camera.take("41 transcript with differences");
        camera.check();
    }

    @Test
    void theTakesLookRight() throws Exception {
        open(NodeOrientation.LEFT_TO_RIGHT);
        for (int i = 0; i < 12; i++) {
            keep(i);
        }
        drawer("takes");
        store.judge(3, new Opinion(true, 5, List.of("warm", "narrator"), "The one for now"));
        store.judge(5, new Opinion(false, 3, List.of("fast"), ""));
        var table = window.node("#takes", TableView.class);
        window.until("filled", () -> table.getItems().size() == 12);
        camera.take("51 takes");
        FxDriver.run(() -> table.getSelectionModel().clearAndSelect(3));
        camera.take("52 a take");
        FxDriver.run(() -> table.getSelectionModel().select(6));
        camera.take("53 two takes");
        FxDriver.run(() -> table.getSelectionModel().clearAndSelect(0));
        window.click("#takes-search");
        window.type("nowhere to be found");
        window.until("none", () -> table.getItems().isEmpty());
        camera.take("54 nothing found");
        camera.check();
    }

    private void keep(int i) throws SpeechException {
        var request =
                new SpeechRequest(
                        i % 3 == 0 ? "offline" : "requesty",
                        i % 3 == 0 ? "english" : "openai/gpt-4o-mini-tts",
                        i % 3 == 0 ? "clara" : i % 3 == 1 ? "alloy" : "shimmer",
                        TEXT.lines().toList().get(i % 2 * 2),
                        Map.of(),
                        Transport.WHOLE);
        var making = Making.begin(store, request, Origin.FIRST);
        making.sound(24_000 * (3 + i % 4));
        if (i == 7) {
            making.end(RunState.INCOMPLETE, new SpeechFailure.StreamBroken("it was cut"));
        } else {
            making.end(RunState.DONE, null);
        }
    }

    @Test
    void theComparisonLooksRight() throws Exception {
        open(NodeOrientation.LEFT_TO_RIGHT);
        write(TEXT);
        drawer("takes");
        camera.take("50 no takes");
        drawer("compare");
        camera.take("60 nothing to compare");
        choose("requesty");
        for (int voice = 0; voice < 4; voice++) {
            FxDriver.run(() -> window.node("#voices").requestFocus());
            window.press(KeyCode.DOWN);
            window.click("#compare-add");
        }
        camera.take("61 before");
        window.click("#compare-make");
        for (int i = 0; i < 8; i++) {
            int at = i;
            window.until("sent " + i, () -> speech.runs.size() > at);
            var run = speech.runs.get(i);
            if (i == 2) {
                run.fail(RunState.FAILED, new SpeechFailure.ProviderDown(BUSY));
            } else {
                syllables(run, 12 + 3 * i);
                run.finish();
            }
        }
        window.click("#cell-0-1");
        window.press(KeyCode.W);
        camera.take("62 results");
        window.press(KeyCode.B);
        camera.take("63 blind");
        camera.check();
    }

    private void drawer(String tab) {
        if (!window.node("#drawer-grip").isVisible()) {
            window.click("#toggle-drawer");
        }
        if (!window.node("#tab-" + tab, ToggleButton.class).isSelected()) {
            window.click("#tab-" + tab);
        }
    }

    private void write(String text) {
        FxDriver.run(() -> window.node("#script", StyleClassedTextArea.class).replaceText(text));
        window.settle();
    }

    private ComboBox<?> providers() {
        return window.node("#provider", ComboBox.class);
    }

    private void choose(String provider) {
        FxDriver.run(() -> {
            var box = providers();
            for (int i = 0; i < box.getItems().size(); i++) {
                if (box.getItems().get(i) instanceof ProviderEntry it && it.id().equals(provider)) {
                    box.getSelectionModel().select(i);
                }
            }
        });
        window.settle();
    }

    /// Something that looks spoken.
    private static void syllables(StagedRun run, int count) throws SpeechException {
        for (int i = 0; i < count; i++) {
            run.audio(90 + 70 * (i * 7 % 5));
        }
    }
}
