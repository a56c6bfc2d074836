// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.form.FormSchema;
import studio.timbre.form.Schemas;
import studio.timbre.form.Validator;
import studio.timbre.provider.Account;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import studio.timbre.ui.form.FieldViewModel;
import studio.timbre.ui.form.LengthCheck;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.parameters.ParametersViewModel.Aspect;

class ParametersViewModelTest {
    private static final String SECRET = "sk-never-shown";

    private static final Duration LONG = Duration.ofMillis(30_100);

    private final Desk desk = new Desk();
    private final Queue<Runnable> later = new ArrayDeque<>();
    @TempDir private Path folder;
    private final ParametersViewModel model =
            new ParametersViewModel(
                    desk,
                    provider -> new Account(URI.create("http://127.0.0.1:8080/x"), SECRET),
                    new LengthCheck(file -> Optional.of(LONG), later::add, Runnable::run));

    private void choose(String path) {
        var schema = Schemas.bundled(path);
        choose(schema);
    }

    private void choose(FormSchema schema) {
        desk.scriptProperty().set("Hello");
        desk.modelProperty()
                .set(
                        new SpeechModel(
                                "requesty", "m", "M", Task.TTS, List.of(Transport.WHOLE), null));
        desk.schemaProperty().set(schema);
        desk.valuesProperty().set(schema.initial());
    }

