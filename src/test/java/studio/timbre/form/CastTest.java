// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

class CastTest {
    private static final Map<String, Object> VALUES =
            Map.of(
                    "voice",
                    "Linda",
                    "speed",
                    new BigDecimal("1.10"),
                    "tiny",
                    new BigDecimal("0.00000000000000000001"),
                    "loud",
                    true,
                    "settings",
                    Map.of("speed", new BigDecimal("0.95")),
                    "list",
                    List.of("a", BigDecimal.TEN));

    @Test
    void whatIsWrittenIsReadAgainToTheLastDigit() throws JsonException {
        for (var way : new Transport[] {null, Transport.WHOLE, Transport.SSE}) {
            var cast = new Cast("eigen", "higgs2p5", new FormValues(VALUES, way));
            assertEquals(cast, Cast.read(cast.json()));
        }
    }

    @Test
    void aRequestIsACastAndAText() {
        var request =
                new SpeechRequest(
                        "eigen", "higgs2p5", "Linda", "Hello", VALUES, Transport.WEBSOCKET);
        var cast = Cast.of(request);
        assertEquals("eigen", cast.provider());
        assertEquals("higgs2p5", cast.model());
        assertEquals(VALUES, cast.values().map());
        assertEquals(Transport.WEBSOCKET, cast.values().transport());
        assertEquals(cast, Cast.of(request.withText("Goodbye")));
    }

    @Test
    void theJsonIsThatOfARequest() {
        var values = new FormValues(Map.of("speed", new BigDecimal("1.50")), Transport.SSE);
        assertEquals(
                """
                {"provider":"p","model":"m","transport":"sse","values":{"speed":1.50}}\
                """,
                new Cast("p", "m", values).json());
    }

    @Test
    void whatALaterVersionAddsIsPassedOver() throws JsonException {
        assertEquals(
                new Cast("p", "m", FormValues.EMPTY),
                Cast.read(
                        """
                        {"provider": "p", "model": "m", "mood": "good", "values": {"x": null}}\
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"provider\": \"p\", \"model\": \"m\"}",
                "{\"provider\": \"p\", \"model\": 1, \"values\": {}}",
                "{\"provider\": \"p\", \"model\": \"m\", \"values\": []}",
                "{\"provider\": \"p\", \"model\": \"m\", \"values\": {}, \"transport\": \"pigeon\"}"
            })
    void whatIsNoCastIsRefused(String json) {
        assertThrows(JsonException.class, () -> Cast.read(json));
    }
}
