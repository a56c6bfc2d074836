// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.timbre.form.FormSchema;
import studio.timbre.form.FormValues;
import studio.timbre.form.Requests;
import studio.timbre.form.Role;
import studio.timbre.form.Validator;
import studio.timbre.provider.eigen.EigenProvider;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.provider.http.HttpProfile;
import studio.timbre.provider.http.OutgoingWriter;
import studio.timbre.provider.http.SpeechClient;
import studio.timbre.provider.http.Talk;
import studio.timbre.provider.openai.OpenAiProvider;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What leaves this machine is what the providers' documents describe: every model, every way,
/// every field. The documents are in `wire`, read a second time and not from the forms.
class WireProofTest {
    private static final Catalogue CATALOGUE = new BundledCatalogue();
    private static final String TEXT = "Hello, \"world\" – 字.";
    private static final JsonMapper JSON = JsonMapper.shared();

    @AutoClose private final SpeechClient client = new SpeechClient(HttpProfile.STANDARD);
    @TempDir private Path folder;
    private Path sound;

    @BeforeEach
    void record() throws IOException {
        var silence = new byte[4_800];
        var wav = ByteBuffer.allocate(44 + silence.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(UTF_8)).putInt(36 + silence.length);
        wav.put("WAVEfmt ".getBytes(UTF_8)).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(24_000).putInt(48_000).putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(UTF_8)).putInt(silence.length).put(silence);
        sound = Files.write(folder.resolve("voice.wav"), wav.array());
    }

    static List<SpeechModel> models() {
        return CATALOGUE.providers().stream()
                .filter(entry ->
                        entry.dialect().equals("openai") || entry.dialect().equals("eigen"))
                .flatMap(entry -> entry.models().stream())
                .filter(model -> model.task() == Task.TTS)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aFormIsSentAsTheDocumentsSayHoweverItIsFilledIn(SpeechModel model) throws Exception {
        var schema = schema(model);
        var forms = new ArrayList<FormValues>();
        forms.add(opened(schema));
        forms.addAll(new FilledForms(schema, sound).all());
        for (var form : forms) {
            assertEquals(List.of(), Validator.check(schema, form, TEXT));
        }
        for (var transport : model.transports()) {
            if (transport == Transport.WEBSOCKET) {
                spoken(model, forms);
            } else {
                posted(model, forms, transport);
            }
        }
    }

    /// The form as it opens, with a voice where the form knows none to begin with.
    private static FormValues opened(FormSchema schema) {
        var form = schema.initial();
        var voice = schema.field(Role.VOICE);
        boolean silent =
                voice.isPresent()
                        && voice.get().traits().required()
                        && form.get(voice.get().name()) == null;
        return silent ? form.with(voice.get().name(), "alloy") : form;
    }

    private void posted(SpeechModel model, List<FormValues> forms, Transport transport)
            throws Exception {
        try (var witness = new WitnessServer()) {
            var shape = shape(model);
            var judge = judge(shape.get("request"));
            for (var form : forms) {
                say(model, form.over(transport), TEXT, new Account(witness.base(), "sk-canary"));
                var sent = typed(witness.next(), shape);
                assertEquals(List.of(), judge.validate(sent), sent::toString);
                assertEquals(transport == Transport.SSE, asksForEvents(sent), sent::toString);
                var text = sent.path("input").asString(sent.path("text").asString());
                assertEquals(TEXT, text);
                if (form != forms.getFirst() && !form.map().containsKey("extra")) {
                    // The model and the text, and one member more that asks for events.
                    int most = form.map().size() + 2 + (transport == Transport.SSE ? 1 : 0);
                    assertEquals(most, sent.size(), sent::toString);
                }
            }
        }
    }

    private static boolean asksForEvents(ObjectNode sent) {
        return sent.path("stream").asBoolean(false)
                || sent.path("stream_format").asString("").equals("sse");
    }

    private void spoken(SpeechModel model, List<FormValues> forms) throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        try (var server =
                new FaultServer((asked, to) -> {
                    var talk = Talk.accept(asked, to);
                    heard.add(talk.hear().text());
                    heard.add(talk.hear().text());
                    talk.sound(new byte[2]).text("{\"type\":\"complete\"}");
                    to.hold();
                })) {
            var judge = judge(shape(model).get("socket"));
            for (var form : forms) {
                var account = new Account(server.at(""), "sk-canary");
                say(model, form.over(Transport.WEBSOCKET), TEXT, account);
                var hello = JSON.createObjectNode().put("token", "sk-canary");
                assertEquals(hello.put("model", model.id()), JSON.readTree(heard.remove()));
                var sent = JSON.readTree(heard.remove());
                assertEquals(List.of(), judge.validate(sent), sent::toString);
                assertEquals(TEXT, sent.path("text").asString());
            }
        }
    }

    static List<JsonNode> examples() {
        return wire("examples").valueStream().toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesOfTheDocumentsComeOutOfAFormFilledInLikeThem(JsonNode example)
            throws Exception {
        var model =
                models().stream()
                        .filter(one -> one.provider().equals(example.get("provider").asString()))
                        .filter(one -> one.id().equals(example.get("model").asString()))
                        .findFirst()
                        .orElseThrow();
        var form = FormValues.EMPTY;
        for (var entry : example.get("form").properties()) {
            var value = entry.getValue();
            form =
                    form.with(
                            entry.getKey(),
                            value.isNumber()
                                    ? value.decimalValue()
                                    : value.isBoolean() ? value.booleanValue() : value.asString());
        }
        try (var witness = new WitnessServer()) {
            var text = example.at("/body/input").asString();
            var account = new Account(witness.base(), "sk-canary");
            say(model, form.over(Transport.WHOLE), text, account);
            assertEquals(example.get("body"), witness.next());
        }
    }

    private void say(SpeechModel model, FormValues form, String text, Account account)
            throws SpeechException {
        var entry = CATALOGUE.provider(model.provider()).orElseThrow();
        var provider =
                entry.dialect().equals("eigen")
                        ? new EigenProvider(
                                new OutgoingWriter(entry, CATALOGUE, _ -> account), client)
                        : new OpenAiProvider(
                                new OutgoingWriter(entry, CATALOGUE, _ -> account), client);
        provider.open(Requests.of(schema(model), model, text, form), new Attempt()).close();
    }

    private static FormSchema schema(SpeechModel model) {
        return CATALOGUE.schema(model.provider(), model.id()).orElseThrow();
    }

    /// The body with the types that the documents give the texts of a form.
    private static ObjectNode typed(ObjectNode body, JsonNode shape) {
        for (var name : List.copyOf(body.propertyNames())) {
            var type = shape.at("/request/properties/" + name + "/type").asString("");
            boolean text = body.get(name).isString();
            if (text && List.of("number", "integer", "boolean").contains(type)) {
                body.set(name, JSON.readTree(body.get(name).asString()));
            }
            var inside = shape.at("/jsonStrings/" + name);
            if (inside.isObject()) {
                var said = JSON.readTree(body.get(name).asString());
                assertEquals(List.of(), judge(inside).validate(said), said::toString);
            }
        }
        return body;
    }

    private static Schema judge(JsonNode shape) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(shape);
    }

    private static JsonNode shape(SpeechModel model) {
        return wire(model.provider())
                .valueStream()
                .filter(one ->
                        one.get("models")
                                .valueStream()
                                .anyMatch(id -> id.asString().equals(model.id())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no document of " + model));
    }

    private static JsonNode wire(String name) {
        try (var stream = WireProofTest.class.getResourceAsStream("wire/" + name + ".json")) {
            return JSON.readTree(stream.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
