// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.audio.PcmFormat;
import studio.timbre.form.FormSchema;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.ProviderEntry;
import studio.timbre.speech.Origin;
import studio.timbre.speech.Price;
import studio.timbre.speech.Price.Direction;
import studio.timbre.speech.Price.Unit;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechModel;
import studio.timbre.speech.Task;
import studio.timbre.speech.Transport;
import studio.timbre.speech.Voice;
import studio.timbre.take.Opinion;
import studio.timbre.take.Sound;
import studio.timbre.take.TakeFigures;
import studio.timbre.take.TakeRow;
import studio.timbre.take.TakeSource;

class TakeCostTest {
    private static final Catalogue CATALOGUE =
            new Catalogue() {
                @Override
                public List<ProviderEntry> providers() {
                    var models =
                            List.of(
                                    model("letters", Unit.CHARACTER),
                                    model("wide", Unit.WIDE_CHARACTER),
                                    model("each", Unit.REQUEST),
                                    model("seconds", Unit.SECOND));
                    return List.of(
                            new ProviderEntry("paid", "", "x", null, true, false, models),
                            new ProviderEntry("free", "", "x", null, false, true, List.of()));
                }

                @Override
                public Optional<FormSchema> schema(String provider, String model) {
                    return Optional.empty();
                }

                @Override
                public List<Voice> voices(String provider, String model) {
                    return List.of();
                }
            };

    private static SpeechModel model(String id, Unit unit) {
        var price = new Price(new BigDecimal("0.01"), 1, unit, "USD", Direction.IN, null);
        return new SpeechModel(
                "paid", id, id, Task.TTS, List.of(Transport.WHOLE), null, List.of(price));
    }

    @ParameterizedTest
    @CsvSource({
        "paid, letters, Hello, 5, true, 0.05 USD",
        "paid, letters, Hello, 300, true, 3 USD",
        "paid, wide, 你好ab, 4, true, 0.06 USD",
        "paid, wide, 你好ab, 400, true, 6 USD",
        "paid, each, Hello, 300, true, 0.01 USD",
        "paid, seconds, Hello, 5, true,",
        "paid, letters, Hello, 5, false,",
        "paid, unknown, Hello, 5, true,",
        "gone, letters, Hello, 5, true,",
        "free, any, Hello, 5, true, Free",
    })
    void itFollowsFromTheTextAndTodaysPrice(
            String provider,
            String model,
            String excerpt,
            int characters,
            boolean sounds,
            @Nullable String words) {
        var row =
                new TakeRow(
                        1,
                        Instant.EPOCH,
                        null,
                        new TakeSource(
                                Origin.FIRST,
                                provider,
                                "",
                                model,
                                "v",
                                excerpt,
                                characters,
                                null,
                                "r"),
                        new TakeFigures(RunState.DONE, null, null, null, null, null),
                        sounds ? new Sound(new PcmFormat(24_000, 1), 10, "s") : null,
                        Opinion.NONE);
        var cost = TakeCost.of(row, new Titles(CATALOGUE));
        assertEquals(words, cost == null ? null : cost.words());
    }
}
