// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.timbre.speech.Origin;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.synthesis.StagedRun;

@Timeout(20)
class ProductionTest {
    private final Stage stage = new Stage("Ann: One.\nBob: Two.\nAnn: Three.\nBob: Four.");
    private final OpenProject project = stage.project;

    @AfterEach
    void endAll() {
        stage.production.cancel();
        stage.sent.stream().filter(run -> !run.run().state().ended()).forEach(StagedRun::finish);
    }

    @Test
    void theyAreSentInTheOrderOfTheScriptTwoAtATime() throws Exception {
        var through = speak(false);
        assertEquals(List.of("One.", "Two."), stage.texts());
        assertEquals(
                List.of(Condition.MAKING, Condition.MAKING, Condition.WAITING, Condition.WAITING),
                stage.conditions());
        finishAll(through);
        assertEquals(List.of("One.", "Two.", "Three.", "Four."), stage.texts());
        assertEquals(4 * 480, through.recording().frames());
    }

    @Test
    void onlyWhatIsMissingOrStaleIsMade() throws Exception {
        finishAll(speak(false));
        project.edit(project.project().script().replace("Two", "Deux"), 0, 0);
        finishAll(speak(false));
        assertEquals(5, stage.sent.size());
        assertEquals("Deux.", stage.texts().getLast());
        finishAll(speak(false));
        assertEquals(5, stage.sent.size());
    }

    @Test
    void aTextThatWasSpokenBeforeIsNotSentAgain() throws Exception {
        finishAll(speak(false));
        var before = project.project().script();
        project.edit(before.replace("Two", "Deux"), 0, 0);
        finishAll(speak(false));
        project.edit(before, 0, 0);
        finishAll(speak(false));
        assertEquals(5, stage.sent.size());
    }

    @Test
    void againMeansAllButWhatIsApprovedAndRemembersWhatItWasMadeFrom() throws Exception {
        finishAll(speak(false));
        var second = project.lines().get(1);
        project.approve(second.passage().key(), true);
        finishAll(speak(true));
        assertEquals(7, stage.sent.size());
        var first = project.lines().getFirst().passage().key();
        assertEquals(new Origin(1, first, 1L), stage.origins.get(4));
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() throws Exception {
        var through = speak(false);
        var down = new SpeechFailure.ProviderDown(ProviderWords.NONE);
        stage.sent.getFirst().fail(RunState.FAILED, down);
        finishAll(through);
        assertEquals(
                List.of(Condition.FAILED, Condition.FRESH, Condition.FRESH, Condition.FRESH),
                stage.conditions());
        assertEquals(3 * 480, through.recording().frames());
        assertNull(through.recording().failure());
        finishAll(speak(false));
        assertEquals("One.", stage.texts().getLast());
        assertEquals(5, stage.sent.size());
    }

    @Test
    void anApprovedTakeThatIsDamagedIsNamedAndTheOthersAreHeard() throws Exception {
        finishAll(speak(false));
        var second = project.lines().get(1);
        project.approve(second.passage().key(), true);
        long take = second.work().chosen();
        stage.damaged.add(take);
        var through = speak(false);
        finishAll(through);
        assertEquals(3 * 480, through.recording().frames());
        assertEquals(4, stage.sent.size());
        var line = project.lines().get(1);
        assertEquals(Condition.APPROVED, line.condition());
        assertEquals(new SpeechFailure.TakeDamaged(take, "changed"), line.failure());
        stage.damaged.clear();
        finishAll(speak(false));
        assertNull(project.lines().get(1).failure());
    }

    @Test
    void askingForAPassageThatIsOnItsWaySendsItNoSecondTime() throws Exception {
        speak(false);
        var lines = project.lines().subList(1, 2);
        var through = stage.production.speak(project, lines, false);
        assertEquals(List.of("One.", "Two."), stage.texts());
        assertTrue(stage.sent.stream().noneMatch(StagedRun::cancelled));
        finishAll(through);
        assertEquals(List.of("One.", "Two."), stage.texts());
        assertEquals(480, through.recording().frames());
    }

    @Test
    void stoppingStopsWhatRunsAndMakesNothingMore() throws Exception {
        var through = speak(false);
        stage.production.cancel();
        assertTrue(stage.sent.stream().allMatch(StagedRun::cancelled));
        stage.sent.forEach(run -> run.fail(RunState.CANCELLED, new SpeechFailure.Cancelled()));
        assertFalse(through.recording().await(0));
        assertInstanceOf(SpeechFailure.Cancelled.class, through.recording().failure());
        assertEquals(2, stage.sent.size());
    }

    @Test
    void severalTakesOfAPassageAreMadeAtOnceAndTheLastOneCounts() throws Exception {
        stage.production.make(project, project.lines().subList(0, 1), 2);
        assertEquals(List.of("One.", "One."), stage.texts());
        stage.make(stage.sent.getFirst());
        assertEquals(Condition.MAKING, stage.conditions().getFirst());
        long last = stage.make(stage.sent.getLast());
        assertEquals(last, project.lines().getFirst().work().chosen());
    }

    private PlayThrough speak(boolean again) {
        project.look();
        return stage.production.speak(project, project.lines(), again);
    }

    /// Everything that is sent comes, until all is heard.
    private void finishAll(PlayThrough through) throws SpeechException {
        int made = 0;
        while (!through.recording().ended()) {
            for (; made < stage.sent.size(); made++) {
                if (!stage.sent.get(made).run().state().ended()) {
                    stage.make(stage.sent.get(made));
                }
            }
            Thread.onSpinWait();
        }
        project.look();
    }
}
