// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.audio.FakeEncodedAudio;
import studio.timbre.audio.FakeSink;
import studio.timbre.audio.PcmFormat;
import studio.timbre.speech.SpeechException;

/// Ogg Opus beside the decoder of those who made it, where `opusdec` (opus-tools) is installed.
@Timeout(60)
class OpusPeerTest {
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final Optional<Path> OPUSDEC =
            java.util.Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                    .map(folder -> Path.of(folder, "opusdec"))
                    .filter(Files::isExecutable)
                    .findFirst();

    @TempDir static Path folder;

    @BeforeAll
    static void look() {
        assumeTrue(OPUSDEC.isPresent(), "opusdec is not installed");
    }

    @AfterAll
    static void end() {
        THREADS.close();
    }

    @ParameterizedTest
    @CsvSource({"24000, 1, 24k", "48000, 1, 64k", "48000, 2, 96k", "24000, 1, 12k"})
    void theSamplesAreThoseOfOpusdec(int rate, int channels, String bits)
            throws IOException, SpeechException {
        var encoded = Reference.encoded("opus", new PcmFormat(rate, channels), 2, "-b:a", bits);
        var due = opusdec(encoded);
        var sink = new FakeSink();
        try (var decoders = new Decoders(THREADS, () -> Optional.of(Reference.program()))) {
            var detected = decoders.detect(new FakeEncodedAudio("opus", encoded));
            detected.decoder().decode(detected.audio(), sink);
        }
        assertEquals(due.format(), sink.format());
        assertEquals(due.bytes().length, sink.bytes().length, "bytes");
        double decibels = FormatsTest.decibels(due.bytes(), sink.bytes());
        System.out.printf(
                "opusdec, %d Hz, %d channels, %s: %.1f dB%n", rate, channels, bits, decibels);
        assertTrue(decibels > 90, decibels + " dB");
    }

    private static FakeSink opusdec(byte[] encoded) throws IOException, SpeechException {
        var in = Files.write(folder.resolve("in.opus"), encoded);
        var out = folder.resolve("out.wav");
        var child =
                new ProcessBuilder(
                                OPUSDEC.orElseThrow().toString(),
                                "--quiet",
                                "--no-dither",
                                "--rate",
                                "48000",
                                in.toString(),
                                out.toString())
                        .inheritIO()
                        .start();
        assertEquals(0, child.onExit().join().exitValue());
        var sink = new FakeSink();
        new WavDecoder().decode(new FakeEncodedAudio("wav", Files.readAllBytes(out)), sink);
        return sink;
    }
}
