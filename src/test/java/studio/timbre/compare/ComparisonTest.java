// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.timbre.compare.Rendition.State;
import studio.timbre.equipment.Soon;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.provider.Casting;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.script.Passage;
import studio.timbre.speech.Origin;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.StagedRun;
import studio.timbre.synthesis.SynthesisRun;

@Timeout(20)
class ComparisonTest {
    private static final Cast SUSAN = cast("offline", "mary", "slt");
    private static final Cast KEVIN = cast("offline", "mary", "kevin");
    private static final Cast ALLOY = cast("paid", "fast-1", "alloy");

    @AutoClose private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<StagedRun> sent = new LinkedBlockingQueue<>();
    private final List<StagedRun> all = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Cell> ended = new LinkedBlockingQueue<>();
    private final Casting casting = new Casting(new FakeCatalogue());

    @AfterEach
    void endAll() {
        all.stream().filter(each -> !each.run().state().ended()).forEach(StagedRun::finish);
    }

    @Test
    void whatEndsFirstIsToldFirst() throws Exception {
        var comparison = compare(List.of(SUSAN, ALLOY), "One.");
        make(comparison, found(null), 2);
        var one = next();
        var other = next();
        Soon.until(() -> comparison.cell(0, 0).rendition().state() == State.UNDER_WAY);
        other.audio(600);
        other.finish();
        var first = ended();
        assertEquals(other.run(), first.rendition().run());
        assertEquals(State.DONE, first.rendition().state());
        assertTrue(first.rendition().loudness() != null && comparison.busy());
        one.fail(RunState.FAILED, new SpeechFailure.NoAudio(ProviderWords.NONE));
        assertEquals(State.FAILED, ended().rendition().state());
        assertFalse(comparison.busy());
    }

    @Test
    void eachProviderGetsAFewAtATime() throws Exception {
        var comparison = compare(List.of(SUSAN, KEVIN), "One.", "Two.");
        make(comparison, found(null), 1);
        var first = next();
        assertNull(sent.poll(50, TimeUnit.MILLISECONDS));
        first.audio(10);
        first.finish();
        next().finish();
        next().finish();
        next().finish();
        for (int i = 0; i < 4; i++) {
            ended();
        }
        assertFalse(comparison.busy());
    }

    @Test
    void theSameRequestIsSentOnceHoweverManyCellsShowIt() throws Exception {
        var comparison = compare(List.of(SUSAN, SUSAN), "Same.", "Same.");
        make(comparison, found(null), 4);
        var only = next();
        only.audio(500);
        only.finish();
        for (int i = 0; i < 4; i++) {
            assertSame(only.run(), ended().rendition().run());
        }
        assertTrue(sent.isEmpty());
    }

    @Test
    void aKeptTakeIsUsedAgainAndNothingIsSent() throws Exception {
        var comparison = compare(List.of(SUSAN), "One.");
        var kept = new StagedRun(casting.request(SUSAN, "One."));
        kept.audio(500);
        kept.finish();
        make(comparison, found(kept.run()), 2);
        var cell = ended();
        assertTrue(cell.rendition().reused());
        assertEquals(State.DONE, cell.rendition().state());
        assertTrue(sent.isEmpty());
    }

    @Test
    void whoeverCannotLookWhatIsKeptDoesNotPayAgain() throws Exception {
        var comparison = compare(List.of(ALLOY), "One.");
        var lost = new CompletableFuture<Optional<SynthesisRun>>();
        lost.completeExceptionally(new IllegalStateException("the disk is gone"));
        make(comparison, lost, 2);
        assertEquals(State.FAILED, ended().rendition().state());
        assertTrue(sent.isEmpty());
    }

    @Test
    void cancellingSendsNothingMoreAndKeepsWhatCame() throws Exception {
        var comparison = compare(List.of(SUSAN, KEVIN), "One.");
        make(comparison, found(null), 1);
        var first = next();
        first.audio(300);
        comparison.cancel();
        assertTrue(first.cancelled());
        first.fail(RunState.CANCELLED, new SpeechFailure.Cancelled());
        ended();
        ended();
        assertTrue(
                comparison.cells().stream()
                        .allMatch(cell -> cell.rendition().state() == State.CANCELLED));
        assertEquals(1, comparison.cells().stream().filter(it -> it.rendition().audible()).count());
        assertTrue(sent.isEmpty());
    }

    @Test
    void anotherVoiceLeavesWhatIsThereAndMakesOnlyWhatIsMissing() throws Exception {
        var comparison = compare(List.of(SUSAN), "One.");
        make(comparison, found(null), 2);
        var first = next();
        first.audio(400);
        first.finish();
        ended();
        var more = comparison.with(List.of(KEVIN, SUSAN), comparison.passages(), casting);
        assertSame(first.run(), more.cell(0, 1).rendition().run());
        assertEquals(1, more.wanted().size());
        make(more, found(null), 2);
        assertEquals("kevin", next().run().request().voice());
        assertTrue(sent.isEmpty());
        more.cancel();
    }

    @Test
    void whatACastCannotSayFailsInItsOwnCell() {
        var gone = cast("nobody", "x", "y");
        var comparison = compare(List.of(gone, SUSAN), "One.");
        var failure = comparison.cell(0, 0).rendition().failure();
        assertInstanceOf(SpeechFailure.NotFound.class, failure);
        assertEquals(State.IDLE, comparison.cell(0, 1).rendition().state());
        assertEquals(1, comparison.wanted().size());
    }

    private void make(
            Comparison comparison, CompletableFuture<Optional<SynthesisRun>> found, int atOnce) {
        comparison.make(
                new Workshop(_ -> found, this::send, threads),
                atOnce,
                _ -> Origin.FIRST,
                ended::add);
    }

    private SynthesisRun send(SpeechRequest request, Origin origin) {
        var run = new StagedRun(request);
        all.add(run);
        sent.add(run);
        return run.run();
    }

    private StagedRun next() throws InterruptedException {
        return sent.take();
    }

    private Cell ended() throws InterruptedException {
        return ended.take();
    }

    private static CompletableFuture<Optional<SynthesisRun>> found(SynthesisRun run) {
        return CompletableFuture.completedFuture(Optional.ofNullable(run));
    }

    private Comparison compare(List<Cast> casts, String... texts) {
        return Comparison.of(casts, passages(texts), casting);
    }

    static List<Passage> passages(String... texts) {
        return java.util.Arrays.stream(texts)
                .map(text -> new Passage(text, null, 0, text))
                .toList();
    }

    static Cast cast(String provider, String model, String voice) {
        return new Cast(provider, model, new FormValues(Map.of("voice", voice), null));
    }
}
