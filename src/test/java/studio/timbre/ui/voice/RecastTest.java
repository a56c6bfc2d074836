// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.form.Requests;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Transport;
import studio.timbre.ui.kit.Desk;

/// Choices of provider, model and values as a whole, among the providers that come along.
class RecastTest {
    private final Desk desk = new Desk();
    private final BundledCatalogue catalogue = new BundledCatalogue();
    private final VoiceListViewModel list =
            new VoiceListViewModel(desk, catalogue, model -> List.of());
    private final VoiceViewModel model =
            new VoiceViewModel(
                    desk,
                    list,
                    catalogue,
                    provider -> true,
                    new Inquiry(catalogue, Runnable::run, Runnable::run));

    @ParameterizedTest
    @CsvSource({
        "eigen, higgs2p5, voice, Jack",
        "eigen, chatterbox, language_id, fr",
        "eigen, qwen3-tts, voice, Serena",
        "modelstream, qwen3-tts-flash, voice, Cherry",
        "custom, kokoro, voice, af_bella",
    })
    void whatIsChosenComesBackFromAnywhere(String provider, String id, String field, String value) {
        var cast = cast(provider, id, Map.of(field, value));
        model.recast(cast);
        assertEquals(cast, model.cast().orElseThrow());
        model.recast(cast("requesty", "openai/tts-1", Map.of("voice", "nova")));
        model.recast(cast);
        assertEquals(cast, model.cast().orElseThrow());
        assertEquals("", model.noticeProperty().get());
        assertEquals(provider, model.providerProperty().get().id());
        assertEquals(id, model.modelProperty().get().id());
    }

    @Test
    void aRequestComesBackAsItWas() {
        model.recast(
                new Cast(
                        "eigen",
                        "qwen3-tts",
                        new FormValues(Map.of("voice", "Dylan"), Transport.SSE)));
        var request =
                Requests.of(
                        desk.schemaProperty().get(),
                        desk.modelProperty().get(),
                        "Hello",
                        desk.valuesProperty().get());
        model.recast(cast("requesty", "openai/tts-1", Map.of("voice", "nova")));
        model.recast(Cast.of(request));
        assertEquals(
                request,
                Requests.of(
                        desk.schemaProperty().get(),
                        desk.modelProperty().get(),
                        "Hello",
                        desk.valuesProperty().get()));
    }

    @Test
    void theModelOnTheDeskChangesOnce() {
        var seen = new ArrayList<SpeechModel>();
        desk.modelProperty().addListener((at, before, now) -> seen.add(now));
        model.recast(cast("eigen", "qwen3-tts", Map.of("voice", "Serena")));
        assertEquals(List.of("qwen3-tts"), seen.stream().map(SpeechModel::id).toList());
    }

    @ParameterizedTest
    @CsvSource({"nobody, m", "eigen, gone-1", "eigen, whisper_v3_turbo"})
    void whoIsGoneIsSaidAndNothingChanges(String provider, String id) {
        model.recast(cast("requesty", "openai/tts-1", Map.of("voice", "nova")));
        var before = model.cast();
        model.recast(cast(provider, id, Map.of()));
        assertEquals(before, model.cast());
        assertEquals("requesty", model.providerProperty().get().id());
        var words = model.noticeProperty().get();
        assertTrue(words.contains("nothing was changed"), words);
        assertTrue(words.contains(provider.equals("nobody") ? provider : id), words);
    }

    @Test
    void whatDoesNotFitIsLeftOutAndNamed() {
        model.recast(
                new Cast(
                        "eigen",
                        "qwen3-tts",
                        new FormValues(
                                Map.of(
                                        "voice", "Nobody",
                                        "language", "French",
                                        "exaggeration", new BigDecimal("0.7"),
                                        "response_format", "mp4",
                                        "text", "said elsewhere"),
                                Transport.WHOLE)));
        var values = desk.valuesProperty().get();
        assertEquals("French", values.get("language"));
        assertEquals("Vivian", values.get("voice"));
        assertEquals("wav", values.get("response_format"));
        assertFalse(values.map().containsKey("exaggeration"));
        assertFalse(values.map().containsKey("text"));
        var words = model.noticeProperty().get();
        for (var name : List.of("Speaker", "exaggeration", "Format", "Text")) {
            assertTrue(words.contains(name), words);
        }
        assertFalse(words.contains("Language"), words);
    }

    @Test
    void theWayThatWouldBeTakenAnywayIsNotChosen() {
        var values = new FormValues(Map.of("voice", "Linda"), Transport.WEBSOCKET);
        model.recast(new Cast("eigen", "higgs2p5", values));
        assertEquals(values.over(null), desk.valuesProperty().get());
    }

    @Test
    void aStoredVoiceAndAPresetVoiceDoNotStandTogether() {
        model.recast(cast("eigen", "higgs2p5", Map.of("voice_id", "0123abcd")));
        assertEquals(Map.of("voice_id", "0123abcd"), desk.valuesProperty().get().map());
        list.choose(list.voices().getLast());
        assertEquals(Map.of("voice", "Jack"), desk.valuesProperty().get().map());
    }

    private static Cast cast(String provider, String model, Map<String, Object> values) {
        return new Cast(provider, model, new FormValues(values, null));
    }
}
