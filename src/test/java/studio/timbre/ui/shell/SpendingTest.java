// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.timbre.form.FormSchema;
import studio.timbre.playback.FakePlayer;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.Origin;
import studio.timbre.speech.Price;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import studio.timbre.speech.Voice;
import studio.timbre.ui.kit.Desk;

class SpendingTest {
    private static final SpeechModel DEAR =
            new SpeechModel(
                    "dear",
                    "m",
                    "M",
                    Task.TTS,
                    List.of(Transport.WHOLE),
                    null,
                    List.of(
                            new Price(
                                    new BigDecimal("0.01"),
                                    1,
                                    Price.Unit.CHARACTER,
                                    "EUR",
                                    Price.Direction.IN,
                                    null)));

    private BigDecimal limit;
    private final Spending spending = new Spending(new Shop(), () -> limit);
    private final StagedSpeech speech = new StagedSpeech();
    private final Desk desk = new Desk();
    private final FakePlayer player = new FakePlayer(System::nanoTime);
    private final ShellViewModel shell =
            new ShellViewModel(
                    desk,
                    speech.speech(spending),
                    player,
                    speech.noSeries(desk, player),
                    Runnable::run);

    @Test
    void withoutALimitNothingIsAsked() {
        shell.remake(request(1000), Origin.FIRST);
        assertEquals(1, speech.runs.size());
    }

    @Test
    void upToTheLimitNothingIsAsked() {
        limit = new BigDecimal("0.10");
        shell.remake(request(10), Origin.FIRST);
        assertEquals(1, speech.runs.size());
        assertNull(spending.questionProperty().get());
    }

    @Test
    void aboveItNothingIsSentBeforeTheUserSaysSo() {
        limit = new BigDecimal("0.10");
        shell.remake(request(11), Origin.FIRST);
        assertEquals(0, speech.runs.size());
        var words = spending.questionProperty().get().words();
        assertTrue(words.contains("0.11 EUR") && words.contains("0.10"), words);
        spending.refrain();
        assertEquals(0, speech.runs.size());
        shell.remake(request(11), Origin.FIRST);
        spending.send();
        assertEquals(1, speech.runs.size());
        spending.send();
        assertEquals(1, speech.runs.size(), "it is sent once");
    }

    @Test
    void manyRequestsCountTogether() {
        limit = new BigDecimal("0.10");
        int[] sent = {0};
        spending.before(List.of(request(6), request(6)), () -> sent[0]++);
        assertEquals(0, sent[0]);
        assertTrue(spending.questionProperty().get().words().contains("2 requests"));
    }

    static SpeechRequest request(int characters) {
        return new SpeechRequest(
                "dear", "m", null, "x".repeat(characters), Map.of(), Transport.WHOLE);
    }

    /// Sells one model.
    static final class Shop implements Catalogue {
        @Override
        public List<ProviderEntry> providers() {
            return List.of(
                    new ProviderEntry("dear", "Dear", "openai", null, true, false, List.of(DEAR)));
        }

        @Override
        public Optional<FormSchema> schema(String provider, String model) {
            return new FakeCatalogue().schema("paid", model);
        }

        @Override
        public List<Voice> voices(String provider, String model) {
            return List.of();
        }
    }
}
