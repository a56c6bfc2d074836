// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.form.Schemas;
import studio.timbre.provider.Account;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FxDriver;

class ParametersUiTest {
    private final Desk desk = new Desk();

    private FxDriver show(String path) {
        var schema = Schemas.bundled(path);
        return FxDriver.show(
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
                            new ParametersViewModel(desk, provider -> new Account(null, null)));
                },
                340,
                640);
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
                "custom/any",
                "offline/english"
            })
    void everyKindOfFieldHasAControlWithAName(String path) {
        try (var window = show(path)) {
            FxDriver.run(() -> unfold(window.scene().getRoot()));
            window.settle();
            FxDriver.run(() -> named(window.scene().getRoot()));
            window.picture("parameters-" + path.replace('/', '-'));
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
