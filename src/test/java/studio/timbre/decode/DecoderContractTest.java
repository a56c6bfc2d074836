// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.FakeSink;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// What every decoder promises, whatever it decodes.
@Timeout(60)
abstract class DecoderContractTest {
    private static final SpeechFailure CUT = new SpeechFailure.StreamBroken("cable pulled");

    /// A fresh decoder.
    abstract Decoder decoder() throws SpeechException;

    /// A second of sound or more.
    abstract byte[] encoded();

    /// The fewest bytes of [#encoded()] that hold a sample.
    abstract int enough();

    @Test
    void theSamplesAreTheSameHoweverTheStreamIsDivided() throws SpeechException {
        var whole = decode(audio());
        assertTrue(whole.samples().length > 1000);
        assertArrayEquals(whole.bytes(), decode(audio().inReadsOf(() -> 1)).bytes());
        for (int seed = 0; seed < 3; seed++) {
            var random = new Random(seed);
            var sink = decode(audio().inReadsOf(() -> 1 + random.nextInt(3000)));
            assertEquals(whole.format(), sink.format());
            assertArrayEquals(whole.bytes(), sink.bytes(), "seed " + seed);
        }
    }

    @Test
    void theFirstSamplesComeBeforeMoreBytesThanTheyTake() throws SpeechException {
        var audio = audio().heldAt(enough());
        decoder().decode(audio, new FakeSink(audio::open));
        assertEquals(encoded().length, audio.taken());
    }

    @Test
    void aCutAnywhereGivesWhatWasWholeAndSaysWhy() throws SpeechException {
        var whole = decode(audio()).bytes();
        var random = new Random(7);
        for (int i = 0; i < 8; i++) {
            int cut = enough() + random.nextInt(encoded().length - enough());
            var sink = new FakeSink();
            var audio = audio(Arrays.copyOf(encoded(), cut)).breaking(CUT);
            var thrown = assertThrows(SpeechException.class, () -> decoder().decode(audio, sink));
            assertEquals(CUT, thrown.failure());
            var all = sink.bytes();
            var came = Arrays.copyOf(all, Math.max(0, all.length - blurred()));
            assertArrayEquals(Arrays.copyOf(whole, came.length), came, "cut at " + cut);
            assertTrue(came.length >= due(whole.length, cut), came.length + " bytes from " + cut);
        }
    }

    /// How many bytes of samples a cut stream owes at least.
    abstract int due(int whole, int cut);

    /// How many bytes of samples before a cut may come from a part of a frame.
    int blurred() {
        return 0;
    }

    @Test
    void aClosedStreamEndsTheWork() throws Exception {
        var audio = audio().heldAt(enough());
        var ended = new CountDownLatch(1);
        var decoder = decoder();
        var work =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        decoder.decode(audio, new FakeSink());
                        return null;
                    } catch (SpeechException e) {
                        return e.failure();
                    } finally {
                        ended.countDown();
                    }
                });
        audio.awaitHeld();
        audio.close();
        assertTrue(ended.await(5, TimeUnit.SECONDS));
        assertNotNull(work.get());
    }

    @Test
    void garbageEndsInADeclaredFailureOrInSamples() {
        var garbage = new byte[200_000];
        for (int seed = 0; seed < 6; seed++) {
            new Random(seed).nextBytes(garbage);
            int kept = seed % 2 == 0 ? 0 : enough();
            System.arraycopy(encoded(), 0, garbage, 0, kept);
            var sink = new FakeSink();
            try {
                decoder().decode(audio(garbage), sink);
            } catch (SpeechException e) {
                assertNotNull(e.failure());
            }
            assertTrue(sink.bytes().length <= 64 << 20);
        }
    }

    FakeEncodedAudio audio() {
        return audio(encoded());
    }

    FakeEncodedAudio audio(byte[] bytes) {
        return new FakeEncodedAudio("pcm", bytes);
    }

    FakeSink decode(FakeEncodedAudio audio) throws SpeechException {
        var sink = new FakeSink();
        decoder().decode(audio, sink);
        return sink;
    }
}
