// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.decode.Decoders;
import studio.timbre.equipment.Soon;
import studio.timbre.provider.Account;
import studio.timbre.provider.BundledCatalogue;
import studio.timbre.provider.SpeechProvider;
import studio.timbre.provider.eigen.EigenProvider;
import studio.timbre.provider.http.HttpProfile;
import studio.timbre.provider.http.OutgoingWriter;
import studio.timbre.provider.http.SpeechClient;
import studio.timbre.provider.openai.OpenAiProvider;
import studio.timbre.sandbox.sound.ToneEngine;
import studio.timbre.script.Piece;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.studio.Threads;
import studio.timbre.synthesis.FakeKeeping;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.synthesis.Synthesizer;

/// Everything that a server can do wrong, on every way that sound can travel: each ends in the one
/// state and exit code that fit, in time, asked once, with the sound that came; and nothing is
/// left.
class FaultMatrixTest {
    private static final HttpProfile BRISK =
            new HttpProfile(
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    64,
                    Duration.ofSeconds(6),
                    4 << 20);
    private static final long DEADLINE_NANOS = 12_000_000_000L;
    private static final long TOGETHER_NANOS = 40_000_000_000L;
    private static final long HEAP_BYTES = 64L << 20;
    private static final int AT_ONCE = 32;

    @TempDir private Path folder;
    private final Threads threads = new Threads();
    private final BundledCatalogue catalogue = new BundledCatalogue();

    static List<FaultRow> rows() {
        var rows = new ArrayList<FaultRow>();
        rows.addAll(HttpFaults.of(Transport.WHOLE, Broadcast.chunked()));
        rows.addAll(HttpFaults.of(Transport.SSE, Broadcast.events()));
        rows.addAll(EventFaults.rows());
        rows.addAll(SocketFaults.rows());
        return rows;
    }

    @Test
    void thereAreSixtyFaultsForEachTransport() {
        var each = rows().stream().collect(Collectors.groupingBy(FaultRow::transport));
        each.forEach((transport, rows) ->
                assertTrue(rows.size() >= 60, () -> transport + ": " + rows.size()));
        assertEquals(3, each.size());
        var names = rows().stream().map(FaultRow::toString).distinct().count();
        assertEquals(rows().size(), names, "two rows have one name");
    }

    @Test
    @Timeout(90)
    void eachFaultEndsAsItShouldAndNothingIsLeft() throws Exception {
        play(warmUp());
        try (var remains = new Remains(folder)) {
            long began = System.nanoTime();
            var complaints = play(rows());
            long took = System.nanoTime() - began;
            assertEquals(List.of(), complaints, () -> String.join("\n", complaints));
            assertTrue(took < TOGETHER_NANOS, () -> took / 1_000_000 + " ms");
            long growth = remains.heapGrowth();
            assertTrue(growth < HEAP_BYTES, () -> growth + " bytes more on the heap");
            assertEquals(List.of(), remains.unreturned());
            assertEquals(Map.of(), remains.threads(), "threads that nobody needs");
        }
    }

    /// One row of each transport, so that what is started only once has started.
    private static List<FaultRow> warmUp() {
        return Stream.of(Transport.values())
                .map(transport ->
                        FaultRow.done("none", transport, Opponent.sandbox("", transport), 15_840))
                .toList();
    }

    /// Plays the rows, many at a time.
    ///
    /// @return what was wrong, in words
    private List<String> play(List<FaultRow> rows) throws InterruptedException {
        var complaints = new ConcurrentLinkedQueue<String>();
        var opponents = new ConcurrentLinkedQueue<Opponent>();
        var places = new Semaphore(AT_ONCE);
        try (var client = new SpeechClient(BRISK)) {
            var end = new CountDownLatch(rows.size());
            for (var row : rows) {
                places.acquire();
                threads.background()
                        .execute(() -> {
                            try {
                                check(row, client, opponents, complaints);
                            } catch (Exception e) {
                                complaints.add(row + ": " + e);
                            } finally {
                                places.release();
                                end.countDown();
                            }
                        });
            }
            end.await();
        }
        try {
            Soon.until(() -> opponents.stream().allMatch(Opponent::deserted));
        } finally {
            opponents.forEach(Opponent::close);
        }
        return List.copyOf(complaints);
    }

