// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.synthesis;

import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;

@Timeout(20)
class LineupTest {
    @AutoClose private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<StagedRun> sent = new CopyOnWriteArrayList<>();
    private final Lineup lineup = new Lineup(this::send, 2, threads);

    @AfterEach
    void endAll() {
        lineup.cancel();
        sent.stream().filter(each -> !each.run().state().ended()).forEach(StagedRun::finish);
    }

    @Test
    void eachProviderGetsAFewAtATimeAndWaitsForNoOther() {
        var turns =
                IntStream.range(0, 4)
                        .mapToObj(i -> lineup.add(request("near", i), Origin.FIRST))
                        .collect(toList());
        lineup.add(request("far", 9), Origin.FIRST);
        assertEquals(List.of("near 0", "near 1", "far 9"), sentTexts());
        assertNull(turns.get(2).run());
        assertFalse(turns.get(2).ended());
    }

    @Test
    void theNextBeginsWhenOneEndsWellOrBadly() throws InterruptedException {
        var turns =
                IntStream.range(0, 4)
                        .mapToObj(i -> lineup.add(request("near", i), Origin.FIRST))
                        .collect(toList());
        sent.get(1).finish();
        assertEquals("near 2", await(turns.get(2)));
        sent.get(0).fail(RunState.FAILED, new SpeechFailure.Cancelled());
        assertEquals("near 3", await(turns.get(3)));
        assertTrue(turns.get(0).ended() && turns.get(1).ended());
        assertFalse(turns.get(3).ended());
    }

    @Test
    void whatIsCancelledBeforeItsTurnIsNeverSent() throws InterruptedException {
        var turns =
                IntStream.range(0, 4)
                        .mapToObj(i -> lineup.add(request("near", i), Origin.FIRST))
                        .collect(toList());
        turns.get(2).cancel();
        assertNull(turns.get(2).await());
        assertTrue(turns.get(2).ended());
        sent.get(0).finish();
        assertEquals("near 3", await(turns.get(3)));
        assertEquals(List.of("near 0", "near 1", "near 3"), sentTexts());
    }

    @Test
    void cancellingAllStopsWhatRunsAndSendsNothingMore() {
        IntStream.range(0, 5).forEach(i -> lineup.add(request("near", i), Origin.FIRST));
        lineup.cancel();
        assertTrue(lineup.add(request("near", 6), Origin.FIRST).ended());
        assertTrue(sent.stream().allMatch(StagedRun::cancelled));
        sent.forEach(run -> run.fail(RunState.CANCELLED, new SpeechFailure.Cancelled()));
        assertTrue(lineup.turns().stream().allMatch(Turn::ended));
        assertEquals(2, sent.size());
    }

    private static String await(Turn turn) throws InterruptedException {
        return Objects.requireNonNull(turn.await()).request().text();
    }

    private List<String> sentTexts() {
        return sent.stream().map(run -> run.run().request().text()).toList();
    }

    private SynthesisRun send(SpeechRequest request, Origin origin) {
        var run = new StagedRun(request);
        sent.add(run);
        return run.run();
    }

    private static SpeechRequest request(String provider, int number) {
        return new SpeechRequest(
                provider, "model", null, provider + " " + number, Map.of(), Transport.WHOLE);
    }
}
