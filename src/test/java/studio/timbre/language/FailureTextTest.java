// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.SpeechFailure;

class FailureTextTest {
    private static final ProviderWords WORDS =
            new ProviderWords(429, "Slow down {please}, it's busy", "rate_limit", "req-7");

    @Test
    void itSaysWhatHappenedWhatTheProviderSaidAndWhatToDo() {
        var text = FailureText.of(new SpeechFailure.RateLimited(Duration.ofSeconds(12), WORDS));
        assertEquals(
                List.of(
                        "The provider asks for a pause: too many requests in a short time.",
                        "The provider said: \u201cSlow down {please}, it's busy\u201d (HTTP 429).",
                        "Try again in 12 s.",
                        "Request id: req-7"),
                text.lines());
    }

    @Test
    void aProviderThatSaidNothingIsNotQuoted() {
        var text = FailureText.of(new SpeechFailure.Unreachable("host", "no route", false));
        assertEquals(
                List.of(
                        "host could not be reached: no route.",
                        "Nothing was sent. Check the network, then try again."),
                text.lines());
    }

    @Test
    void everyFailureHasASentence() {
        var failures =
                List.of(
                        new SpeechFailure.Unauthorized(WORDS),
                        new SpeechFailure.QuotaSpent(WORDS),
                        new SpeechFailure.RateLimited(null, WORDS),
                        new SpeechFailure.Refused("speed", WORDS),
                        new SpeechFailure.Refused(null, WORDS),
                        new SpeechFailure.NotFound(WORDS),
                        new SpeechFailure.ProviderDown(WORDS),
                        new SpeechFailure.Unreachable("host", "no answer", true),
                        new SpeechFailure.StreamBroken("connection reset"),
                        new SpeechFailure.UnknownFormat("a web page"),
                        new SpeechFailure.NoAudio(WORDS),
                        new SpeechFailure.EngineFailed("out of time"),
                        new SpeechFailure.NoOutputDevice("none found"),
                        new SpeechFailure.StoreUnwritable(Path.of("x.pcm"), "disk full"),
                        new SpeechFailure.StoreTooNew(Path.of("timbre.db"), 9, 1),
                        new SpeechFailure.TakeDamaged(1_234, "its file is missing, x.pcm"),
                        new SpeechFailure.Cancelled());
        for (var failure : failures) {
            var lines = String.join("\n", FailureText.of(failure).lines());
            assertTrue(lines.endsWith(".") || lines.endsWith("req-7"), lines);
            assertFalse(lines.contains("{0}"), lines);
        }
        assertEquals(
                SpeechFailure.class.getPermittedSubclasses().length,
                failures.stream().map(Object::getClass).distinct().count());
    }
}
