// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.timbre.speech.Origin;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.take.Making;
import studio.timbre.take.Opinion;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.FxThread;
import studio.timbre.ui.kit.Theme;

class TakesUiTest {
    private static final List<String> TEXTS =
            List.of(
                    "Welcome back. Last time we left the harbour at dawn, and the fog had not yet"
                            + " lifted.",
                    "The harbour was quiet. Nobody had lit the lamps.",
                    "Three things make a good voice: breath, patience, and a reason to speak.");

    private final StagedTakes takes = new StagedTakes();
    private final Theme theme = FxDriver.startedAnd(Theme::new);
    private TakesViewModel model;
    private TakesView view;
    private FxDriver window;

    @BeforeEach
    void open() {
        model = takes.model(new FxThread(), System::nanoTime);
    }

    private void show() {
        window =
                FxDriver.show(
                        theme,
                        () -> {
                            view = new TakesView(model, new FrameClock());
                            return new javafx.scene.layout.StackPane(view);
                        },
                        1240,
                        380);
        window.until("loaded", () -> model.loadedProperty().get());
    }

    @AfterEach
    void close() {
        FxDriver.run(view::close);
        FxDriver.run(() -> theme.darkProperty().set(false));
        window.close();
        takes.store.close();
    }

    private static SpeechRequest request(
            String provider, String model, String voice, String text, Map<String, Object> values) {
        return new SpeechRequest(provider, model, voice, text, values, Transport.WHOLE);
    }

    private long make(SpeechRequest request, double seconds, Origin origin) throws SpeechException {
        var making = Making.begin(takes.store, request, origin);
        making.sound((int) (seconds * 24_000));
        making.end(RunState.DONE, null);
        return making.id();
    }

    /// What somebody made who looks for a narrator.
    private void fill() throws SpeechException {
        var seed = Map.<String, Object>of("seed", new BigDecimal(7));
        long first = 0;
        for (int i = 0; i < 3; i++) {
            var text = TEXTS.get(i);
            first =
                    make(
                            request("offline", "english", "clara", text, Map.of()),
                            4.1 + i,
                            Origin.FIRST);
            make(
                    request(
                            "requesty",
                            "openai/gpt-4o-mini-tts",
                            "alloy",
                            text,
                            Map.of("speed", new BigDecimal("1.25"), "instructions", "Calm, close")),
                    5.2 + i,
                    Origin.FIRST);
        }
        make(request("eigen", "higgs2p5", "Linda", TEXTS.get(0), seed), 6.3, Origin.FIRST);
        make(request("eigen", "higgs2p5", "Linda", TEXTS.get(0), seed), 6.3, Origin.FIRST);
        make(
                request("offline", "english", "clara", TEXTS.get(1), Map.of()),
                5.0,
                new Origin(1, null, first));
        var broken =
                Making.begin(
                        takes.store,
                        request("modelgates", "gpt-4o-mini-tts", "nova", TEXTS.get(2), Map.of()),
                        Origin.FIRST);
        broken.sound(40_000);
        broken.end(RunState.INCOMPLETE, new SpeechFailure.StreamBroken("the connection was lost"));
        var refused =
                Making.begin(
                        takes.store,
                        request("requesty", "openai/tts-1", "shimmer", TEXTS.get(2), Map.of()),
                        Origin.FIRST);
        refused.end(
                RunState.FAILED,
                new SpeechFailure.RateLimited(
                        Duration.ofSeconds(20),
                        new ProviderWords(429, "Too many requests", null, "req_8f3a21")));
        takes.store.judge(8, new Opinion(true, 5, List.of("warm", "narrator"), "The one for now"));
        takes.store.judge(2, new Opinion(false, 3, List.of("fast"), ""));
        takes.store.judge(5, new Opinion(true, 4, List.of("warm"), ""));
    }

    @Test
    void anEmptyPanelSaysWhatToDoNext() {
        show();
        assertTrue(window.node("#takes-empty", Label.class).getText().contains("Ctrl+Enter"));
        window.picture("takes-empty");
        window.click("#takes-search");
        window.type("nobody");
        window.until("narrowed", () -> window.scene().lookup("#takes-show-all").isVisible());
        window.click("#takes-show-all");
        assertEquals("", model.wordsProperty().get());
    }

