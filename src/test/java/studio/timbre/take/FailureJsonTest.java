// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.timbre.form.JsonException;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechFailure;

class FailureJsonTest {
    private static final ProviderWords WORDS = new ProviderWords(400, "No", "bad", "req-1");

    static Stream<SpeechFailure> failures() {
        return Stream.of(
                new SpeechFailure.Unauthorized(WORDS),
                new SpeechFailure.QuotaSpent(WORDS),
                new SpeechFailure.RateLimited(Duration.ofSeconds(3), WORDS),
                new SpeechFailure.RateLimited(null, ProviderWords.NONE),
                new SpeechFailure.Refused("voice", WORDS),
                new SpeechFailure.NotFound(WORDS),
                new SpeechFailure.ProviderDown(WORDS),
                new SpeechFailure.Unreachable("host", "no route", true),
                new SpeechFailure.StreamBroken("reset", WORDS),
                new SpeechFailure.UnknownFormat("html"),
                new SpeechFailure.NoAudio(WORDS),
                new SpeechFailure.EngineFailed("gone"),
                new SpeechFailure.NoOutputDevice("none"),
                new SpeechFailure.StoreUnwritable(Path.of("x", "y"), "full"),
                new SpeechFailure.StoreTooNew(Path.of("x"), 9, 1),
                new SpeechFailure.TakeDamaged(12, "changed"),
                new SpeechFailure.Cancelled());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureComesBackTheSame(SpeechFailure failure) throws JsonException {
        assertEquals(failure, FailureJson.read(FailureJson.write(failure)));
    }

    @Test
    void noKindIsLeftOut() {
        assertEquals(
                Set.of(SpeechFailure.class.getPermittedSubclasses()),
                failures().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void whatIsNoFailureIsRefused() {
        assertThrows(JsonException.class, () -> FailureJson.read("{\"kind\":\"Nothing\"}"));
    }
}
