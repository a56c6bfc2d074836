// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.form.Cast;
import studio.timbre.form.Schemas;
import studio.timbre.provider.Account;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import studio.timbre.ui.form.LengthCheck;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.settings.SettingsRoom;

class ParametersUiTest {
    private final Desk desk = new Desk();

    private FxDriver show(String path) {
        return show(FxDriver.startedAnd(Theme::new), path, 640);
    }

    private FxDriver show(Theme theme, String path, int height) {
        var schema = Schemas.bundled(path);
        return FxDriver.show(
                theme,
                () -> {
                    desk.scriptProperty().set("A voice is a place.");
                    desk.modelProperty()
                            .set(
                                    new SpeechModel(
                                            "requesty",
                                            "openai/tts-1",
                                            "TTS 1",
                                            Task.TTS,
                                            List.of(Transport.WHOLE),
                                            null));
                    desk.schemaProperty().set(schema);
                    desk.valuesProperty().set(schema.initial());
                    return new ParametersView(
                            new ParametersViewModel(
                                    desk, provider -> new Account(null, null), LengthCheck.NONE),
                            new PresetsViewModel(
                                    desk,
                                    SettingsRoom.rooms().presets(),
                                    this::cast,
                                    this::recast));
                },
                340,
                height);
    }

    private Optional<Cast> cast() {
        var model = desk.modelProperty().get();
        var values = desk.valuesProperty().get();
        return Optional.of(new Cast(model.provider(), model.id(), values));
    }

    private void recast(Cast cast) {
        desk.valuesProperty().set(cast.values());
    }

    @Test
    void theFormIsFilledInWithMouseAndKeys() {
        try (var window = show("requesty/gpt-4o-mini-tts")) {
            window.click("#value-instructions");
            window.type("Warm and slow");
            assertEquals("Warm and slow", desk.valuesProperty().get().get("instructions"));
            var slider = window.node("#slider-speed", Slider.class);
            window.drag(window.node("#slider-speed .thumb"), 40, 0);
            var speed = (BigDecimal) desk.valuesProperty().get().get("speed");
            assertTrue(speed.compareTo(BigDecimal.ONE) > 0);
            assertEquals(
                    0,
                    speed.remainder(new BigDecimal("0.05")).signum(),
                    "on the grid of steps: " + speed);
            assertEquals(speed.doubleValue(), slider.getValue(), 1e-9);
            window.click("#value-speed");
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.type("9");
            assertEquals("9", desk.valuesProperty().get().get("speed").toString());
            window.picture("parameters-form");
            window.click("#tab-json");
            assertTrue(
                    window.node("#json", TextInputControl.class)
                            .getText()
                            .contains("\"speed\": 9"));
            window.picture("parameters-json");
            window.click("#tab-curl");
            assertTrue(
                    window.node("#curl", TextInputControl.class)
                            .getText()
                            .contains("$REQUESTY_API_KEY"));
            window.picture("parameters-curl");
            window.click("#reset-all");
            assertEquals("wav", desk.valuesProperty().get().get("response_format"));
            assertFalse(desk.valuesProperty().get().map().containsKey("speed"));
        }
    }

    @Test
    void anOpenChoiceTakesWhatOneTypes() {
        try (var window = show("eigen/chatterbox")) {
            window.click("#value-language_id");
            window.type("eo");
            assertEquals("eo", desk.valuesProperty().get().get("language_id"));
            window.type("!");
            assertTrue(window.node("#field-language_id .field-problem").isVisible());
            window.press(KeyCode.TAB);
            assertEquals("eo!", desk.valuesProperty().get().get("language_id"));
            window.click("#reset-language_id");
            assertFalse(desk.valuesProperty().get().map().containsKey("language_id"));
        }
    }

    @Test
    void anOpenChoiceIsReadByItsNameAndSentByItsCode() {
        try (var window = show("eigen/chatterbox")) {
            window.click("#value-language_id");
            window.type("de");
            var editor = window.node("#value-language_id", TextInputControl.class);
            assertEquals("de", editor.getText());
            window.press(KeyCode.TAB);
            assertEquals("German", editor.getText());
            assertEquals("de", desk.valuesProperty().get().get("language_id"));
            window.picture("parameters-language");
            window.click("#value-language_id");
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.type("Greek");
            assertEquals("el", desk.valuesProperty().get().get("language_id"));
            window.click("#reset-language_id");
            assertEquals("", editor.getText());
            assertFalse(desk.valuesProperty().get().map().containsKey("language_id"));
        }
    }

