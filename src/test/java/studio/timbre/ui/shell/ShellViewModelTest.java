// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.timbre.playback.FakePlayer;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.speech.Origin;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.synthesis.StagedRun;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.shell.Status.Step;

class ShellViewModelTest {
    private final Desk desk = new Desk();
    private final FakePlayer player = new FakePlayer(System::nanoTime);
    private final StagedSpeech speech = new StagedSpeech();
    private final List<StagedRun> runs = speech.runs;
    private final ShellViewModel model =
            new ShellViewModel(
                    desk, speech.speech(), player, speech.noSeries(desk, player), Runnable::run);

    @BeforeEach
    void fillTheDesk() {
        var schema = new FakeCatalogue().schema("paid", "fast-1").orElseThrow();
        desk.modelProperty().set(FakeCatalogue.FAST);
        desk.schemaProperty().set(schema);
        desk.valuesProperty().set(schema.initial().with("voice", "alloy"));
        desk.scriptProperty().set("Hello");
    }

    @Test
    void speakSendsWhatIsOnTheDeskAndPlaysItAtOnce() {
        model.speak();
        var request = runs.getFirst().run().request();
        assertEquals("Hello", request.text());
        assertEquals("alloy", request.voice());
        assertFalse(request.values().containsKey("input"));
        assertSame(runs.getFirst().run(), desk.runProperty().get());
        assertSame(runs.getFirst().run().recording(), desk.recordingProperty().get());
        assertEquals("play 0", player.told().getLast());
    }

    @Test
    void anUnchangedRequestIsPlayedAgainAndNotSent() throws SpeechException {
        complete();
        model.speak();
        assertEquals(1, runs.size());
        assertEquals("play 0", player.told().getLast());
        model.newTake();
        assertEquals(2, runs.size());
    }

    @Test
    void aNewTakeKnowsOfWhichItIsAnotherTry() throws SpeechException {
        model.speak();
        runs.getFirst().audio(100);
        runs.getFirst().keep(7);
        model.newTake();
        desk.scriptProperty().set("Hello again");
        runs.getLast().audio(100);
        runs.getLast().keep(8);
        model.newTake();
        model.replay(runs.getFirst().run());
        model.newTake();
        assertEquals(
                Arrays.asList(null, 7L, 8L, null),
                speech.origins.stream().map(Origin::remadeFrom).toList());
    }

    @Test
    void aTakeThatWasKeptOnAnotherDayIsPlayedAndNotSent() throws SpeechException {
        var earlier = new StagedRun(request());
        earlier.audio(100);
        earlier.finish();
        speech.kept = Optional.of(earlier.run());
        model.speak();
        assertEquals(0, runs.size());
        assertSame(earlier.run().recording(), desk.recordingProperty().get());
        model.newTake();
        assertEquals(1, runs.size());
    }

    private SpeechRequest request() {
        return new SpeechRequest("paid", "fast-1", "alloy", "Hello", Map.of(), Transport.WHOLE);
    }

    @Test
    void anythingChangedIsSentAgain() throws SpeechException {
        complete();
        desk.valuesProperty().set(desk.valuesProperty().get().with("speed", new BigDecimal("2")));
        model.speak();
        assertEquals(2, runs.size());
    }

    @Test
    void speakingTwiceWhileItStreamsSendsOnce() throws SpeechException {
        model.speak();
        runs.getFirst().audio(100);
        model.speak();
        assertEquals(1, runs.size());
        assertFalse(runs.getFirst().cancelled());
    }

    @Test
    void aTakeThatBrokeOffIsNotTakenForTheWhole() throws SpeechException {
        model.speak();
        runs.getFirst().audio(100);
        runs.getFirst().fail(RunState.INCOMPLETE, new SpeechFailure.StreamBroken("reset"));
        model.speak();
        assertEquals(2, runs.size());
    }

    @Test
    void stopEndsTheRunAndTheSound() {
        model.speak();
        model.stop();
        assertTrue(runs.getFirst().cancelled());
        assertEquals("stop", player.told().getLast());
    }

    @Test
    void nothingIsNotSpeakable() {
        assertTrue(model.speakableProperty().get());
        desk.scriptProperty().set(" \n");
        assertFalse(model.speakableProperty().get());
        model.speak();
        model.newTake();
        assertEquals(0, runs.size());
    }

    @Test
    void whatIsWrongInTheFormIsSaidInWords() {
        desk.valuesProperty().set(desk.valuesProperty().get().with("speed", new BigDecimal("9")));
        assertFalse(model.speakableProperty().get());
        assertEquals("speed: At most 4.", model.blockerProperty().get());
    }

    @Test
    void aScriptOfAnyLengthIsSpeakable() {
        desk.scriptProperty().set("x".repeat(FakeCatalogue.LIMIT + 1));
        assertTrue(model.speakableProperty().get());
    }

