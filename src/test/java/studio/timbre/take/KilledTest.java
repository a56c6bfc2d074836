// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

/// A real process, killed in the middle.
@Timeout(180)
class KilledTest {
    @TempDir private Path folder;

    @Test
    void nothingThatWasKeptIsLostAndWhatCameOfTheRestIsThere() throws Exception {
        var random = new Random(11);
        var said = new ArrayList<String>();
        for (int cycle = 0; cycle < 6; cycle++) {
            var words = folder.resolve("said-" + cycle);
            var maker = start(words, List.of(), 100_000, 4_000);
            while (!Files.exists(words) || !Files.readString(words).contains("kept")) {
                assertTrue(maker.isAlive());
                maker.waitFor(2, TimeUnit.MILLISECONDS);
            }
            maker.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
            maker.destroyForcibly().waitFor();
            said.addAll(Files.readAllLines(words));
        }
        try (var store = TakeStore.open(folder.resolve("takes"), Runnable::run)) {
            for (var words : said) {
                check(store, words);
            }
            var rows = StoreThread.await(store.find(TakeQuery.ALL));
            assertTrue(rows.stream().allMatch(row -> row.figures().state().ended()));
            for (var row : rows) {
                if (row.sound() != null) {
                    store.open(StoreThread.await(store.take(row.id())).orElseThrow()).close();
                }
            }
        }
        try (var left = Files.list(folder.resolve("takes/incoming"))) {
            assertEquals(0, left.count());
        }
    }

    private static void check(TakeStore store, String words) throws SpeechException {
        var parts = words.split(" ", -1);
        if (parts[0].equals("kept") && parts.length == 3 && parts[2].length() == 64) {
            var take = StoreThread.await(store.take(Long.parseLong(parts[1]))).orElseThrow();
            assertEquals(RunState.DONE, take.row().figures().state());
            try (var recording = store.open(take)) {
                assertEquals(parts[2], recording.sha256());
            }
        }
    }

    @Test
    void theSoundOfATakeUnderWayIsRecoveredToTheFrame() throws Exception {
        var words = folder.resolve("said");
        // The second piece has begun, so all of the first is there.
        var maker = start(words, List.of(), 1, 3_000_000);
        var samples = folder.resolve("takes/incoming/1/original-0");
        while (!Files.exists(samples) || Files.size(samples) <= 6_000_000) {
            assertTrue(maker.isAlive(), "ended too early");
            maker.waitFor(1, TimeUnit.MILLISECONDS);
        }
        maker.destroyForcibly().waitFor();
        try (var store = TakeStore.open(folder.resolve("takes"), Runnable::run)) {
            var take = StoreThread.await(store.take(1)).orElseThrow();
            assertEquals(RunState.INCOMPLETE, take.row().figures().state());
            assertInstanceOf(SpeechFailure.StreamBroken.class, take.failure());
            assertEquals("pcm", take.originals().getFirst().extension());
            assertTrue(take.arrivals().count() > 0);
            assertEquals(Making.measures().words(), take.measures().words());
            assertEquals(Making.measures().usage(), take.measures().usage());
            assertEquals("req-1", take.measures().requestId());
            var original = Files.readAllBytes(store.open(take, take.originals().getFirst()));
            try (var recording = store.open(take)) {
                long frames = recording.frames();
                assertTrue(frames >= 3_000_000);
                assertTrue(2 * frames <= original.length);
                var sample = new short[1];
                recording.read(frames - 1, sample, 1);
                int at = (int) (2 * (frames - 1));
                assertEquals((short) ((original[at] & 0xff) | original[at + 1] << 8), sample[0]);
            }
        }
    }

    @Test
    void aFullDiskIsSaidAndTheNextTakeThatFitsIsKept() throws Exception {
        var words = folder.resolve("said");
        var limit = List.of("bash", "-c", "ulimit -f 2000 && exec \"$@\"", "bash");
        var maker = start(words, limit, 3, 400_000);
        assertTrue(maker.waitFor(60, TimeUnit.SECONDS));
        var said = Files.readAllLines(words);
        assertEquals("end", said.getLast());
        assertEquals(3, said.stream().filter(line -> line.startsWith("unkept")).count());
        assertFalse(said.stream().anyMatch(line -> line.startsWith("kept")));
        try (var store = TakeStore.open(folder.resolve("takes"), Runnable::run)) {
            var rows = StoreThread.await(store.find(TakeQuery.ALL));
            assertEquals(3, rows.size());
            assertTrue(rows.stream().allMatch(row -> row.figures().state() != RunState.WAITING));
            Making.done(store, "Fits");
        }
    }

    private Process start(Path words, List<String> before, int takes, int frames)
            throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TakeMaker.class.getName(),
                        folder.resolve("takes").toString(),
                        Integer.toString(takes),
                        Integer.toString(frames)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
    }
}
