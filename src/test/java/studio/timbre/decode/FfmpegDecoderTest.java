// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.FakeSink;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

class FfmpegDecoderTest {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final Optional<Path> FFMPEG = Optional.of(Reference.program());

    @TempDir static Path folder;

    @AfterAll
    static void end() {
        THREADS.close();
    }

    abstract static class Contract extends DecoderContractTest {
        private final SoundFormat format;
        private final byte[] encoded;
        private final int rate;

        Contract(SoundFormat format, int rate, String... encoder) {
            this.format = format;
            this.rate = rate;
            encoded = encode(format, rate, encoder);
        }

        @Override
        Decoder decoder() throws SpeechException {
            return new FfmpegDecoder(FFMPEG.orElseThrow(), format, THREADS);
        }

        @Override
        byte[] encoded() {
            return encoded;
        }

        @Override
        int enough() {
            return encoded.length / 12;
        }

        @Override
        int due(int whole, int cut) {
            return (int) ((long) whole * cut / encoded.length - 0.3 * rate * Short.BYTES);
        }

        @Test
        void rateAndLengthComeFromTheBytes() throws SpeechException {
            var detected = new Decoders(THREADS, () -> FFMPEG).detect(audio());
            assertEquals(format.id(), detected.format());
            var sink = new FakeSink();
            detected.decoder().decode(detected.audio(), sink);
            assertEquals(new PcmFormat(rate, 1), sink.format());
            assertEquals(3.0, sink.samples().length / (double) rate, 0.12);
        }
    }

    @Nested
    class Mp3 extends Contract {
        Mp3() {
            super(SoundFormat.MP3, 44_100, "-c:a", "libmp3lame", "-b:a", "64k", "-f", "mp3");
        }
    }

    @Nested
    class Opus extends Contract {
        Opus() {
            super(SoundFormat.OPUS, 48_000, "-c:a", "libopus", "-f", "ogg");
        }
    }

    @Nested
    class Aac extends Contract {
        Aac() {
            super(SoundFormat.AAC, 24_000, "-c:a", "aac", "-f", "adts");
        }
    }