    @Test
    void theKeysHearJudgeAndDelete() throws SpeechException {
        fill();
        show();
        TableView<?> table = window.node("#takes", TableView.class);
        window.until("filled", () -> table.getItems().size() == 11);
        window.click("#takes-search");
        window.press(KeyCode.DOWN);
        assertTrue(table.isFocused());
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.until("heard", () -> hears(9));
        window.press(KeyCode.DOWN);
        window.until("heard", () -> hears(8));
        int times = takes.heard.size();
        window.press(KeyCode.ENTER);
        assertEquals(times + 1, takes.heard.size());
        window.press(KeyCode.DIGIT4);
        window.press(KeyCode.S);
        window.until("starless", () -> !model.line(8).row().opinion().star());
        assertEquals(4, model.line(8).row().opinion().rating());
        window.press(KeyCode.T);
        window.type("loud");
        window.press(KeyCode.ENTER);
        assertEquals(List.of("loud"), model.line(8).row().opinion().tags());
        assertTrue(table.isFocused());
        window.picture("takes-chosen");
        window.press(KeyCode.DELETE);
        window.until("deleted", () -> table.getItems().size() == 10);
        window.picture("takes-deleted");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.until("back", () -> table.getItems().size() == 11);
    }

    private boolean hears(long take) {
        return !takes.heard.isEmpty() && Long.valueOf(take).equals(takes.heard.getLast().take());
    }

    @Test
    void deletedTakesAreShownWithWhatBecomesOfThemAndComeBack() throws SpeechException {
        fill();
        show();
        TableView<?> table = window.node("#takes", TableView.class);
        window.until("filled", () -> table.getItems().size() == 11);
        FxDriver.run(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        window.press(KeyCode.DELETE);
        window.until("deleted", () -> table.getItems().size() == 10);
        window.click("#takes-bin");
        window.until("shown", () -> table.getItems().size() == 1);
        assertTrue(window.node("#takes-bin-meaning", Label.class).getText().contains("30 days"));
        window.picture("takes-bin");
        FxDriver.run(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
        });
        window.press(KeyCode.R);
        window.until("back", () -> table.getItems().isEmpty());
        window.click("#takes-bin");
        window.until("all", () -> table.getItems().size() == 11);
    }

    @Test
    void theNextTakeIsChosenFromAnywhere() throws SpeechException {
        fill();
        show();
        TableView<?> table = window.node("#takes", TableView.class);
        window.until("filled", () -> table.getItems().size() == 11);
        for (var step : List.of(1, 1, 1, -1)) {
            FxDriver.run(() -> view.step(step));
        }
        assertEquals(1, (int) FxDriver.get(() -> table.getSelectionModel().getSelectedIndex()));
        window.until("heard", () -> hears(10));
        FxDriver.run(() -> view.step(99));
        assertEquals(10, (int) FxDriver.get(() -> table.getSelectionModel().getSelectedIndex()));
    }

    @Test
    void theColumnsAreAsTheyWereLeft() throws SpeechException {
        fill();
        show();
        TableView<TakeLine> table = FxDriver.get(() -> window.node("#takes", TakesTable.class));
        FxDriver.run(() -> {
            var columns = table.getColumns();
            columns.add(0, columns.remove(3));
            columns.get(1).setVisible(false);
            columns.get(2).setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().add(columns.get(2));
        });
        window.settle();
        var left = FxDriver.get(() -> layout(table));
        FxDriver.run(view::close);
        window.close();
        show();
        TableView<TakeLine> again = FxDriver.get(() -> window.node("#takes", TakesTable.class));
        assertEquals(left, FxDriver.get(() -> layout(again)));
        assertEquals("column-model", again.getColumns().getFirst().getId());
        assertEquals(
                "column-voice DESCENDING",
                FxDriver.get(() ->
                        again.getSortOrder().getFirst().getId()
                                + " "
                                + again.getSortOrder().getFirst().getSortType()));
    }

    private static List<String> layout(TableView<TakeLine> table) {
        return table.getColumns().stream()
                .map(column -> column.getId() + " " + column.isVisible())
                .toList();
    }

    @Test
    void twoChosenTakesStandBesideEachOther() throws SpeechException {
        fill();
        show();
        TableView<?> table = window.node("#takes", TableView.class);
        window.until("filled", () -> table.getItems().size() == 11);
        FxDriver.run(() -> {
            table.getSelectionModel().select(5);
            table.getSelectionModel().select(7);
        });
        window.until("compared", () -> model.diffProperty().get() != null);
        window.picture("takes-diff");
        FxDriver.run(() -> theme.darkProperty().set(true));
        window.picture("takes-diff-dark");
        assertFalse(window.node("#take-detail").isVisible());
        assertTrue(takes.heard.isEmpty());
    }

    @Test
    void takesOfOnePassageStandTogetherInTheDark() throws SpeechException {
        fill();
        FxDriver.run(() -> theme.darkProperty().set(true));
        show();
        TableView<?> table = window.node("#takes", TableView.class);
        window.until("filled", () -> table.getItems().size() == 11);
        window.click("#takes-together");
        int place = FxDriver.get(() -> table.getItems().indexOf(model.line(7)));
        FxDriver.run(() -> table.getSelectionModel().select(place));
        window.until("read", () -> model.takeProperty().get() != null);
        Node repeat = window.node("#take-repeat");
        assertTrue(((Label) repeat).getText().startsWith("Reproducible"));
        window.picture("takes-together-dark");
    }
}
