// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.Draft;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.decode.Decoders;
import studio.timbre.script.Piece;
import studio.timbre.speech.Measures;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Usage;
import studio.timbre.speech.WordTiming;
import studio.timbre.synthesis.Keeping;
import studio.timbre.synthesis.Synthesizer;

@Timeout(30)
class KnowledgeTest {
    private static final WordTiming ONE = word(0, 3, 10);
    private static final WordTiming TWO = word(4, 7, 400);

    @TempDir private Path folder;

    @Test
    void whatTheAnswerTellsIsWrittenDownBeforeItIsOver() throws Exception {
        Executor threads = work -> Thread.ofVirtual().start(work);
        try (var store = TakeStore.open(folder, Runnable::run)) {
            var answer = new HalfAnAnswer();
            var synthesizer =
                    new Synthesizer(
                            _ -> (_, _) -> answer,
                            request -> List.of(new Piece(0, request.text())),
                            new Decoders(threads, folder),
                            new Kept(store),
                            threads);
            var run = synthesizer.start(Making.request("One two"), Origin.FIRST);
            assertTrue(answer.half.await(20, TimeUnit.SECONDS));
            var file = new Incoming(folder.resolve("incoming/" + run.take())).known();
            var known = Knowledge.read(file, "pcm");
            assertEquals("req-9", known.requestId());
            assertEquals(List.of(ONE), known.words());
            assertEquals(Map.of("tokens", new BigDecimal(4)), known.usage().amounts());
            assertEquals(run.measures().firstAudio(), known.firstAudio());
            answer.goOn.countDown();
            run.await();
            assertEquals(List.of(ONE, TWO), run.measures().words());
            run.recording().close();
        }
    }

    @Test
    void halfALineIsNoKnowledge() throws Exception {
        var file = folder.resolve("known");
        var knowledge = new Knowledge(file);
        knowledge.add(Making.measures());
        knowledge.close();
        Files.writeString(file, "{\"requestId\":\"req-", StandardOpenOption.APPEND);
        var known = Knowledge.read(file, "pcm");
        assertEquals("req-1", known.requestId());
        assertEquals(Making.measures().words(), known.words());
        assertEquals(Making.measures().remaining(), known.remaining());
        assertNull(known.total());
    }

    @Test
    void whereNothingWasWrittenNothingIsKnown() throws Exception {
        assertEquals(Measures.NONE, Knowledge.read(folder.resolve("known"), null));
    }

    private static WordTiming word(int start, int end, long from) {
        var begin = Duration.ofMillis(from);
        return new WordTiming(start, end, begin, begin.plusMillis(300));
    }

    private record Kept(TakeStore store) implements Keeping {
        @Override
        public Draft scratch() {
            throw new AssertionError("it must be kept");
        }

        @Override
        public Draft begin(SpeechRequest request, Origin origin) throws SpeechException {
            return store.begin(request, origin, "");
        }
    }

    /// Sound and one word; the rest when it is allowed to come.
    private static final class HalfAnAnswer implements EncodedAudio {
        private final CountDownLatch half = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private int reads;

        @Override
        public AudioType type() {
            return new AudioType("pcm", null, Making.FORMAT);
        }

        @Override
        public String requestId() {
            return "req-9";
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            // The decoder asks for more only when what came is in the recording.
            if (++reads <= 2) {
                Arrays.fill(into, offset, offset + count, (byte) reads);
                return count;
            }
            if (reads == 3) {
                half.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return -1;
        }

        @Override
        public Usage usage() {
            return new Usage(Map.of("tokens", 4));
        }

        @Override
        public List<WordTiming> words() {
            return reads < 3 ? List.of(ONE) : List.of(ONE, TWO);
        }

        @Override
        public void close() {
            goOn.countDown();
        }
    }
}
