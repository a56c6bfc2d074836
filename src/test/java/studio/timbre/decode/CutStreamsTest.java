// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.FakeSink;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// A stream that ends early, though whoever sent it says that it is whole: what there was is heard,
/// and it is said.
@Timeout(60)
class CutStreamsTest {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final PcmFormat FORMAT = new PcmFormat(24_000, 1);
    private static final int SECONDS = 2;

    @AfterAll
    static void end() {
        THREADS.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac", "mp3", "opus", "aac", "m4a"})
    void aCutGivesWhatThereWasAndSaysSo(String name) throws SpeechException {
        var whole = encoded(name);
        var due = decoded(whole, new FakeSink()).samples();
        for (int part = 3; part < 8; part++) {
            var sink = new FakeSink();
            var reason = broken(Arrays.copyOf(whole, whole.length * part / 8), sink);
            assertTrue(reason.contains("cut off") || reason.contains("ended"), reason);
            int came = sink.samples().length;
            assertTrue(came < due.length && came > due.length / 8 * (part - 2), came + " samples");
            assertArrayEquals(
                    Arrays.copyOf(due, came - 3000), Arrays.copyOf(sink.samples(), came - 3000));
        }
    }

    @Test
    void anMp3CutBetweenFramesIsShorterThanItsFirstFrameTells() throws SpeechException {
        var whole = encoded("mp3");
        int at = Id3Size.of(whole);
        for (int frames = 0; frames < 40; frames++) {
            at += FrameSync.frameBytes(whole, at);
        }
        assertTrue(broken(Arrays.copyOf(whole, at), new FakeSink()).contains("cut off"));
    }

    @Test
    void anOggStreamCutBetweenPagesLacksItsLastPage() throws SpeechException {
        var whole = encoded("opus");
        int last = whole.length - 4;
        while (!new String(whole, last, 4, StandardCharsets.ISO_8859_1).equals("OggS")) {
            last--;
        }
        var sink = new FakeSink();
        assertTrue(broken(Arrays.copyOf(whole, last), sink).contains("cut off"));
        int came = sink.samples().length;
        assertTrue(came > 48_000 && came < SECONDS * 48_000, came + " samples");
    }

    @Test
    void aMovieThatWasToBeDescribedAtItsEndHoldsNoSoundIfCut() {
        var late = Reference.encoded("m4a", FORMAT, SECONDS);
        var cut = Arrays.copyOf(late, late.length / 2);
        var thrown = assertThrows(SpeechException.class, () -> decoded(cut, new FakeSink()));
        assertInstanceOf(SpeechFailure.UnknownFormat.class, thrown.failure());
    }

    private static String broken(byte[] bytes, FakeSink sink) {
        var thrown = assertThrows(SpeechException.class, () -> decoded(bytes, sink));
        return assertInstanceOf(SpeechFailure.StreamBroken.class, thrown.failure()).reason();
    }

    private static FakeSink decoded(byte[] bytes, FakeSink sink) throws SpeechException {
        try (var decoders = new Decoders(THREADS, () -> Optional.of(Reference.program()))) {
            var detected = decoders.detect(new FakeEncodedAudio((String) null, bytes));
            detected.decoder().decode(detected.audio(), sink);
            return sink;
        }
    }

    private static byte[] encoded(String name) {
        return switch (name) {
            case "wav" -> WavBytes.speech().data(96_000, Reference.sound(FORMAT, SECONDS)).bytes();
            case "aac" -> Reference.encoded("aac", FORMAT, SECONDS, "-f", "adts");
            case "m4a" -> Reference.encoded("m4a", FORMAT, SECONDS, "-movflags", "+faststart");
            default -> Reference.encoded(name, FORMAT, SECONDS);
        };
    }

    /// How many bytes the ID3 tag takes that FFmpeg writes.
    private static final class Id3Size {
        static int of(byte[] mp3) {
            int size = 0;
            for (int i = 6; i < 10; i++) {
                size = size << 7 | mp3[i];
            }
            return 10 + size;
        }
    }
}