    private FieldViewModel field(String name) {
        return model.fields().stream()
                .filter(field -> field.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aVoiceFromTheListGivesWayToOneThatIsNamedInTheForm() {
        choose("eigen/higgs2p5");
        assertEquals("Linda", desk.valuesProperty().get().get("voice"));
        field("voice_id").textProperty().set("0123abcd");
        assertEquals(Map.of("voice_id", "0123abcd"), desk.valuesProperty().get().map());
        assertNull(field("voice_id").problemProperty().get());
        field("voice_url").textProperty().set("https://a.example/b.wav");
        assertEquals("form.onlyOne", field("voice_url").problemProperty().get().key());
        assertEquals("0123abcd", desk.valuesProperty().get().get("voice_id"));
    }

    @Test
    void aSoundThatIsTooLongIsSaidSoBesideItsFieldAsSoonAsItIsMeasured() throws IOException {
        choose("eigen/chatterbox");
        var sound = Files.createFile(folder.resolve("long.wav"));
        var field = field("audio_prompt_file");
        field.textProperty().set(sound.toString());
        assertNull(field.problemProperty().get());
        later.remove().run();
        assertEquals("form.longSound", field.problemProperty().get().key());
        assertEquals(List.of(30.1, 30.0), field.problemProperty().get().arguments());
        field.textProperty().set(sound + "x");
        assertEquals("form.noFile", field.problemProperty().get().key());
        field.textProperty().set("");
        later.forEach(Runnable::run);
        assertNull(field.problemProperty().get());
    }

    @Test
    void theCommandFollowsTheAddressOfTheAccount() {
        var base = new URI[] {URI.create("http://127.0.0.1:8080")};
        var moving =
                new ParametersViewModel(
                        desk, provider -> new Account(base[0], null), LengthCheck.NONE);
        choose("requesty/tts-1");
        moving.aspectProperty().set(Aspect.CURL);
        assertTrue(moving.curlProperty().get().contains("http://127.0.0.1:8080/"));
        base[0] = URI.create("http://127.0.0.1:9090");
        moving.renew();
        assertTrue(moving.curlProperty().get().contains("http://127.0.0.1:9090/"));
    }

    @ParameterizedTest
    @CsvSource({
        "requesty/gpt-4o-mini-tts, 'instructions,response_format,speed'",
        "requesty/tts-1, 'response_format,speed'",
        "modelgates/any, 'response_format,speed,provider_options'",
        "custom/any, 'instructions,response_format,speed,extra'"
    })
    void theFormLeavesOutWhatHasItsOwnPlace(String path, String names) {
        choose(path);
        assertEquals(
                List.of(names.split(",")),
                model.fields().stream().map(field -> field.field().name()).toList());
    }

    @Test
    void theWayThatIsHeardFirstIsTakenUntilAnotherIsChosen() {
        choose("eigen/qwen3-tts");
        assertEquals(
                List.of(Transport.WEBSOCKET, Transport.SSE, Transport.WHOLE), model.transports());
        assertEquals(Transport.WEBSOCKET, model.transportProperty().get());
        assertNull(desk.valuesProperty().get().transport());
        model.transportProperty().set(Transport.SSE);
        assertEquals(Transport.SSE, desk.valuesProperty().get().transport());
        assertTrue(model.changedProperty().get());
        model.resetAll();
        assertEquals(Transport.WEBSOCKET, model.transportProperty().get());
        assertFalse(model.changedProperty().get());
    }

    @Test
    void whatIsWrittenAsJsonTravelsAsBefore() {
        choose("eigen/qwen3-tts");
        model.transportProperty().set(Transport.SSE);
        model.aspectProperty().set(Aspect.JSON);
        model.jsonProperty()
                .set("{\"model\": \"m\", \"text\": \"Ho\", \"voice\": \"Eric\", \"stream\": true}");
        assertNull(model.jsonProblemProperty().get());
        assertEquals("Ho", desk.scriptProperty().get());
        assertEquals(Transport.SSE, desk.valuesProperty().get().transport());
    }

    @Test
    void aCommandTakesTheNextBestWayToAWebSocket() {
        choose("eigen/qwen3-tts");
        model.aspectProperty().set(Aspect.CURL);
        var command = model.curlProperty().get();
        assertTrue(command.startsWith("curl -X POST http://127.0.0.1:8080/x/api"), command);
        assertTrue(command.contains("--form-string stream=true"), command);
    }

    @ParameterizedTest
    @CsvSource({
        "speed, 1.5, ''",
        "speed, 9, form.tooLarge",
        "speed, fast, form.notANumber",
        "speed, '1,5', form.notANumber",
        "response_format, ogg, form.notOffered"
    })
    void anErrorStandsBesideTheFieldWhileOneTypes(String name, String typed, String key) {
        choose("requesty/tts-1");
        field(name).textProperty().set(typed);
        var problem = field(name).problemProperty().get();
        assertEquals(key, problem == null ? "" : problem.key());
        assertEquals(
                key.isEmpty(),
                Validator.passes(
                        desk.schemaProperty().get(), desk.valuesProperty().get(), "Hello"));
        assertEquals(typed, field(name).textProperty().get());
    }

    @Test
    void aChangedFieldIsMarkedAndGoesBack() {
        choose("requesty/tts-1");
        assertFalse(model.changedProperty().get());
        field("speed").textProperty().set("1.0");
        assertFalse(field("speed").changedProperty().get(), "the provider's own default");
        field("speed").textProperty().set("2");
        field("response_format").textProperty().set("mp3");
        assertTrue(field("speed").changedProperty().get());
        assertTrue(model.changedProperty().get());
        field("speed").reset();
        assertNull(desk.valuesProperty().get().get("speed"));
        model.resetAll();
        assertEquals("wav", desk.valuesProperty().get().get("response_format"));
        assertFalse(model.changedProperty().get());
    }

    @Test
    void formJsonAndCommandStayInStep() {
        choose("requesty/tts-1");
        model.aspectProperty().set(Aspect.JSON);
        field("speed").textProperty().set("1.50");
        desk.scriptProperty().set("It's me");
        assertEquals(
                """
                {
                  "model": "m",
                  "input": "It's me",
                  "voice": "alloy",
                  "response_format": "wav",
                  "speed": 1.50
                }\
                """,
                model.jsonProperty().get());
        assertTrue(model.curlProperty().get().contains("It'\\''s me"));
        assertTrue(model.curlProperty().get().contains("http://127.0.0.1:8080/x/v1/audio/speech"));
        assertTrue(model.curlProperty().get().contains("Bearer $REQUESTY_API_KEY"));
        assertFalse(model.curlProperty().get().contains(SECRET));
    }

    @Test
    void whatIsWrittenAsJsonArrivesInTheForm() {
        choose("requesty/tts-1");
        model.aspectProperty().set(Aspect.JSON);
        var typed = "{\"model\":\"m\",\"input\":\"Bye\",\"voice\":\"echo\",\"speed\":0.5}";
        model.jsonProperty().set(typed);
        assertNull(model.jsonProblemProperty().get());
        assertEquals("Bye", desk.scriptProperty().get());
        assertEquals("echo", desk.valuesProperty().get().get("voice"));
        assertEquals("0.5", field("speed").textProperty().get());
        assertEquals(typed, model.jsonProperty().get(), "what one types stays as typed");
        assertTrue(model.curlProperty().get().contains("\"speed\": 0.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"model\":\"m\",\"input\":\"Bye\" | form.notJson",
                "{\"model\":\"m\",\"input\":\"Bye\",\"tempo\":1} | form.unknown",
                "{\"model\":\"n\",\"input\":\"Bye\"} | form.otherModel"
            })
    void jsonThatTheFormCannotSayChangesNothing(String typed, String key) {
        choose("requesty/tts-1");
        model.aspectProperty().set(Aspect.JSON);
        var before = desk.valuesProperty().get();
        model.jsonProperty().set(typed);
        assertEquals(key, model.jsonProblemProperty().get().key());
        assertEquals(before, desk.valuesProperty().get());
        assertEquals("Hello", desk.scriptProperty().get());
    }

    @Test
    void aWrongValueInJsonIsSaidThereAndBesideItsField() {
        choose("requesty/tts-1");
        model.aspectProperty().set(Aspect.JSON);
        model.jsonProperty()
                .set("{\"model\":\"m\",\"input\":\"Bye\",\"voice\":\"echo\",\"speed\":99}");
        assertEquals("form.tooLarge", model.jsonProblemProperty().get().key());
        assertEquals("form.tooLarge", field("speed").problemProperty().get().key());
    }

    @Test
    void anObjectIsFilledInMemberByMemberOrAsJson() {
        choose("eigen/higgs2p5");
        var sampling = field("sampling");
        sampling.members().getFirst().textProperty().set("0.7");
        assertEquals(
                Map.of("temperature", new BigDecimal("0.7")),
                desk.valuesProperty().get().get("sampling"));
        sampling.textProperty().set("{\"temperature\": 0.9, \"mood\": \"calm\"}");
        assertEquals("0.9", sampling.members().getFirst().textProperty().get());
        sampling.members().get(1).textProperty().set("2");
        assertEquals("form.tooLarge", sampling.members().get(1).problemProperty().get().key());
        assertNull(sampling.problemProperty().get());
        sampling.textProperty().set("{");
        assertEquals("form.notAnObject", sampling.problemProperty().get().key());
    }

    @Test
    void anotherModelMeansOtherFieldsAndAnotherRequest() {
        choose("requesty/tts-1");
        model.aspectProperty().set(Aspect.JSON);
        choose("modelstream/qwen3-tts-flash");
        assertTrue(model.jsonProperty().get().contains("\"sample_rate\": 24000"));
        assertNotNull(field("pitch"));
    }

    @Test
    void aVoiceOfThisComputerHasNoCommand() {
        choose(Schemas.bundled("offline/english"));
        model.aspectProperty().set(Aspect.CURL);
        assertFalse(model.curlProperty().get().contains("curl"));
        assertFalse(model.curlProperty().get().isBlank());
    }

    @Test
    void whatTheProviderRefusedStandsBesideItsFieldUntilItIsEdited() {
        choose("requesty/gpt-4o-mini-tts");
        var words = new ProviderWords(400, "too fast for me", null, null);
        desk.refusalProperty().set(new SpeechFailure.Refused("speed", words));
        var problem = field("speed").problemProperty().get();
        assertEquals("form.said", problem.key());
        assertEquals(List.of("too fast for me"), problem.arguments());
        assertNull(field("instructions").problemProperty().get());
        field("speed").textProperty().set("1.5");
        assertNull(field("speed").problemProperty().get());
    }

    @Test
    void whatIsWrongInsideOfAnObjectStandsBesideTheObject() {
        choose("modelgates/any");
        desk.refusalProperty()
                .set(
                        new SpeechFailure.Refused(
                                "provider/options/openai/instructions", ProviderWords.NONE));
        assertEquals("form.refused", field("provider_options").problemProperty().get().key());
    }
}
