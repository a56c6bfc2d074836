// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.Voice;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.settings.SettingsRoom;

class AddVoiceViewModelTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Voice ANNA = new Voice(ID, "Anna");

    private final Desk desk = new Desk();
    private final BundledCatalogue catalogue = new BundledCatalogue();
    private final List<String> sent = new ArrayList<>();
    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
    private long seconds = 12;
    private boolean refusing;
    private String refused;
    private final VoiceRooms rooms =
            OwnVoiceRoom.rooms(this::upload, file -> OwnVoiceRoom.seconds(seconds));
    private final OwnVoicesViewModel own =
            new OwnVoicesViewModel(desk, rooms, SettingsRoom.rooms().book(), catalogue);
    private final VoiceListViewModel list = new VoiceListViewModel(desk, catalogue, own::of);
    private final VoiceViewModel voice =
            new VoiceViewModel(
                    desk,
                    list,
                    catalogue,
                    provider -> true,
                    new Inquiry(catalogue, Runnable::run, Runnable::run));
    private final AddVoiceViewModel model =
            new AddVoiceViewModel(desk, own, list, later::add, Runnable::run);
    @TempDir private Path folder;

    private String upload(String of, Path sample, Attempt attempt) throws SpeechException {
        sent.add(of + " " + sample.getFileName());
        if (refusing) {
            throw new SpeechException(
                    new SpeechFailure.Refused(
                            refused, new ProviderWords(400, "Too noisy.", null, "req_7")));
        }
        return ID;
    }

    @BeforeEach
    void chooseAModelThatLearnsVoices() {
        own.all().subscribe(list::renew);
        choose("eigen", "chatterbox");
    }

    @ParameterizedTest
    @CsvSource({
        "eigen, higgs2p5, true",
        "eigen, chatterbox, true",
        "eigen, qwen3-tts, true",
        "requesty, openai/tts-1, false",
        "modelstream, qwen3-tts-flash, false",
        "offline, english, false",
    })
    void whoTakesAVoiceIsData(String provider, String id, boolean addable) {
        choose(provider, id);
        assertEquals(addable, own.addableProperty().get());
        model.open();
        assertEquals(addable, model.openProperty().get());
    }

    @Test
    void whatIsSentOnceIsOnTheListAndSpeaks() throws IOException {
        ready();
        model.send();
        model.send();
        run();
        assertEquals(List.of("chatterbox anna.wav"), sent);
        assertFalse(model.openProperty().get());
        assertEquals(List.of(ANNA), list.voices());
        assertTrue(list.isOwn(ANNA));
        assertEquals(Map.of("voice_id", ID), desk.valuesProperty().get().map());
        var kept = rooms.library().now().getFirst();
        assertEquals("eigen", kept.account());
        // What sha256sum says of the three bytes "wav".
        assertEquals(
                "61e25c2cdda1758ce167dbeb7e6d776c" + "5cd6c2f12168f190ef0dca674ff60e6c",
                kept.sha256());
        assertEquals("Ben", kept.consent().person());
        assertEquals(model.wordingProperty().get(), kept.consent().wording());
        assertTrue(kept.consent().wording().contains("https://eigen.example"));
    }

    @ParameterizedTest
    @CsvSource({"label", "person", "consent", "sample"})
    void nothingIsSentUntilEverythingIsThere(String missing) throws IOException {
        ready();
        assertTrue(model.sendable().get());
        switch (missing) {
            case "label" -> model.labelProperty().set(" ");
            case "person" -> model.personProperty().set("");
            case "consent" -> model.consentProperty().set(false);
            default -> model.open();
        }
        assertFalse(model.sendable().get());
        model.send();
        run();
        assertEquals(List.of(), sent);
    }

    @ParameterizedTest
    @CsvSource({"anna.txt, 12, kind of file", "anna.wav, 31, 30 s", "gone.wav, 1, no such file"})
    void aSampleThatDoesNotFitIsNotSent(String name, long length, String reason)
            throws IOException {
        seconds = length;
        ready();
        if (!name.startsWith("gone")) {
            file(name);
        }
        model.take(folder.resolve(name));
        run();
        var problem = model.sampleProperty().get().problem();
        assertTrue(problem.contains(reason), problem);
        assertFalse(model.sendable().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice_reference_file", ""})
    void whatTheProviderSaysIsSaidOnTheCardWhateverFieldItMeans(String field) throws IOException {
        refusing = true;
        refused = field.isEmpty() ? null : field;
        ready();
        model.send();
        run();
        assertTrue(model.openProperty().get());
        var words = model.failureProperty().get();
        assertTrue(words.contains("Too noisy.") && words.contains("req_7"), words);
        assertEquals(List.of(), list.voices());
    }

    @Test
    void aVoiceThatArrivesAfterOneGaveUpIsKeptButNotChosen() throws IOException {
        ready();
        model.send();
        model.close();
        run();
        assertEquals(List.of(ANNA), list.voices());
        assertNull(list.voiceProperty().get());
    }

    @Test
    void aVoiceCanBeTakenOffTheListAndPutBack() throws IOException {
        ready();
        model.send();
        run();
        own.delete(ANNA);
        assertEquals(List.of(), list.voices());
        assertEquals(Map.of(), desk.valuesProperty().get().map());
        own.undoProperty().get().back().run();
        assertEquals(List.of(ANNA), list.voices());
        assertEquals(1, rooms.library().now().size());
        assertEquals(ANNA, list.voiceProperty().get());
    }

    @Test
    void whereAnOwnVoiceIsGoneTheFirstKnownOneSpeaks() throws IOException {
        choose("eigen", "higgs2p5");
        ready();
        model.send();
        run();
        assertEquals(ANNA, list.voiceProperty().get());
        own.delete(ANNA);
        assertEquals(catalogue.voices("eigen", "higgs2p5").getFirst(), list.voiceProperty().get());
        assertEquals(Map.of("voice", "Linda"), desk.valuesProperty().get().map());
    }

    @ParameterizedTest
    @CsvSource({"voice, true", "request.voice, true", "voice_id, true", "speed, false"})
    void whatIsSaidOfAVoiceStandsBesideTheVoices(String place, boolean said) {
        choose("eigen", "higgs2p5");
        var words = new ProviderWords(400, "Nobody of that name.", null, null);
        desk.refusalProperty().set(new SpeechFailure.Refused(place, words));
        assertEquals(said, list.refusalProperty().get().contains("Nobody of that name."));
    }

    @Test
    void aVoiceBelongsToItsModel() throws IOException {
        ready();
        model.send();
        run();
        choose("eigen", "qwen3-tts");
        assertFalse(list.voices().contains(ANNA));
        voice.modelProperty().set(voice.named("chatterbox"));
        assertEquals(List.of(ANNA), list.voices());
        assertEquals(ANNA, list.voiceProperty().get());
    }

    private void ready() throws IOException {
        model.open();
        file("anna.wav");
        model.take(folder.resolve("anna.wav"));
        run();
        assertEquals("anna", model.labelProperty().get());
        model.labelProperty().set("Anna");
        model.personProperty().set("Ben");
        model.consentProperty().set(true);
    }

    private void file(String name) throws IOException {
        Files.writeString(folder.resolve(name), "wav");
    }

    private void choose(String provider, String id) {
        voice.recast(new Cast(provider, id, FormValues.EMPTY));
    }

    private void run() {
        for (var work = later.poll(); work != null; work = later.poll()) {
            work.run();
        }
    }
}
