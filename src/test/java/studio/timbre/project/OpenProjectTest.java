// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.speech.ProviderWords;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;

class OpenProjectTest {
    private static final String SCRIPT = "Ann: Hello.\nBob: Good day.\nAnn: Bye.";

    private final Stage stage = new Stage(SCRIPT);
    private final OpenProject project = stage.project;

    @Test
    void aPassageIsMadeThenFreshAndStaleOnceItsTextIsAnother() throws SpeechException {
        makeAll();
        assertEquals(all(Condition.FRESH), stage.conditions());
        edit(SCRIPT.replace("Good day.", "Good night."));
        assertEquals(
                List.of(Condition.FRESH, Condition.STALE, Condition.FRESH), stage.conditions());
        edit(SCRIPT);
        assertEquals(all(Condition.FRESH), stage.conditions());
    }

    @Test
    void anotherVoiceForASpeakerMakesOnlyTheirLinesStale() throws SpeechException {
        makeAll();
        project.cast(project.roles().with("Ann", Stage.cast("coral")));
        assertEquals(
                List.of(Condition.STALE, Condition.FRESH, Condition.STALE), stage.conditions());
        project.cast(key(0), Stage.SCRIPT);
        assertEquals(
                List.of(Condition.FRESH, Condition.FRESH, Condition.STALE), stage.conditions());
    }

    @Test
    void aTakeThatIsStillComingDoesNotCountYet() throws SpeechException {
        stage.production.make(project, project.lines().subList(0, 1), 1);
        assertEquals(Condition.MAKING, stage.conditions().getFirst());
        stage.sent.getFirst().audio(10);
        assertEquals(Condition.MAKING, stage.conditions().getFirst());
        stage.make(stage.sent.getFirst());
        assertEquals(Condition.FRESH, stage.conditions().getFirst());
    }

    @Test
    void whatWentWrongStandsUntilTheTextIsAnotherOrItIsTriedAgain() throws SpeechException {
        stage.production.make(project, project.lines().subList(0, 1), 1);
        var down = new SpeechFailure.ProviderDown(ProviderWords.said("Come back later."));
        stage.sent.getFirst().fail(RunState.FAILED, down);
        assertEquals(Condition.FAILED, stage.conditions().getFirst());
        assertSame(down, project.lines().getFirst().failure());
        edit(SCRIPT.replace("Hello.", "Hi."));
        assertEquals(Condition.EMPTY, stage.conditions().getFirst());
        edit(SCRIPT);
        assertEquals(Condition.FAILED, stage.conditions().getFirst());
        stage.make(project.lines().getFirst());
        assertEquals(Condition.FRESH, stage.conditions().getFirst());
    }

    @Test
    void whatWasStoppedIsNoFailure() {
        stage.production.make(project, project.lines(), 1);
        stage.production.cancel();
        stage.sent.forEach(run -> run.fail(RunState.CANCELLED, new SpeechFailure.Cancelled()));
        assertEquals(all(Condition.EMPTY), stage.conditions());
    }

    @Test
    void whatIsApprovedStaysWhateverChanges() throws SpeechException {
        makeAll();
        var chosen = project.work(key(1)).chosen();
        project.approve(key(1), true);
        edit(SCRIPT.replace("Good day.", "Good night."));
        stage.make(project.lines().get(1));
        assertEquals(Condition.APPROVED, stage.conditions().get(1));
        assertEquals(chosen, project.work(key(1)).chosen());
        project.approve(key(1), false);
        assertEquals(Condition.STALE, stage.conditions().get(1));
    }

    @Test
    void nothingIsApprovedBeforeItWasHeard() {
        project.approve(key(0), true);
        assertFalse(project.work(key(0)).approved());
    }

    @Test
    void whatTheFormDoesNotTakeIsSaidWithoutAskingAnybody() {
        var values = Map.<String, Object>of("voice", "alloy", "speed", new BigDecimal("9"));
        project.cast(key(0), new Cast("paid", "fast-1", new FormValues(values, null)));
        var line = project.lines().getFirst();
        assertEquals(Condition.FAILED, line.condition());
        assertInstanceOf(SpeechFailure.Refused.class, line.failure());
    }

    @Test
    void speakersMakeItASeriesOfTakesUnlessTheUserSaysOtherwise() {
        assertTrue(project.byPassage());
        edit("One.\n\nTwo.");
        assertFalse(project.byPassage());
        project.byPassage(true);
        edit("Three.");
        assertTrue(project.byPassage());
    }

    @Test
    void aNameThatIsReadAloudIsNoSpeaker() {
        project.cast(project.roles().reading("Bob", true));
        assertEquals(
                List.of("Hello.\nBob: Good day.", "Bye."),
                project.lines().stream().map(line -> line.passage().text()).toList());
    }

    @Test
    void nothingChangesWhileNothingHappens() throws SpeechException {
        makeAll();
        var lines = project.lines();
        long before = project.revision();
        project.look();
        edit(SCRIPT);
        assertEquals(before, project.revision());
        assertSame(lines, project.lines());
    }

    private void makeAll() throws SpeechException {
        for (var line : project.lines()) {
            stage.make(line);
        }
    }

    private void edit(String script) {
        project.edit(script, 0, 0);
    }

    private String key(int index) {
        return project.lines().get(index).passage().key();
    }

    private static List<Condition> all(Condition condition) {
        return List.of(condition, condition, condition);
    }
}