    @Test
    void aTableTakesNamesAndObjects() {
        try (var window = show("modelgates/any")) {
            FxDriver.run(() -> unfold(window.scene().getRoot()));
            window.settle();
            window.click("#value-provider_options .button");
            window.click("#value-provider_options .text-field");
            window.type("openai");
            window.press(KeyCode.TAB);
            window.type("{\"instructions\":");
            assertTrue(window.node("#field-provider_options .field-problem").isVisible());
            window.type(" \"softly\"}");
            assertFalse(window.node("#field-provider_options .field-problem").isVisible());
            assertEquals(
                    Map.of("openai", Map.of("instructions", "softly")),
                    desk.valuesProperty().get().get("provider_options"));
        }
    }

    @Test
    void aClosedChoiceIsChosenWithTheKeys() {
        try (var window = show("requesty/tts-1")) {
            FxDriver.run(() -> window.node("#value-response_format").requestFocus());
            window.press(KeyCode.DOWN);
            assertEquals("pcm", desk.valuesProperty().get().get("response_format"));
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.BACK_SPACE);
            assertEquals("wav", desk.valuesProperty().get().get("response_format"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modelstream/qwen3-tts-flash",
                "modelgates/any",
                "eigen/higgs2p5",
                "eigen/chatterbox",
                "eigen/qwen3-tts",
                "requesty/gpt-4o-mini-tts",
                "custom/any",
                "offline/english"
            })
    void everyKindOfFieldHasAControlWithAName(String path) {
        var theme = FxDriver.startedAnd(Theme::new);
        try (var window = show(theme, path, 980)) {
            FxDriver.run(() -> unfold(window.scene().getRoot()));
            window.settle();
            FxDriver.run(() -> named(window.scene().getRoot()));
            window.picture("form-" + path.replace('/', '-'));
            FxDriver.run(() -> theme.darkProperty().set(true));
            window.settle();
            window.picture("form-" + path.replace('/', '-') + "-dark");
        }
    }

    private static void unfold(Node node) {
        if (node.lookup("#advanced") instanceof TitledPane pane) {
            pane.setAnimated(false);
            pane.setExpanded(true);
        }
    }

    private static void named(Node node) {
        var control =
                node instanceof TextInputControl
                        || node instanceof Slider
                        || node instanceof ButtonBase
                        || node instanceof ComboBoxBase<?>;
        if (control && node.isFocusTraversable()) {
            assertNotNull(node.getAccessibleText(), node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(ParametersUiTest::named);
        }
    }

    @Test
    void aPresetIsSavedAppliedAndDeletedAndComesBack() {
        try (var window = show("requesty/gpt-4o-mini-tts")) {
            window.click("#save-preset");
            window.type("Calm");
            window.press(KeyCode.ENTER);
            var menu = window.node("#presets", MenuButton.class);
            assertEquals("Calm", menu.getText());
            window.click("#value-instructions");
            window.type("Warm");
            assertEquals("Calm, changed", menu.getText());
            window.click("#save-preset");
            window.press(KeyCode.ENTER);
            assertTrue(window.node("#preset-question").isVisible());
            window.picture("parameters-preset-replace");
            window.press(KeyCode.ESCAPE);
            window.click("#presets");
            window.picture("parameters-presets");
            window.press(KeyCode.ESCAPE);
            FxDriver.run(() -> menu.getItems().getFirst().fire());
            window.settle();
            assertFalse(desk.valuesProperty().get().map().containsKey("instructions"));
            FxDriver.run(() -> menu.getItems().getLast().fire());
            window.settle();
            assertEquals("Presets", menu.getText());
            window.picture("parameters-preset-undo");
            window.click(".undo-line .undo");
            assertEquals("Calm", menu.getText());
        }
    }

    @Test
    void anExampleIsOfferedWhileAFieldIsEmptyAndARefusalStandsBesideIt() {
        try (var window = show("requesty/gpt-4o-mini-tts")) {
            window.click("#example-instructions");
            assertFalse(window.node("#example-instructions").isVisible());
            assertTrue(desk.valuesProperty().get().map().containsKey("instructions"));
            FxDriver.run(() ->
                    desk.refusalProperty()
                            .set(
                                    new SpeechFailure.Refused(
                                            "instructions",
                                            new ProviderWords(400, "Speak nicer.", null, null))));
            assertTrue(window.node("#field-instructions .field-problem").isVisible());
            window.picture("parameters-refused");
        }
    }
}
