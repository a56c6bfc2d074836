// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

@Timeout(60)
class RecordingTest {
    private static final PcmFormat MONO = new PcmFormat(24_000, 1);
    private static final int PIECE_FRAMES = 4 << 20;

    @TempDir Path folder;

    @Test
    void aSlowReaderNeverHoldsUpTheWriterAndEveryReaderGetsEverything() throws Exception {
        var sent = samples(500_000);
        var lastWritten = new CountDownLatch(1);
        try (var recording = recording();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var fast = threads.submit(reading(recording, new CountDownLatch(0)));
            var slow = threads.submit(reading(recording, lastWritten));
            recording.begin(MONO);
            for (int at = 0; at < sent.length; at += 2_000) {
                recording.append(bytes(Arrays.copyOfRange(sent, at, at + 2_000)));
            }
            recording.finish();
            lastWritten.countDown();
            assertArrayEquals(sent, fast.get());
            assertArrayEquals(sent, slow.get());
            assertArrayEquals(sent, threads.submit(reading(recording, lastWritten)).get());
        }
    }

    /// Reads a bit, then goes on when it is let.
    private static Callable<short[]> reading(Recording recording, CountDownLatch onwards) {
        return () -> {
            var all = new short[500_000];
            var some = new short[777];
            int have = 0;
            while (recording.await(have)) {
                int read = recording.read(have, some, some.length);
                System.arraycopy(some, 0, all, have, read);
                have += read;
                onwards.await();
            }
            return Arrays.copyOf(all, have);
        };
    }

    @Test
    void aBrokenStreamKeepsWhatCameAndSaysWhy() throws Exception {
        var why = new SpeechFailure.StreamBroken("gone");
        try (var recording = recording()) {
            recording.begin(MONO);
            recording.append(bytes(new short[] {1, 2, 3}));
            recording.fail(why);
            assertTrue(recording.ended());
            assertEquals(why, recording.failure());
            assertEquals(3, recording.frames());
            var into = new short[5];
            assertEquals(2, recording.read(1, into, 5));
            assertArrayEquals(new short[] {2, 3, 0, 0, 0}, into);
            assertFalse(recording.await(3));
            assertEquals(1, recording.peaks().low(0, 0));
            assertEquals(3, recording.peaks().high(0, 0));
        }
    }

    @Test
    void readsCrossTheBordersOfTheMappedPieces() throws Exception {
        var sent = samples(2 * PIECE_FRAMES + 5_000);
        try (var recording = recording()) {
            recording.begin(MONO);
            recording.append(bytes(Arrays.copyOf(sent, PIECE_FRAMES - 3)));
            recording.append(bytes(Arrays.copyOfRange(sent, PIECE_FRAMES - 3, sent.length)));
            checkBorder(recording, sent);
            recording.finish();
            checkBorder(recording, sent);
            assertEquals(sent.length * 2L, Files.size(folder.resolve("take.pcm")));
        }
        assertFalse(Files.exists(folder.resolve("take.pcm")));
    }

    private static void checkBorder(Recording recording, short[] sent) {
        var into = new short[sent.length];
        assertEquals(sent.length, recording.read(0, into, into.length));
        assertArrayEquals(sent, into);
        for (int border : new int[] {PIECE_FRAMES, 2 * PIECE_FRAMES}) {
            assertEquals(10, recording.read(border - 5, into, 10));
            assertArrayEquals(
                    Arrays.copyOfRange(sent, border - 5, border + 5), Arrays.copyOf(into, 10));
        }
        assertEquals(1, recording.read(sent.length - 1, into, 10));
        assertEquals(0, recording.read(sent.length, into, 10));
        assertEquals(0, recording.read(-1, into, 10));
    }

    @Test
    void threeHoursCostNextToNoHeap() throws Exception {
        var second = bytes(samples(24_000));
        long before = usedAfterCollection();
        try (var recording = recording()) {
            recording.begin(MONO);
            for (int i = 0; i < 3 * 3600; i++) {
                recording.append(second.rewind());
            }
            recording.finish();
            long cost = usedAfterCollection() - before;
            assertEquals(3 * 3600 * 24_000L, recording.frames());
            assertTrue(cost < 64 << 20, (cost >> 20) + " MB");
            Reference.reachabilityFence(recording);
        }
    }

    private static long usedAfterCollection() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Test
    void aPlaceThatIsNoFolderIsUnwritable() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        refused(file.resolve("take.pcm"));
        refused(folder);
    }

    @Test
    void aFolderWithoutPermissionIsUnwritable() throws Exception {
        var locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false));
        assumeFalse(Files.isWritable(locked), "this user may write anywhere");
        refused(locked.resolve("take.pcm"));
    }

    @Test
    void aFullDiskIsUnwritableAndKeepsWhatFitted() throws Exception {
        var small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString()) == 0,
                "a disk of 256 KB needs the right to mount one");
        try (var recording = new Recording(small.resolve("take.pcm"))) {
            recording.begin(MONO);
            var sent = samples(32_000);
            recording.append(bytes(sent));
            var thrown = assertThrows(SpeechException.class, () -> pourMuch(recording));
            assertInstanceOf(SpeechFailure.StoreUnwritable.class, thrown.failure());
            recording.fail(thrown.failure());
            var into = new short[32_000];
            assertTrue(recording.frames() >= 32_000);
            assertEquals(32_000, recording.read(0, into, 32_000));
            assertArrayEquals(sent, into);
        } finally {
            assertEquals(0, run("umount", "-l", small.toString()));
        }
    }

    private static void pourMuch(Recording recording) throws SpeechException {
        for (int i = 0; i < 1000; i++) {
            recording.append(bytes(samples(32_000)));
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            assumeTrue(false, "no such command: " + command[0]);
            throw e;
        }
    }

    private static void refused(Path path) {
        try (var recording = new Recording(path)) {
            recording.begin(MONO);
            var thrown =
                    assertThrows(
                            SpeechException.class,
                            () -> recording.append(bytes(new short[] {1, 2})));
            assertInstanceOf(SpeechFailure.StoreUnwritable.class, thrown.failure());
            assertEquals(0, recording.frames());
            assertEquals(0, recording.peaks().count(0));
            recording.fail(thrown.failure());
        }
    }

    @Test
    void onlyWholeFramesBetweenBeginAndEndAreTaken() throws Exception {
        try (var recording = recording()) {
            assertThrows(IllegalStateException.class, () -> recording.append(bytes(new short[1])));
            assertNull(recording.format());
            recording.begin(new PcmFormat(24_000, 2));
            assertThrows(IllegalStateException.class, () -> recording.append(bytes(new short[3])));
            assertThrows(IllegalStateException.class, () -> recording.begin(MONO));
            recording.append(bytes(new short[4]));
            assertEquals(2, recording.frames());
            recording.finish();
            assertThrows(IllegalStateException.class, () -> recording.append(bytes(new short[2])));
            assertThrows(IllegalStateException.class, recording::finish);
        }
    }

    private Recording recording() {
        return new Recording(folder.resolve("take.pcm"));
    }

    private static short[] samples(int count) {
        var random = new Random(count);
        var samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) random.nextInt();
        }
        return samples;
    }

    private static ByteBuffer bytes(short[] samples) {
        var bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes;
    }
}