    private void check(
            FaultRow row,
            SpeechClient client,
            ConcurrentLinkedQueue<Opponent> opponents,
            ConcurrentLinkedQueue<String> complaints)
            throws InterruptedException {
        var heard = new CountDownLatch(1);
        var opponent = row.opponent().open(heard);
        opponents.add(opponent);
        long began = System.nanoTime();
        var run = synthesizer(opponent, client, row).start(request(row.transport()));
        while (!run.state().ended() && System.nanoTime() - began < DEADLINE_NANOS) {
            if (run.recording().frames() >= row.least()) {
                heard.countDown();
            }
            Soon.after(Duration.ofMillis(5));
        }
        heard.countDown();
        long took = System.nanoTime() - began;
        var saw = saw(run, opponent);
        if (took > DEADLINE_NANOS) {
            complaints.add(row + ": not in time, " + saw);
        } else if (!fits(row, run, opponent)) {
            complaints.add(
                    "%s: expected %s, exit %d, %d to %d frames, asked %d; but %s"
                            .formatted(
                                    row,
                                    row.state(),
                                    row.exit(),
                                    row.least(),
                                    row.most(),
                                    row.executions(),
                                    saw));
        }
        run.cancel();
        run.recording().close();
    }

    private static boolean fits(FaultRow row, SynthesisRun run, Opponent opponent) {
        long frames = run.recording().frames();
        return run.state() == row.state()
                && exit(run) == row.exit()
                && frames >= row.least()
                && frames <= row.most()
                && opponent.executions() == row.executions()
                && run.measures().requests() <= 1
                && isTheTone(run);
    }

    private static int exit(SynthesisRun run) {
        var failure = run.failure();
        return failure == null ? ExitCode.DONE : ExitCode.of(run.state(), failure);
    }

    /// Whether what is kept is what was sent: no frame lost, doubled or shifted.
    private static boolean isTheTone(SynthesisRun run) {
        int frames = (int) Math.min(Broadcast.FRAMES, run.recording().frames());
        var samples = new short[frames];
        int read = frames == 0 ? 0 : run.recording().read(0, samples, frames);
        for (int i = 0; i < read; i++) {
            if (samples[i] != ToneEngine.sample(i)) {
                return false;
            }
        }
        return read == frames;
    }

    private static String saw(SynthesisRun run, Opponent opponent) {
        return "%s, exit %d, %d frames, asked %d, sent %d, tone %b, %s"
                .formatted(
                        run.state(),
                        exit(run),
                        run.recording().frames(),
                        opponent.executions(),
                        run.measures().requests(),
                        isTheTone(run),
                        run.failure());
    }

    private Synthesizer synthesizer(Opponent opponent, SpeechClient client, FaultRow row) {
        var spool = folder.resolve(Integer.toHexString(System.identityHashCode(opponent)));
        try {
            Files.createDirectories(spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var account = new Account(opponent.base(), "sk-canary-4711");
        return new Synthesizer(
                id -> provider(id, account, client),
                request -> List.of(new Piece(0, request.text())),
                new Decoders(threads.decoding(), folder),
                new FakeKeeping(spool),
                threads.synthesis());
    }

    private SpeechProvider provider(String id, Account account, SpeechClient client) {
        var entry = catalogue.provider(id).orElseThrow();
        return id.equals("eigen")
                ? new EigenProvider(new OutgoingWriter(entry, catalogue, _ -> account), client)
                : new OpenAiProvider(new OutgoingWriter(entry, catalogue, _ -> account), client);
    }

    private static SpeechRequest request(Transport transport) {
        return transport == Transport.WEBSOCKET
                ? new SpeechRequest(
                        "eigen", "higgs2p5", "Linda", "Hello world", Map.of(), transport)
                : new SpeechRequest(
                        "custom",
                        "gpt-4o-mini-tts",
                        "alloy",
                        "Hello world",
                        Map.of("response_format", "pcm"),
                        transport);
    }
}
