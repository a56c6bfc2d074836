// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.Recording;
import studio.timbre.decode.Decoders;
import studio.timbre.form.TextUnit;
import studio.timbre.provider.Account;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.provider.http.FaultServer;
import studio.timbre.provider.http.HttpProfile;
import studio.timbre.provider.http.OutgoingWriter;
import studio.timbre.provider.http.SpeechClient;
import studio.timbre.provider.openai.OpenAiProvider;
import studio.timbre.script.Splitter;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

/// A script of several pieces, sent to a real server on this machine.
@Timeout(20)
class LongScriptTest {
    private static final String ONE = "The first one. ";
    private static final String TWO = "Then the next. ";
    private static final String THREE = "And the third.";
    private static final int LIMIT = 16;
    private static final Pattern INPUT = Pattern.compile("\"input\":\"([^\"]*)\"");

    @TempDir private Path folder;
    @AutoClose private final SpeechClient client = new SpeechClient(HttpProfile.STANDARD);
    private final Semaphore asked = new Semaphore(0);
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private FaultServer server;
    private SynthesisRun run;

    @AfterEach
    void closeAll() {
        run.recording().close();
        server.close();
    }

    @Test
    void thePiecesAreOneTakeWithoutASeam() throws Exception {
        speak((text, to) -> to.bytes(answer(sound(text))));
        run.await();
        assertEquals(RunState.DONE, run.state(), () -> String.valueOf(run.failure()));
        assertEquals(List.of(ONE, TWO, THREE), inputs());
        assertBytes(concat(sound(ONE), sound(TWO), sound(THREE)));
        assertEquals(3, run.measures().requests());
    }

    @Test
    void theNextPieceIsAskedForWhileOneSoundsAndNeverMoreThanThat() throws Exception {
        speak((text, to) -> {
            int now = underWay.incrementAndGet();
            mostUnderWay.accumulateAndGet(now, Math::max);
            var answer = answer(sound(text));
            to.bytes(Arrays.copyOf(answer, answer.length / 2));
            asked.release();
            if (!text.equals(THREE)) {
                // Half of the sound must do for the next request to come.
                assertTrue(awaitAsked(to, text.equals(ONE) ? 2 : 3), "nothing was asked ahead");
            }
            underWay.decrementAndGet();
            to.bytes(Arrays.copyOfRange(answer, answer.length / 2, answer.length));
        });
        run.await();
        assertEquals(RunState.DONE, run.state(), () -> String.valueOf(run.failure()));
        assertEquals(2, mostUnderWay.get());
        assertBytes(concat(sound(ONE), sound(TWO), sound(THREE)));
    }

    @Test
    void aLaterPieceThatFailsKeepsThoseBeforeAndIsNamed() throws Exception {
        var refusal = "{\"error\":{\"message\":\"Slow down\"}}";
        speak((text, to) ->
                to.bytes(
                        text.equals(TWO)
                                ? FaultServer.answer(
                                        "429 Too Many Requests",
                                        "Content-Type: application/json\r\n",
                                        refusal.getBytes(UTF_8))
                                : answer(sound(text))));
        run.await();
        assertEquals(RunState.INCOMPLETE, run.state());
        var failure = assertInstanceOf(SpeechFailure.StreamBroken.class, run.failure());
        assertTrue(failure.reason().contains("part 2 of 3"), failure.reason());
        assertTrue(failure.reason().contains("asks for a pause"), failure.reason());
        assertEquals(429, failure.words().status());
        assertEquals("Slow down", failure.words().message());
        assertEquals(List.of(ONE, TWO), inputs());
        assertBytes(sound(ONE));
    }

    @Test
    void aPieceThatBreaksOffStopsTheOneAskedAhead() throws Exception {
        speak((text, to) -> {
            if (text.equals(TWO)) {
                asked.release();
                to.hold();
            } else {
                to.bytes(Arrays.copyOf(answer(sound(text)), 20_000));
                assertTrue(asked.tryAcquire(10, SECONDS));
                to.reset();
            }
        });
        run.await();
        assertEquals(RunState.INCOMPLETE, run.state());
        assertEquals(2, run.measures().requests());
        assertEquals(List.of(ONE, TWO), inputs());
    }

    @Test
    void aFirstPieceThatFailsIsAFailureOfItsOwnAndNothingElseIsSent() throws Exception {
        speak((_, to) -> to.bytes(FaultServer.answer("402 Payment Required", "", new byte[0])));
        run.await();
        assertEquals(RunState.FAILED, run.state());
        assertInstanceOf(SpeechFailure.QuotaSpent.class, run.failure());
        assertEquals(List.of(ONE), inputs());
    }

