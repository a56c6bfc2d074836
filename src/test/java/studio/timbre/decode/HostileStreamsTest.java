// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.EncodedAudio;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.FakeSink;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// Streams that are legal, or look so, and are not what anybody expects.
@Timeout(60)
class HostileStreamsTest {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final PcmFormat FORMAT = new PcmFormat(24_000, 1);
    private static final Duration SHORT = Duration.ofMinutes(2);

    @AfterAll
    static void end() {
        THREADS.close();
    }

    private static byte[] adts() {
        return Reference.encoded("aac", FORMAT, 1, "-f", "adts");
    }

    private static byte[] mp3() {
        return Reference.encoded("mp3", FORMAT, 1, "-id3v2_version", "0", "-write_xing", "0");
    }

    /// Whatever was promised, and however the one looks like the other.
    @ParameterizedTest
    @CsvSource({"aac, aac", "mp3, aac", "wav, aac", "pcm, aac", "aac, mp3", "mp3, mp3", "pcm, mp3"})
    void mp3AndAacAreNeverTakenForEachOther(String promised, String is) throws SpeechException {
        var bytes = is.equals("aac") ? adts() : mp3();
        var audio = new FakeEncodedAudio(promised, bytes).inReadsOf(() -> 1);
        assertEquals(is, decoders().detect(audio).format());
        assertEquals(promised.equals(is), audio.taken() <= FrameSync.HEADER, audio.taken() + "");
    }

    /// One header of the one before a stream of the other: the promise decides alone, so what was
    /// not promised needs two.
    @Test
    void oneHeaderOfTheOtherKindProvesNothing() {
        var false1 = joined(Arrays.copyOf(adts(), FrameSync.HEADER), mp3());
        assertThrows(SpeechException.class, () -> decode("mp3", false1));
        var false2 = joined(Arrays.copyOf(mp3(), FrameSync.HEADER), adts());
        assertThrows(SpeechException.class, () -> decode("aac", false2));
    }

    @Test
    void afterAFalseFirstHeaderThatWasPromisedTheFramesAreFoundAllTheSame() {
        var sink = new FakeSink();
        var late = joined(Arrays.copyOf(adts(), 100), adts());
        var thrown =
                assertThrows(
                        SpeechException.class,
                        () -> decode(new FakeEncodedAudio("aac", late), sink));
        assertInstanceOf(SpeechFailure.StreamBroken.class, thrown.failure());
        assertEquals(1.0, sink.samples().length / 24_000.0, 0.15);
    }

    @Test
    void chainedOggStreamsAreOneSoundToTheSample() throws SpeechException {
        var one = Reference.encoded("opus", FORMAT, 1);
        assertEquals(2 * 48_000, decode("opus", joined(one, one)).samples().length);
    }

    @Test
    void anMp3ThatChangesItsRateKeepsItsLength() throws SpeechException {
        var fast =
                Reference.encoded(
                        "mp3",
                        new PcmFormat(44_100, 1),
                        1,
                        "-id3v2_version",
                        "0",
                        "-write_xing",
                        "0");
        var sink = decode("mp3", joined(mp3(), fast));
        assertEquals(FORMAT, sink.format());
        assertEquals(2.0, sink.samples().length / 24_000.0, 0.15);
    }

    @Test
    void aTagOfTwoHundredMegabytesIsSkippedAsItComes() throws SpeechException {
        var head = new byte[] {'I', 'D', '3', 4, 0, 0, 0x5F, 0x7F, 0x7F, 0x7F};
        long size = 0x5FL << 21 | 0x7F << 14 | 0x7F << 7 | 0x7F;
        assertTrue(size > 199_000_000);
        var plain = decode("mp3", mp3()).samples();
        var sink = new FakeSink();
        decode(new Padded(head, size, mp3()), sink);
        assertArrayEquals(plain, sink.samples());
    }

    @Test
    void aFewBytesOfSilenceNeverFillADisk() throws IOException {
        var silence = new ByteArrayOutputStream();
        var flac = silence("flac");
        int frame = frameOf(flac);
        int size = (flac.length - frame) / 12;
        silence.write(flac, 0, flac.length);
        for (int i = 0; i < 200; i++) {
            silence.write(flac, frame, flac.length - frame);
        }
        assertTrue(size > 0);
        endless(new FlacDecoder(), silence.toByteArray());
    }

