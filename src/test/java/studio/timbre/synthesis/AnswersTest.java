// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.script.Piece;
import studio.timbre.speech.Attempt;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.speech.Usage;
import studio.timbre.speech.WordTiming;

class AnswersTest {
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private final List<FakeEncodedAudio> opened = new ArrayList<>();
    private final Attempt attempt = new Attempt();
    private final Answers answers =
            new Answers(
                    (piece, part) -> {
                        part.sent();
                        opened.add(new FakeEncodedAudio("pcm", new byte[piece.start()]));
                        return opened.getLast();
                    },
                    List.of(new Piece(0, "a"), new Piece(1, "b"), new Piece(2, "c")),
                    attempt,
                    waiting::add);

    @Test
    void askingTwiceAsksForOne() throws SpeechException {
        answers.next();
        answers.ask();
        answers.ask();
        assertEquals(1, waiting.size());
        waiting.remove().run();
        answers.next();
        answers.ask();
        waiting.remove().run();
        answers.next();
        answers.ask();
        assertEquals(0, waiting.size());
        assertEquals(3, attempt.requests());
    }

    @Test
    void whatComesTooLateIsClosed() throws SpeechException {
        answers.next();
        answers.ask();
        answers.close();
        waiting.remove().run();
        assertTrue(opened.getLast().closed());
        assertFalse(opened.getFirst().closed());
        assertFalse(attempt.cancelled());
    }

    @Test
    void aWishToStopClosesAllThatIsOpen() throws SpeechException {
        answers.next();
        answers.ask();
        waiting.remove().run();
        attempt.cancel();
        assertTrue(opened.stream().allMatch(FakeEncodedAudio::closed));
    }

    @Test
    void usageIsAddedUpAndWordsAreMovedInTextAndTime(@TempDir Path folder) throws SpeechException {
        var request =
                new SpeechRequest("offline", "mary", null, "Hi. You.", Map.of(), Transport.WHOLE);
        try (var recording = new Recording(folder.resolve("take"))) {
            var run = new SynthesisRun(request, recording);
            run.answered(new Said(2, "input", List.of(word(0, 2, 10, 400))), 0);
            recording.begin(new PcmFormat(8_000, 1));
            recording.append(ByteBuffer.allocate(8_000));
            run.answered(new Said(3, "output", List.of(word(0, 3, 20, 300))), 4);
            var measures = run.measures();
            assertEquals(List.of(word(0, 2, 10, 400), word(4, 7, 520, 800)), measures.words());
            assertEquals("req-2 req-3", measures.requestId());
            assertEquals(
                    Map.of(
                            "tokens",
                            new BigDecimal(5),
                            "detail",
                            Map.of("input", 2, "output", 3),
                            "unit",
                            "token"),
                    measures.usage().amounts());
        }
    }

    private static WordTiming word(int start, int end, long from, long to) {
        return new WordTiming(start, end, Duration.ofMillis(from), Duration.ofMillis(to));
    }

    private record Said(int tokens, String detail, List<WordTiming> words) implements EncodedAudio {
        @Override
        public AudioType type() {
            return new AudioType("pcm", null, FakeEncodedAudio.SPEECH);
        }

        @Override
        public String requestId() {
            return "req-" + tokens;
        }

        @Override
        public Usage usage() {
            return new Usage(
                    Map.of("tokens", tokens, "detail", Map.of(detail, tokens), "unit", "token"));
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            return -1;
        }

        @Override
        public void close() {}
    }
}
