// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.audio.PcmFormat;
import studio.timbre.audio.Recording;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

@Timeout(30)
class WavFileTest {
    @TempDir Path folder;
    private Path target;
    private Path part;

    @BeforeEach
    void names() {
        target = folder.resolve("x.wav");
        part = folder.resolve("x.wav.part");
    }

    @Test
    void theBytesAreExactlyThoseOfAWavFile() throws Exception {
        try (var recording =
                recording(new PcmFormat(22_050, 2), new byte[] {1, 2, 3, 4, 5, 6, 7, 8})) {
            recording.finish();
            assertEquals(2, new WavFile(target).write(recording));
        }
        var expected =
                "52494646 2c000000 57415645 666d7420 10000000 0100 0200 22560000 88580100 0400 1000"
                        + " 64617461 08000000 0102030405060708";
        assertEquals(
                expected.replace(" ", ""), HexFormat.of().formatHex(Files.readAllBytes(target)));
        assertFalse(Files.exists(part));
    }

    @Test
    void itGrowsWithTheRecordingAndIsWholeAtItsEnd() throws Exception {
        var sound = new byte[400_000];
        new Random(1).nextBytes(sound);
        try (var recording = recording(new PcmFormat(24_000, 1), Arrays.copyOf(sound, 100_000));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var frames = threads.submit(() -> new WavFile(target).write(recording));
            for (int at = 100_000; at < sound.length; at += 50_000) {
                recording.append(ByteBuffer.wrap(sound, at, 50_000));
            }
            recording.fail(new SpeechFailure.StreamBroken("gone"));
            assertEquals(200_000, frames.get());
        }
        assertArrayEquals(sound, Arrays.copyOfRange(Files.readAllBytes(target), 44, 400_044));
    }

    @Test
    void anInterruptLeavesWhatCame() throws Exception {
        Files.writeString(target, "older");
        try (var recording = recording(new PcmFormat(24_000, 1), new byte[1000])) {
            var written = new AtomicReference<Long>();
            var writer =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    written.set(new WavFile(target).write(recording));
                                } catch (SpeechException e) {
                                    throw new AssertionError(e);
                                }
                            });
            while (!Files.exists(part) || Files.size(part) < 1044) {
                Thread.onSpinWait();
            }
            assertEquals("older", Files.readString(target));
            var header = Arrays.copyOf(Files.readAllBytes(part), 44);
            assertEquals("ffffffff", HexFormat.of().formatHex(header, 40, 44));
            writer.interrupt();
            writer.join();
            assertEquals(500, written.get());
            assertEquals(1044, Files.size(target));
            assertFalse(Files.exists(part));
        }
    }

    @Test
    void aRunWithoutSoundDestroysNothing() throws Exception {
        Files.writeString(target, "older");
        try (var recording = new Recording(folder.resolve("take.pcm"))) {
            new WavFile(target).check();
            recording.fail(new SpeechFailure.Cancelled());
            assertEquals(0, new WavFile(target).write(recording));
        }
        assertEquals("older", Files.readString(target));
        assertFalse(Files.exists(part));
    }

    @Test
    void aPlaceThatTakesNothingSaysSoBeforehandAndAfterwards() throws Exception {
        unwritable(folder.resolve("no/such/x.wav"));
        unwritable(folder);
    }

    private void unwritable(Path place) throws Exception {
        var file = new WavFile(place);
        try (var recording = recording(new PcmFormat(24_000, 1), new byte[10])) {
            recording.finish();
            for (var thrown :
                    new SpeechException[] {
                        assertThrows(SpeechException.class, file::check),
                        assertThrows(SpeechException.class, () -> file.write(recording))
                    }) {
                assertInstanceOf(SpeechFailure.StoreUnwritable.class, thrown.failure());
            }
        }
    }

    @Test
    void aDeviceIsWrittenToAndNeverReplaced() throws Exception {
        var nothing = Path.of("/dev/null");
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(nothing) && Files.exists(full), "needs the devices of Linux");
        try (var recording = recording(new PcmFormat(24_000, 1), new byte[10])) {
            recording.finish();
            assertEquals(5, new WavFile(nothing).write(recording));
            assertFalse(Files.isRegularFile(nothing));
            var thrown =
                    assertThrows(SpeechException.class, () -> new WavFile(full).write(recording));
            assertInstanceOf(SpeechFailure.StoreUnwritable.class, thrown.failure());
            assertTrue(thrown.getCause().getMessage().contains("space"));
        }
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Files.writeString(target, "older");
        var link = Files.createSymbolicLink(folder.resolve("link.wav"), target);
        try (var recording = recording(new PcmFormat(24_000, 1), new byte[10])) {
            recording.finish();
            assertEquals(5, new WavFile(link).write(recording));
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(54, Files.size(target));
    }

    private Recording recording(PcmFormat format, byte[] sound) throws SpeechException {
        var recording = new Recording(folder.resolve("take.pcm"));
        recording.begin(format);
        recording.append(ByteBuffer.wrap(sound));
        return recording;
    }
}