    @Test
    void aClickIsNoAnswerToASentence() throws Exception {
        speak((_, to) -> to.bytes(answer(Arrays.copyOf(sound(ONE), 2 * 959))));
        run.await();
        assertEquals(RunState.FAILED, run.state());
        assertInstanceOf(SpeechFailure.NoAudio.class, run.failure());
    }

    @Test
    void fortyMillisecondsAreAnAnswer() throws Exception {
        speak((text, to) -> to.bytes(answer(Arrays.copyOf(sound(text), 2 * 960))));
        run.await();
        assertEquals(RunState.DONE, run.state(), () -> String.valueOf(run.failure()));
        assertEquals(3 * 960, run.recording().frames());
    }

    @Test
    void aPieceInAnotherFormatIsNotJoined() throws Exception {
        speak((text, to) ->
                to.bytes(
                        text.equals(TWO)
                                ? FaultServer.answer(
                                        "200 OK",
                                        "Content-Type: audio/L16; rate=16000; channels=1\r\n",
                                        sound(text))
                                : answer(sound(text))));
        run.await();
        assertEquals(RunState.INCOMPLETE, run.state());
        var failure = assertInstanceOf(SpeechFailure.StreamBroken.class, run.failure());
        assertTrue(failure.reason().contains("16000 Hz and one channel"), failure.reason());
        assertBytes(sound(ONE));
    }

    @Test
    void aWishToStopEndsWhatIsReadAndWhatIsAskedAhead() throws Exception {
        speak((text, to) -> {
            to.bytes(Arrays.copyOf(answer(sound(text)), 20_000));
            asked.release();
            to.hold();
        });
        assertTrue(asked.tryAcquire(2, 10, SECONDS), "nothing was asked ahead");
        run.cancel();
        run.await();
        assertEquals(RunState.CANCELLED, run.state());
        assertInstanceOf(SpeechFailure.Cancelled.class, run.failure());
        assertEquals(List.of(ONE, TWO), inputs());
        assertTrue(run.recording().frames() > 0);
    }

    private boolean awaitAsked(FaultServer.To to, int requests) throws InterruptedException {
        for (int tries = 0; server.asked().size() < requests && tries < 1_000; tries++) {
            if (to.closing().await(10, MILLISECONDS)) {
                return false;
            }
        }
        return server.asked().size() >= requests;
    }

    private interface Script {
        void answer(String text, FaultServer.To to) throws IOException, InterruptedException;
    }

    private void speak(Script script) {
        server = new FaultServer((request, to) -> script.answer(input(request), to));
        var catalogue = new BundledCatalogue();
        var entry = catalogue.provider("requesty").orElseThrow();
        var account = new Account(server.at(""), "sk-canary-0815");
        var provider =
                new OpenAiProvider(new OutgoingWriter(entry, catalogue, _ -> account), client);
        Executor threads = work -> Thread.ofVirtual().start(work);
        var synthesizer =
                new Synthesizer(
                        _ -> provider,
                        request -> Splitter.split(request.text(), LIMIT, TextUnit.CODE_POINTS),
                        new Decoders(threads, folder),
                        new FakeKeeping(folder),
                        threads);
        run =
                synthesizer.start(
                        new SpeechRequest(
                                "requesty",
                                "openai/tts-1",
                                "alloy",
                                ONE + TWO + THREE,
                                Map.of("response_format", "pcm"),
                                Transport.WHOLE));
    }

    private static String input(FaultServer.Asked request) {
        var input = INPUT.matcher(request.text());
        assertTrue(input.find(), request.text());
        return input.group(1);
    }

    private List<String> inputs() {
        return server.asked().stream().map(LongScriptTest::input).toList();
    }

    private static byte[] answer(byte[] sound) {
        return FaultServer.answer("200 OK", "Content-Type: audio/pcm\r\n", sound);
    }

    /// 40 KB of samples that no other text has.
    private static byte[] sound(String text) {
        var samples = ByteBuffer.allocate(40_000).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 20_000; i++) {
            samples.putShort((short) (8_000 * Math.sin(i * (0.01 + text.hashCode() % 97 * 1e-3))));
        }
        return samples.array();
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private void assertBytes(byte[] expected) {
        assertEquals(expected.length / 2, run.recording().frames());
        assertEquals(ByteBuffer.wrap(expected), ByteBuffer.wrap(bytes(run.recording())));
    }

    private static byte[] bytes(Recording recording) {
        var samples = new short[(int) recording.frames()];
        recording.read(0, samples, samples.length);
        var bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }
}