    @Test
    void aFewBytesOfOpusNeverFillADisk() throws SpeechException {
        var out = new ByteArrayOutputStream();
        var head =
                ("OpusHead\1\1\0\0" + "\u0080\u00bb\0\0" + "\0\0\0")
                        .getBytes(StandardCharsets.ISO_8859_1);
        out.writeBytes(OggPage.of(OggPage.FIRST, 0, 0, head));
        out.writeBytes(
                OggPage.of(
                        0, 0, 1, "OpusTags\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1)));
        // 48 empty frames of 2.5 ms, the most that a packet holds, in two bytes.
        var packet = new byte[] {(byte) (16 << 3 | 3), 48};
        for (int page = 2; page < 2000; page++) {
            out.writeBytes(OggPage.of(0, (page - 1) * 5760L, page, packet));
        }
        endless(
                new FfmpegDecoder(Reference.program(), SoundFormat.OPUS, THREADS),
                out.toByteArray());
    }

    private static void endless(Decoder decoder, byte[] bytes) {
        var sink = new FakeSink();
        var capped = new CappedDecoder(decoder, SHORT, 1 << 30);
        var thrown =
                assertThrows(
                        SpeechException.class,
                        () -> capped.decode(new FakeEncodedAudio((String) null, bytes), sink));
        var broken = assertInstanceOf(SpeechFailure.StreamBroken.class, thrown.failure());
        assertEquals("it was longer than one take can be", broken.reason());
        assertEquals(sink.format().frames(SHORT) * sink.format().frameBytes(), sink.bytes().length);
    }

    private static byte[] silence(String extension) {
        return Reference.encoded(extension, FORMAT, 1, "-af", "volume=0");
    }

    private static int frameOf(byte[] flac) {
        int at = 4;
        boolean last = false;
        while (!last) {
            last = flac[at] < 0;
            at +=
                    4
                            + ((flac[at + 1] & 0xFF) << 16
                                    | (flac[at + 2] & 0xFF) << 8
                                    | flac[at + 3] & 0xFF);
        }
        return at;
    }

    @Test
    void aDamagedMovieGoesOnOrEnds() {
        var damaged = Reference.encoded("m4a", FORMAT, 2, "-movflags", "+faststart");
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 500, (byte) 0x55);
        var sink = new FakeSink();
        var thrown =
                assertThrows(
                        SpeechException.class,
                        () -> decode(new FakeEncodedAudio("m4a", damaged), sink));
        assertInstanceOf(SpeechFailure.StreamBroken.class, thrown.failure());
        assertEquals(2.0, sink.samples().length / 24_000.0, 0.3);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static Decoders decoders() {
        return new Decoders(THREADS, () -> Optional.of(Reference.program()));
    }

    private static FakeSink decode(String promised, byte[] bytes) throws SpeechException {
        var sink = new FakeSink();
        decode(new FakeEncodedAudio(promised, bytes), sink);
        return sink;
    }

    private static void decode(EncodedAudio audio, FakeSink sink) throws SpeechException {
        try (var decoders = decoders()) {
            var detected = decoders.detect(audio);
            detected.decoder().decode(detected.audio(), sink);
        }
    }

    /// Zeros between two pieces, which nobody has to hold.
    private static final class Padded implements EncodedAudio {
        private final byte[] head;
        private final long zeros;
        private final byte[] tail;
        private long position;

        Padded(byte[] head, long zeros, byte[] tail) {
            this.head = head;
            this.zeros = zeros;
            this.tail = tail;
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            long end = head.length + zeros + tail.length;
            int read = (int) Math.min(count, end - position);
            for (int i = 0; i < read; i++, position++) {
                long behind = position - head.length - zeros;
                into[offset + i] =
                        position < head.length
                                ? head[(int) position]
                                : behind < 0 ? 0 : tail[(int) behind];
            }
            return read > 0 ? read : -1;
        }

        @Override
        public AudioType type() {
            return new AudioType("mp3", null, FORMAT);
        }

        @Override
        public String requestId() {
            return null;
        }

        @Override
        public void close() {
            position = head.length + zeros + tail.length;
        }
    }
}