    @Test
    void theStepsFollowTheSoundFromTheFirstByteToTheEnd() throws SpeechException {
        var steps = new ArrayList<Step>();
        model.statusProperty()
                .subscribe(status -> {
                    if (steps.isEmpty() || steps.getLast() != status.step()) {
                        steps.add(status.step());
                    }
                });
        model.speak();
        runs.getFirst().answer(List.of());
        model.look();
        runs.getFirst().audio(500);
        model.look();
        runs.getFirst().finish();
        model.look();
        player.enter(Phase.ENDED);
        model.look();
        assertEquals(
                List.of(
                        Step.READY,
                        Step.CONNECTING,
                        Step.FIRST_BYTE,
                        Step.PLAYING,
                        Step.DRAINING,
                        Step.DONE),
                steps);
        assertNotNull(model.statusProperty().get().firstAudio());
        assertNotNull(model.statusProperty().get().realTimeFactor());
    }

    @Test
    void aPauseThatTheProviderAsksForIsShownWithWhatIsLeft() {
        model.speak();
        var during = new ArrayList<Status>();
        runs.getFirst()
                .pause(
                        Duration.ofMillis(20),
                        () -> {
                            model.look();
                            during.add(model.statusProperty().get());
                        });
        assertEquals(Step.HELD_BACK, during.getFirst().step());
        assertEquals(Duration.ofSeconds(1), during.getFirst().pause());
        model.look();
        assertEquals(Step.CONNECTING, model.statusProperty().get().step());
    }

    @Test
    void aFailureIsToldOnceWithWhatTheProviderSaid() {
        model.speak();
        var words = new ProviderWords(429, "Slow down", null, "req-42");
        runs.getFirst().fail(RunState.FAILED, new SpeechFailure.RateLimited(null, words));
        model.look();
        var notice = model.noticeProperty().get();
        assertTrue(notice.what().startsWith("Failed. "), notice.what());
        assertTrue(notice.details().contains("req-42"));
        model.noticeProperty().set(null);
        model.look();
        assertNull(model.noticeProperty().get());
    }

    @Test
    void aFieldThatTheFormHasNotIsNamedInTheNotice() {
        model.speak();
        var words = new ProviderWords(400, "Too large", null, null);
        runs.getFirst().fail(RunState.FAILED, new SpeechFailure.Refused("ghost", words));
        model.look();
        var notice = model.noticeProperty().get();
        assertTrue(notice.what().contains("ghost"), notice.what());
        assertTrue(notice.more().toString().contains("Too large"), notice.more().toString());
    }

    @Test
    void onlyWhatWasHeardIsWaitedForAgain() throws Exception {
        model.speak();
        player.enter(Phase.BUFFERING);
        runs.getFirst().answer(List.of());
        runs.getFirst().audio(500);
        model.look();
        assertEquals(Step.FIRST_AUDIO, model.statusProperty().get().step());
        player.enter(Phase.PLAYING);
        model.look();
        player.enter(Phase.BUFFERING);
        model.look();
        assertEquals(Step.BUFFERING, model.statusProperty().get().step());
    }

    @Test
    void whatTheUserStoppedIsNoFailure() {
        model.speak();
        runs.getFirst().fail(RunState.CANCELLED, new SpeechFailure.Cancelled());
        model.look();
        assertNull(model.noticeProperty().get());
        assertEquals(Step.CANCELLED, model.statusProperty().get().step());
    }

    @Test
    void aSampleLeavesTheScriptAndItsTakeAlone() throws SpeechException {
        complete();
        model.sample();
        assertEquals(2, runs.size());
        assertEquals("alloy", runs.getLast().run().request().voice());
        assertSame(runs.getFirst().run(), desk.runProperty().get());
        model.speak();
        assertEquals(2, runs.size());
    }

    @Test
    void anErrorOfOurOwnShowsNoStackTraceButCarriesOne() {
        model.report("background-1", new IllegalStateException("boom"), text -> text);
        var notice = model.noticeProperty().get();
        assertFalse((notice.what() + notice.more()).contains("boom"));
        assertTrue(notice.details().contains("boom"));
        assertTrue(notice.details().contains("background-1"));
    }

    @Test
    void stopIsOfferedAsLongAsSomethingRunsOrSounds() throws SpeechException {
        assertFalse(model.stoppableProperty().get());
        complete();
        assertTrue(model.stoppableProperty().get());
        player.enter(Phase.ENDED);
        model.look();
        assertFalse(model.stoppableProperty().get());
    }

    @Test
    void onlyThePlayThatBeganWithSendingTellsHowLateItWasHeard() throws SpeechException {
        complete();
        var heard = model.statusProperty().get().heard();
        assertNotNull(heard);
        player.enter(Phase.ENDED);
        model.speak();
        model.look();
        assertEquals(heard, model.statusProperty().get().heard());
    }

    @Test
    void aTakeThatWasStoppedBeforeItWasHeardIsNotTimedLater() throws SpeechException {
        model.newTake();
        player.enter(Phase.BUFFERING);
        runs.getFirst().audio(100);
        runs.getFirst().finish();
        model.stop();
        model.speak();
        model.look();
        assertEquals(1, runs.size());
        assertNull(model.statusProperty().get().heard());
    }

    private void complete() throws SpeechException {
        model.speak();
        runs.getFirst().audio(100);
        runs.getFirst().finish();
        model.look();
    }
}
