// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.form.Json;
import studio.timbre.form.JsonException;
import studio.timbre.speech.Transport;

class ContestTest {
    private static final Cast CALM =
            new Cast(
                    "paid",
                    "fast-1",
                    new FormValues(
                            Map.of("voice", "alloy", "speed", new BigDecimal("1.10")),
                            Transport.SSE));
    private static final Cast PLAIN = new Cast("offline", "english", FormValues.EMPTY);

    @Test
    void itIsThereAgainToTheLastDigit() throws JsonException {
        var contest =
                Contest.NONE
                        .with(List.of(CALM, PLAIN))
                        .over(Extent.SCRIPT)
                        .judged(Verdict.NONE.choose("“One.”\n", PLAIN).choose(CALM));
        assertEquals(contest, read(Json.compact(contest.members())));
        assertEquals(Contest.NONE, read(Json.compact(Contest.NONE.members())));
    }

    @Test
    void whatAnotherVersionWroteIsPassedOver() throws JsonException {
        assertEquals(Contest.NONE, read("{}"));
        assertEquals(
                Contest.NONE,
                read("{\"casts\": [1], \"extent\": \"chapter\", \"best\": 3, \"more\": []}"));
    }

    @Test
    void whatIsNoCastIsToldOf() {
        assertThrows(JsonException.class, () -> read("{\"casts\": [{\"provider\": \"paid\"}]}"));
    }

    private static Contest read(String json) throws JsonException {
        return Contest.read(Json.readObject(json));
    }
}
