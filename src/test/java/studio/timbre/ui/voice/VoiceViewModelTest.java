// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import studio.timbre.form.FormSchema;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.Voice;
import studio.timbre.ui.kit.Desk;

class VoiceViewModelTest {
    private final Desk desk = new Desk();
    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final VoiceListViewModel list = list(desk, catalogue);
    private final VoiceViewModel model =
            model(desk, list, catalogue, provider -> !provider.keyed());

    private static VoiceListViewModel list(Desk desk, Catalogue catalogue) {
        return new VoiceListViewModel(desk, catalogue, model -> List.of());
    }

    private static VoiceViewModel model(
            Desk desk,
            VoiceListViewModel list,
            Catalogue catalogue,
            Predicate<ProviderEntry> usable) {
        var inquiry = new Inquiry(catalogue, Runnable::run, Runnable::run);
        return new VoiceViewModel(desk, list, catalogue, usable, inquiry);
    }

    @Test
    void theFirstVoiceIsTheOneOnThisComputer() {
        assertEquals(FakeCatalogue.OFFLINE, desk.modelProperty().get());
        assertEquals("slt", desk.valuesProperty().get().get("voice"));
        assertEquals(List.of("slt", "kevin", "deep"), ids());
        assertEquals("", model.noticeProperty().get());
    }

    @Test
    void theSearchReadsNamesAndLanguages() {
        list.searchProperty().set("kev");
        assertEquals(List.of("kevin", "deep"), ids());
        model.providerProperty().set(provider("paid"));
        list.searchProperty().set("german");
        assertEquals(List.of("lena"), ids());
        list.searchProperty().set("nobody");
        assertEquals(List.of(), ids());
    }

    @Test
    void aSearchDoesNotChangeWhoSpeaks() {
        list.choose(new Voice("kevin", "Kevin", "en-US"));
        list.searchProperty().set("susan");
        assertEquals("kevin", desk.valuesProperty().get().get("voice"));
    }

    @Test
    void aProviderWithoutItsKeySaysSo() {
        model.providerProperty().set(provider("paid"));
        assertTrue(model.noticeProperty().get().contains("needs a key"));
    }

    @Test
    void aModelThatWillEndSaysWhen() {
        var other = model(desk, list(desk, catalogue), catalogue, provider -> true);
        other.providerProperty().set(provider("paid"));
        assertEquals("", other.noticeProperty().get());
        other.modelProperty().set(FakeCatalogue.OLD);
        assertTrue(other.noticeProperty().get().contains("2027"));
    }

    @Test
    void onlyModelsThatSpeakAreListed() {
        model.providerProperty().set(provider("paid"));
        assertEquals(List.of(FakeCatalogue.FAST, FakeCatalogue.OLD), model.models());
    }

    @Test
    void anOpenProviderTakesAnyModelAndVoice() {
        model.providerProperty().set(provider("custom"));
        model.modelProperty().set(model.named(" kokoro "));
        assertEquals("kokoro", desk.modelProperty().get().id());
        list.searchProperty().set("af_bella");
        assertEquals(List.of("af_bella"), ids());
        list.choose(list.voices().getFirst());
        assertEquals("af_bella", desk.valuesProperty().get().get("voice"));
        var bella = new Voice("af_bella", "af_bella");
        assertEquals(bella, list.voiceProperty().get());
        assertEquals(List.of(bella), list.voices());
        list.searchProperty().set("");
        assertEquals(bella, list.voices().getFirst());
        list.searchProperty().set("am_adam");
        list.choose(list.voices().getFirst());
        assertEquals(List.of("am_adam"), ids());
    }

    @Test
    void aVoiceChosenElsewhereIsShown() {
        desk.valuesProperty().set(desk.valuesProperty().get().with("voice", "deep"));
        assertEquals("deep", list.voiceProperty().get().id());
    }

    @Test
    void whatFitsTheNextModelStaysAndTheRestComesBack() {
        model.providerProperty().set(provider("paid"));
        set("speed", new BigDecimal("3"));
        set("voice", "sage");
        model.providerProperty().set(provider("offline"));
        assertEquals(BigDecimal.ONE, desk.valuesProperty().get().get("speed"));
        assertEquals("slt", desk.valuesProperty().get().get("voice"));
        model.providerProperty().set(provider("paid"));
        assertEquals(new BigDecimal("3"), desk.valuesProperty().get().get("speed"));
        assertEquals("sage", desk.valuesProperty().get().get("voice"));
    }

    private void set(String field, Object value) {
        desk.valuesProperty().set(desk.valuesProperty().get().with(field, value));
    }

    private List<String> ids() {
        return list.voices().stream().map(Voice::id).toList();
    }

    private ProviderEntry provider(String id) {
        return catalogue.provider(id).orElseThrow();
    }

    @Test
    void voicesThatAreToldLaterAreShownThen() {
        var told = new CompletableFuture<List<Voice>>();
        var late = new LateCatalogue(catalogue, told);
        var other = new Desk();
        var waiting = list(other, late);
        var _ = model(other, waiting, late, provider -> true);
        assertEquals(List.of(), waiting.voices());
        told.complete(List.of(new Voice("anna", "Anna")));
        assertEquals(List.of(new Voice("anna", "Anna")), waiting.voices());
    }

    private record LateCatalogue(Catalogue whole, CompletableFuture<List<Voice>> told)
            implements Catalogue {
        @Override
        public List<ProviderEntry> providers() {
            return whole.providers();
        }

        @Override
        public Optional<FormSchema> schema(String provider, String model) {
            return whole.schema(provider, model);
        }

        @Override
        public List<Voice> voices(String provider, String model) {
            return told.getNow(List.of());
        }

        @Override
        public CompletableFuture<List<Voice>> listing(String provider, String model) {
            return told;
        }
    }
}
