// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

class CastingTest {
    @TempDir private Path home;

    @Test
    void aCastAndATextMakeARequestThatMakesTheSameCastAgain() throws SpeechException {
        var cast = cast("requesty", "openai/gpt-4o-mini-tts", Map.of("voice", "coral"));
        var request = casting().request(cast, "Hello.");
        assertEquals("coral", request.voice());
        assertEquals("Hello.", request.text());
        assertEquals(request, casting().request(Cast.of(request), "Hello."));
    }

    @Test
    void whereAnyModelMayBeTypedOneThatIsNotListedSpeaksToo() throws SpeechException {
        var request = casting().request(cast("custom", "my-own", Map.of("voice", "me")), "Hello.");
        assertEquals("my-own", request.model());
    }

    @Test
    void aModelThatIsGoneIsNotFound() {
        var failure = failure(cast("requesty", "gone", Map.of()), "Hello.");
        assertInstanceOf(SpeechFailure.NotFound.class, failure);
        failure = failure(cast("nobody", "gone", Map.of()), "Hello.");
        assertInstanceOf(SpeechFailure.NotFound.class, failure);
    }

    @Test
    void aValueThatTheFormDoesNotTakeIsRefusedByName() {
        var values = Map.<String, Object>of("voice", "coral", "speed", new BigDecimal("9"));
        var failure = failure(cast("requesty", "openai/gpt-4o-mini-tts", values), "Hello.");
        assertEquals("speed", assertInstanceOf(SpeechFailure.Refused.class, failure).field());
    }

    private SpeechFailure failure(Cast cast, String text) {
        return assertThrows(SpeechException.class, () -> casting().request(cast, text)).failure();
    }

    private Casting casting() {
        return new Casting(new BundledCatalogue(home));
    }

    private static Cast cast(String provider, String model, Map<String, Object> values) {
        return new Cast(provider, model, new FormValues(values, null));
    }
}
