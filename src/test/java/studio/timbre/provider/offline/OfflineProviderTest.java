// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.provider.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

class OfflineProviderTest {
    private static final Executor THREADS = work -> Thread.ofPlatform().daemon().start(work);

    private final List<FakeEngine> engines = new ArrayList<>();
    private final OfflineProvider provider =
            new OfflineProvider(
                    Map.of("mary", this::engine, "freetts", FakeEngine::new),
                    THREADS,
                    Duration.ofMillis(300));

    private Engine engine() {
        var engine = new FakeEngine();
        engines.add(engine);
        return engine;
    }

    @Test
    void theFirstSoundComesBeforeTheSecondSentenceIsSaid() throws Exception {
        try (var audio = provider.open(request("One. Two. Three."), new Attempt())) {
            assertEquals(100, audio.read(new byte[100], 0, 100));
            assertEquals(1, engines.getFirst().said.get());
            Sound.of(audio);
            assertEquals(3, engines.getFirst().said.get());
        }
    }

    @Test
    void aHungEngineIsLeftBehindAndTheNextTextIsSpoken() throws Exception {
        try (var audio = provider.open(request("Please hang."), new Attempt())) {
            var failure = failure(() -> Sound.of(audio));
            assertInstanceOf(SpeechFailure.EngineFailed.class, failure);
        }
        try (var audio = provider.open(request("Hello."), new Attempt())) {
            assertTrue(Sound.of(audio).seconds() > 0.05);
        }
        assertEquals(2, engines.size());
    }

    @Test
    void whatAnEngineThrowsIsToldAndTheEngineGoesOn() throws Exception {
        try (var audio = provider.open(request("Please throw."), new Attempt())) {
            var failure = failure(() -> Sound.of(audio));
            var told = assertInstanceOf(SpeechFailure.EngineFailed.class, failure);
            assertTrue(told.reason().contains("no such phone"), told.reason());
        }
        assertEquals(1, engines.size());
    }

    @Test
    void cancellingEndsAWaitingReadAtOnce() throws Exception {
        var patient =
                new OfflineProvider(Map.of("mary", this::engine), THREADS, Duration.ofSeconds(60));
        var attempt = new Attempt();
        try (var audio = patient.open(request("Please hang."), attempt)) {
            var result = new CompletableFuture<SpeechFailure>();
            THREADS.execute(() -> result.complete(failure(() -> Sound.of(audio))));
            engines.getLast().hanging.await();
            attempt.cancel();
            var failure = result.get(1, TimeUnit.SECONDS);
            assertEquals(new SpeechFailure.Cancelled(), failure);
        }
    }

    @Test
    void aCancelledAttemptNeverOpens() {
        var attempt = new Attempt();
        attempt.cancel();
        assertEquals(
                new SpeechFailure.Cancelled(),
                failure(() -> provider.open(request("Hello."), attempt)));
    }

    @Test
    void nothingLeavesTheMachine() throws Exception {
        var attempt = new Attempt();
        try (var audio = provider.open(request("Hello."), attempt)) {
            Sound.of(audio);
        }
        assertEquals(0, attempt.requests());
    }

    @Test
    void aTextWithNothingToSayIsRefusedInPlainWords() {
        for (var text : List.of("", "  \n", "…!?", "你好，世界", "😀😀", "<br/>", "\uD83D", "привет")) {
            var failure = failure(() -> provider.open(request(text), new Attempt()));
            var refused = assertInstanceOf(SpeechFailure.Refused.class, failure, text);
            assertEquals("text", refused.field());
            assertTrue(refused.words().message().contains("speaks English"));
        }
    }

    @Test
    void anUnknownVoiceIsNotFound() {
        var request =
                new SpeechRequest("offline", "english", "nobody", "Hi", Map.of(), Transport.WHOLE);
        assertInstanceOf(
                SpeechFailure.NotFound.class, failure(() -> provider.open(request, new Attempt())));
    }

    @Test
    void aValueOutOfRangeIsRefusedByName() {
        for (var wrong : List.<Object>of(3, -1, "fast", Double.NaN)) {
            var request =
                    new SpeechRequest(
                            "offline",
                            "english",
                            "clara",
                            "Hi",
                            Map.of("speed", wrong),
                            Transport.WHOLE);
            var failure = failure(() -> provider.open(request, new Attempt()));
            assertEquals("speed", assertInstanceOf(SpeechFailure.Refused.class, failure).field());
        }
    }

    @Test
    void pausesStandBetweenSentencesButNotAfterTheLast() throws Exception {
        double without = seconds("One. Two.", 0);
        assertEquals(without + 0.5, seconds("One. Two.", 500), 0.001);
        assertEquals(seconds("One.", 0), seconds("One.", 500), 0.001);
    }

    @Test
    void aLongTextCostsNoMoreThanItsSentences() {
        var text = "Nobody knows how long this will take. ".repeat(1_400);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    try (var audio = provider.open(request(text), new Attempt())) {
                        assertTrue(Sound.of(audio).seconds() > 1_400 * 0.4);
                    }
                });
        assertEquals(1_400, engines.getFirst().said.get());
    }

    private double seconds(String text, int pause) throws Exception {
        var request =
                new SpeechRequest(
                        "offline",
                        "english",
                        "clara",
                        text,
                        Map.of("pause", pause),
                        Transport.WHOLE);
        try (var audio = provider.open(request, new Attempt())) {
            return Sound.of(audio).seconds();
        }
    }

    private static SpeechRequest request(String text) {
        return new SpeechRequest("offline", "english", "clara", text, Map.of(), Transport.WHOLE);
    }

    private static SpeechFailure failure(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(SpeechException.class, work).failure();
    }
}
