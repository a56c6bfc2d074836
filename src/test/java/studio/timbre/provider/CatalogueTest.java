// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.form.Field;
import studio.timbre.form.Json;
import studio.timbre.form.Requests;
import studio.timbre.form.Role;
import studio.timbre.form.Validator;
import studio.timbre.form.WireWriter;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;

class CatalogueTest {
    private final Catalogue catalogue = new BundledCatalogue();

    @Test
    void theProvidersComeInTheirOrder() {
        assertEquals(
                List.of(
                        "offline",
                        "espeak",
                        "piper",
                        "say",
                        "windows",
                        "modelstream",
                        "modelgates",
                        "eigen",
                        "requesty",
                        "custom"),
                catalogue.providers().stream().map(ProviderEntry::id).toList());
    }

    @Test
    void everyModelHasAFormThatOpensWithoutAnError() {
        for (var provider : catalogue.providers()) {
            for (var model : provider.models()) {
                var schema = catalogue.schema(provider.id(), model.id()).orElseThrow();
                if (model.task() == Task.TTS) {
                    var values = schema.initial();
                    var voice = schema.field(Role.VOICE);
                    if (voice.isPresent() && values.get(voice.get().name()) == null) {
                        values = values.with(voice.get().name(), "someone");
                    }
                    assertEquals(
                            List.of(),
                            Validator.check(schema, values, "Hello"),
                            provider.id() + " " + model.id());
                }
            }
        }
    }

    @Test
    void aModelSaysHowItTravelsAndWhenItEnds() {
        var models = catalogue.provider("requesty").orElseThrow().models();
        assertEquals(4, models.size());
        for (var model : models) {
            assertEquals(LocalDate.of(2027, 1, 6), model.shutdown());
            assertEquals(model.id().contains("mini"), model.transports().contains(Transport.SSE));
        }
        assertEquals(11, catalogue.voices("requesty", models.getFirst().id()).size());
        assertEquals(
                "Cherry (Intellectual Female)",
                catalogue.voices("modelstream", "qwen3-tts-flash").getFirst().label());
    }

    @Test
    void everyRequestForSpeechSaysItsFormat() {
        int named = 0;
        for (var entry : catalogue.providers()) {
            for (var model : entry.models()) {
                var schema = catalogue.schema(entry.id(), model.id()).orElseThrow();
                var format = schema.field(Role.FORMAT);
                if (format.isEmpty() || !(format.get() instanceof Field.Choice choice)) {
                    continue;
                }
                for (var option : choice.options()) {
                    for (var way : schema.transports()) {
                        var values = schema.initial().with(choice.name(), option.value()).over(way);
                        var request = Requests.of(schema, model, "Hi", values);
                        var body = WireWriter.write(schema, request, null).body();
                        boolean socket = way == Transport.WEBSOCKET;
                        assertEquals(socket ? null : option.value(), body.get("response_format"));
                        named++;
                    }
                }
            }
        }
        assertTrue(named > 40, named + " were looked at");
    }

    @Test
    void anOpenProviderHasAFormForAnyModelAndAClosedOneHasNot() {
        assertTrue(catalogue.schema("custom", "kokoro").isPresent());
        assertTrue(catalogue.schema("requesty", "kokoro").isEmpty());
        assertTrue(catalogue.schema("nobody", "kokoro").isEmpty());
        assertTrue(catalogue.voices("nobody", "kokoro").isEmpty());
    }

    @Test
    void aProviderThatSpeaksAKnownDialectIsOnlyData(@TempDir Path folder) throws IOException {
        add(folder, "providers.json", "['mine']");
        add(
                folder,
                "mine.json",
                """
                {'title': 'Mine', 'dialect': 'openai', 'keyed': true,
                 'models': [{'id': 'kokoro', 'title': 'Kokoro', 'schema': 'schemas/kokoro.json'}]}\
                """);
        add(
                folder,
                "schemas/kokoro.json",
                """
                {'x-endpoint': {'url': 'https://tts.example/v1/audio/speech'}, 'properties': {
                  'input': {'type': 'string', 'x-ui': {'role': 'text'}},
                  'voice': {'type': 'string', 'enum': ['af_bella'], 'x-ui': {'initial': 'af_bella'}},
                  'volume_multiplier': {'type': 'number', 'minimum': 0}}}\
                """);
        var mine = new BundledCatalogue(CatalogueSource.folder(folder), null, Set.of());
        var entry = mine.provider("mine").orElseThrow();
        var model = entry.models().getFirst();
        var schema = mine.schema("mine", "kokoro").orElseThrow();
        assertEquals("openai", entry.dialect());
        assertEquals(
                new SpeechModel(
                        "mine", "kokoro", "Kokoro", Task.TTS, List.of(Transport.WHOLE), null),
                model);
        var request = Requests.of(schema, model, "Hi", schema.initial());
        assertEquals(
                Map.of("model", "kokoro", "input", "Hi", "voice", "af_bella"),
                WireWriter.write(schema, request, null).body());
        assertEquals("af_bella", request.voice());
        assertEquals(
                List.of("af_bella"),
                mine.voices("mine", "kokoro").stream().map(v -> v.id()).toList());
        assertEquals("\"Hi\"", Json.compact(request.text()));
    }

    @Test
    void aBrokenFileIsNamedWithItsPlace(@TempDir Path folder) throws IOException {
        add(
                folder,
                "mine.json",
                "{'title': 'Mine', 'dialect': 'openai', 'keyed': true, 'models': [\n{'id': 'a', 'title': 'A', 'schema': 'a.json'}]}");
        add(folder, "a.json", "{'properties': {\n'x': {'type': 'moon'}}}");
        var reader = new CatalogueReader(CatalogueSource.folder(folder));
        var wrong = assertThrows(CatalogueException.class, () -> reader.read("mine"));
        assertEquals("a.json: /properties/x/type: no control for moon", wrong.getMessage());
        add(folder, "mine.json", "{'titel': 'Mine'}");
        assertThrows(CatalogueException.class, () -> reader.read("mine"));
        add(folder, "mine.json", "{'title': 'Mine'}");
        assertThrows(CatalogueException.class, () -> reader.read("mine"));
        assertThrows(CatalogueException.class, () -> reader.read("../mine"));
    }

    private static void add(Path folder, String path, String json) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.replace('\'', '"'));
    }
}
