// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import studio.timbre.audio.AudioType;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.FakeSink;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;

/// Every format, rate, number of channels and division into reads, beside the ffmpeg command on the
/// same file.
@Timeout(120)
class FormatsTest {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final int SECONDS = 2;
    private static final double LEAST_DECIBELS = 90;

    @AfterAll
    static void end() {
        THREADS.close();
    }

    static Stream<Arguments> all() {
        return Stream.of("pcm", "wav", "flac", "mp3", "opus", "aac", "m4a", "late.m4a")
                .flatMap(name ->
                        Stream.of(24_000, 44_100, 48_000)
                                .flatMap(rate ->
                                        Stream.of(1, 2)
                                                .map(channels ->
                                                        Arguments.of(
                                                                name,
                                                                new PcmFormat(rate, channels)))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSamplesAreTheReferencesHoweverTheyCame(String name, PcmFormat format)
            throws SpeechException {
        var sound = Reference.sound(format, SECONDS);
        var encoded = encoded(name, format);
        boolean exact = List.of("pcm", "wav", "flac").contains(name);
        var due = exact ? sound : reference(name, encoded);
        if (name.endsWith("m4a")) {
            // The command leaves the padding at the end.
            due = Arrays.copyOf(due, sound.length);
        }
        var random = new Random(3);
        for (IntSupplier reads :
                new IntSupplier[] {
                    () -> Integer.MAX_VALUE, () -> 1, () -> 1 + random.nextInt(2000)
                }) {
            var sink = decode(encoded, format, reads);
            boolean opus = name.equals("opus");
            assertEquals(opus ? 48_000 : format.sampleRate(), sink.format().sampleRate());
            assertEquals(format.channels(), sink.format().channels());
            assertEquals(due.length, sink.bytes().length, "samples");
            if (exact) {
                assertArrayEquals(due, sink.bytes());
            }
            double decibels = decibels(due, sink.bytes());
            assertTrue(decibels > LEAST_DECIBELS, decibels + " dB");
            if (!name.equals("aac")) {
                assertEquals(
                        SECONDS * sink.format().sampleRate(),
                        sink.bytes().length / sink.format().frameBytes());
            }
            if (sink.format().equals(format)) {
                // ADTS does not tell of the frame that the encoder puts before the sound.
                int before = name.equals("aac") ? 1024 : 0;
                assertEquals(before, lag(sound, sink.bytes(), format.channels()), "frames late");
            }
        }
    }

    private static byte[] encoded(String name, PcmFormat format) {
        return switch (name) {
            case "pcm" -> Reference.sound(format, SECONDS);
            case "aac" -> Reference.encoded("aac", format, SECONDS, "-f", "adts");
            case "m4a" -> Reference.encoded("m4a", format, SECONDS, "-movflags", "+faststart");
            case "late.m4a" -> Reference.encoded("m4a", format, SECONDS);
            default -> Reference.encoded(name, format, SECONDS);
        };
    }

    private static byte[] reference(String name, byte[] encoded) {
        return name.equals("opus")
                ? Reference.decoded("opus", encoded, "-c:a", "libopus")
                : Reference.decoded(name, encoded);
    }

    private static FakeSink decode(byte[] encoded, PcmFormat format, IntSupplier reads)
            throws SpeechException {
        var type = new AudioType("pcm", null, format);
        var audio = new FakeEncodedAudio(type, encoded).inReadsOf(reads);
        var detected =
                new Decoders(THREADS, () -> java.util.Optional.of(Reference.program()))
                        .detect(audio);
        var sink = new FakeSink();
        detected.decoder().decode(detected.audio(), sink);
        return sink;
    }

    /// How many frames the second one is late, as far as one can hear.
    private static int lag(byte[] sound, byte[] came, int channels) {
        var early = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var late = ByteBuffer.wrap(came).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int lag = 0; lag <= 1100; lag++) {
            double alike = 0;
            for (int i = 5000; i < 12_000; i++) {
                alike += early.get(i * channels) * (double) late.get((i + lag) * channels);
            }
            best = alike > most ? lag : best;
            most = Math.max(most, alike);
        }
        return best;
    }

    /// How much louder the sound is than what is wrong with it.
    static double decibels(byte[] due, byte[] came) {
        var wanted = ByteBuffer.wrap(due).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var heard = ByteBuffer.wrap(came).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        double signal = 0;
        double noise = 1e-9;
        while (wanted.hasRemaining()) {
            double sample = wanted.get();
            double off = sample - heard.get();
            signal += sample * sample;
            noise += off * off;
        }
        return 10 * Math.log10(signal / noise);
    }
}