    @Nested
    class M4a extends Contract {
        M4a() {
            super(
                    SoundFormat.M4A,
                    24_000,
                    "-c:a",
                    "aac",
                    "-movflags",
                    "frag_every_frame+empty_moov",
                    "-f",
                    "mp4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "aac", "opus"})
    void afterDamageItGoesOnWithTheNextPacket(String name) throws SpeechException {
        var format = new PcmFormat(48_000, 1);
        var options = name.equals("aac") ? new String[] {"-f", "adts"} : new String[0];
        var damaged = Reference.encoded(name, format, 5, options);
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 500, (byte) 0x55);
        var sink = new FakeSink();
        var detected =
                new Decoders(THREADS, () -> FFMPEG).detect(new FakeEncodedAudio(name, damaged));
        var thrown =
                assertThrows(
                        SpeechException.class,
                        () -> detected.decoder().decode(detected.audio(), sink));
        assertInstanceOf(SpeechFailure.StreamBroken.class, thrown.failure());
        assertEquals(5.0, sink.samples().length / 48_000.0, name.equals("opus") ? 0.5 : 0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "aac", "flac"})
    void aTagWithAPictureInItIsNoSound(String name) throws SpeechException {
        var format = new PcmFormat(24_000, 1);
        var options = name.equals("aac") ? new String[] {"-f", "adts"} : new String[0];
        var encoded = Reference.encoded(name, format, 2, options);
        assertArrayEquals(decoded(encoded), decoded(tagged(tagged(encoded))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frag_every_frame+delay_moov",
                "frag_keyframe+delay_moov",
                "dash+delay_moov"
            })
    void aFileInFragmentsEndsWhereTheSameInOnePieceEnds(String fragments) throws SpeechException {
        var format = new PcmFormat(24_000, 1);
        var whole = Reference.encoded("m4a", format, 2, "-movflags", "+faststart");
        var parts = Reference.encoded("mp4", format, 2, "-c:a", "aac", "-movflags", fragments);
        var heard = decoded(parts);
        assertEquals(48_000 * Short.BYTES, heard.length);
        assertArrayEquals(decoded(whole), heard);
    }

    @Test
    void fragmentsWithoutAnEditListLoseWhatComesBehindTheSound() throws SpeechException {
        var format = new PcmFormat(24_000, 1);
        var options = new String[] {"-c:a", "aac", "-movflags", "frag_every_frame+empty_moov"};
        var parts = Reference.encoded("mp4", format, 2, options);
        assertEquals((48_000 + 1_024) * Short.BYTES, decoded(parts).length);
    }

    private static byte[] decoded(byte[] encoded) throws SpeechException {
        var sink = new FakeSink();
        var detected =
                new Decoders(THREADS, () -> FFMPEG)
                        .detect(new FakeEncodedAudio((String) null, encoded));
        detected.decoder().decode(detected.audio(), sink);
        return sink.bytes();
    }

    /// An ID3v2.4 tag of 300 KB, full of what looks like frames.
    private static byte[] tagged(byte[] encoded) {
        int size = 300_000;
        var tag = new byte[10 + size + encoded.length];
        Arrays.fill(tag, 10, 10 + size, (byte) 0xFF);
        byte[] header = {'I', 'D', '3', 4, 0, 0};
        System.arraycopy(header, 0, tag, 0, header.length);
        for (int i = 0; i < 4; i++) {
            tag[6 + i] = (byte) (size >> (7 * (3 - i)) & 0x7F);
        }
        System.arraycopy(encoded, 0, tag, 10 + size, encoded.length);
        return tag;
    }

    @Test
    void theOneThatCameAlongIsUnpackedOnceAndWhole() throws IOException {
        var engines = folder.resolve("engines");
        var program = new Ffmpeg(engines, "").program().orElseThrow();
        assertTrue(program.startsWith(engines));
        var made = Files.getLastModifiedTime(program);
        assertEquals(Optional.of(program), new Ffmpeg(engines, "").program());
        assertEquals(made, Files.getLastModifiedTime(program));
        try (var left = Files.list(engines)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void whereItCannotBeUnpackedTheOneOfTheMachineServes() throws IOException {
        var here = Files.createDirectory(folder.resolve("path"));
        var program = Files.createFile(here.resolve("ffmpeg"));
        assertTrue(program.toFile().setExecutable(true));
        var notAFolder = Files.createFile(folder.resolve("file"));
        assertEquals(Optional.of(program), new Ffmpeg(notAFolder, here.toString()).program());
    }

    @Test
    void aStreamThatIsNotWhatItsHeaderSaysIsUnknown() throws SpeechException {
        var decoder = new FfmpegDecoder(FFMPEG.orElseThrow(), SoundFormat.MP3, THREADS);
        var audio = new FakeEncodedAudio("mp3", WavBytes.noise(100_000));
        var thrown =
                assertThrows(SpeechException.class, () -> decoder.decode(audio, new FakeSink()));
        assertInstanceOf(SpeechFailure.UnknownFormat.class, thrown.failure());
    }

    @Test
    void theSearchPathIsSearchedInOrder() throws IOException {
        var here = Files.createDirectory(folder.resolve("here"));
        var program = Files.createFile(here.resolve("ffmpeg"));
        assertTrue(program.toFile().setExecutable(true));
        var path = String.join(File.pathSeparator, folder.toString(), here.toString());
        assertEquals(Optional.of(program), Ffmpeg.find(path));
        assertEquals(Optional.empty(), Ffmpeg.find(folder.toString()));
        assertEquals(Optional.empty(), Ffmpeg.find(""));
    }

    private static byte[] encode(SoundFormat format, int rate, String... encoder) {
        try {
            var file = folder.resolve(format.id() + rate);
            if (!Files.exists(file)) {
                var command =
                        new java.util.ArrayList<>(
                                java.util.List.of(
                                        FFMPEG.orElseThrow().toString(),
                                        "-v",
                                        "error",
                                        "-nostdin",
                                        "-f",
                                        "lavfi",
                                        "-i",
                                        "aevalsrc=0.4*sin(2*PI*t*(200+150*t))+0.05*random(0):d=3:s="
                                                + rate,
                                        "-ac",
                                        "1"));
                command.addAll(List.of(encoder));
                command.add(file.toString());
                assumeTrue(
                        new ProcessBuilder(command).inheritIO().start().waitFor() == 0,
                        "FFmpeg cannot encode " + format);
            }
            return Files.readAllBytes(file);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
