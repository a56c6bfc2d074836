// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.timbre.form.Cast;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.speech.Transport;
import studio.timbre.synthesis.StagedRun;
import studio.timbre.take.Making;
import studio.timbre.take.Opinion;

class TakesViewModelTest {
    private final StagedTakes takes = new StagedTakes();
    private TakesViewModel model;
    private long morning;
    private long river;
    private long lantern;

    @BeforeEach
    void make() throws SpeechException {
        morning = Making.done(takes.store, "A quiet morning");
        river = Making.done(takes.store, "The river at dawn");
        lantern = Making.done(takes.store, "A lantern by the river");
        model = takes.model();
        takes.later(model);
        takes.later(model);
    }

    @AfterEach
    void close() {
        takes.store.close();
    }

    private List<Long> ids() {
        return model.lines().stream().map(TakeLine::id).toList();
    }

    private void choose(long... ids) {
        model.choose(java.util.Arrays.stream(ids).mapToObj(model::line).toList());
        takes.later(model);
    }

    private Opinion opinion(long id) throws SpeechException {
        return takes.store.take(id).toCompletableFuture().join().orElseThrow().row().opinion();
    }

    @Test
    void theLatestTakeStandsInFront() {
        assertEquals(List.of(lantern, river, morning), ids());
    }

    @Test
    void whatIsTypedIsLookedForAMomentLater() {
        model.wordsProperty().set("river");
        model.look();
        assertEquals(3, ids().size());
        takes.later(model);
        assertEquals(List.of(lantern, river), ids());
        model.wordsProperty().set("river dawn");
        takes.later(model);
        assertEquals(List.of(river), ids());
        model.wordsProperty().set("");
        takes.later(model);
        assertEquals(3, ids().size());
    }

    @Test
    void aNewTakeComesByItself() throws SpeechException {
        long id = Making.done(takes.store, "More");
        model.look();
        assertEquals(id, ids().getFirst());
    }

    @Test
    void theTableKeepsItsLinesWhileTheirTakesChange() {
        var line = model.lines().getFirst();
        choose(lantern);
        model.opinions().rate(4);
        takes.later(model);
        assertEquals(line, model.lines().getFirst());
        assertEquals(4, line.row().opinion().rating());
    }

    @Test
    void aChosenTakeIsHeardAMomentLater() {
        model.choose(List.of(model.line(river)));
        model.look();
        assertTrue(takes.heard.isEmpty());
        takes.later(model);
        assertEquals(river, takes.heard.getFirst().take());
        assertEquals(12_000, takes.heard.getFirst().recording().frames());
        assertEquals(river, model.soundingProperty().get());
        assertEquals("The river at dawn", model.takeProperty().get().request().text());
    }

    @Test
    void anArrowKeyThatIsHeldDownOpensOnlyWhereItStops() {
        model.choose(List.of(model.line(lantern)));
        model.choose(List.of(model.line(river)));
        model.choose(List.of(model.line(morning)));
        takes.later(model);
        assertEquals(1, takes.heard.size());
        assertEquals(morning, takes.heard.getFirst().take());
    }

    @Test
    void whileATakeIsMadeAnotherIsHeardOnlyOnRequest() {
        takes.desk.runProperty().set(new StagedRun(Making.request("Now")).run());
        choose(river);
        assertTrue(takes.heard.isEmpty());
        model.play();
        assertEquals(river, takes.heard.getFirst().take());
    }

    @Test
    void judgementsAreSavedAtOnceForAllThatAreChosen() throws SpeechException {
        choose(river, morning);
        model.opinions().star();
        model.opinions().rate(5);
        assertEquals(new Opinion(true, 5, List.of(), ""), opinion(river));
        assertEquals(opinion(river), opinion(morning));
        assertFalse(opinion(lantern).star());
        model.opinions().tag(model.line(river), " warm, #calm ,, warm");
        model.opinions().note(model.line(river), " fine \n");
        assertEquals(new Opinion(true, 5, List.of("warm", "calm"), "fine"), opinion(river));
        model.starredProperty().set(true);
        takes.later(model);
        assertEquals(List.of(river, morning), ids());
        model.wordsProperty().set("#calm");
        takes.later(model);
        assertEquals(List.of(river), ids());
    }

    @Test
    void whatIsDeletedComesBack() {
        choose(river, lantern);
        model.opinions().delete();
        takes.later(model);
        assertEquals(List.of(morning), ids());
        assertEquals(
                "2 takes are deleted. For 30 days they stay among the deleted takes.",
                model.remarkProperty().get().words());
        assertTrue(model.remarkProperty().get().undoable());
        model.opinions().undo();
        takes.later(model);
        assertEquals(List.of(lantern, river, morning), ids());
        model.opinions().undo();
        assertEquals(3, ids().size());
    }

    @Test
    void whatWasDeletedLongAgoIsFoundAndBroughtBackFromThere() {
        choose(river, lantern);
        model.opinions().delete();
        model.deletedProperty().set(true);
        takes.later(model);
        takes.later(model);
        assertEquals(List.of(lantern, river), ids());
        assertFalse(model.narrowed());
        choose(river);
        assertEquals(river, takes.heard.getLast().take());
        model.opinions().restore();
        takes.later(model);
        assertEquals(List.of(lantern), ids());
        model.deletedProperty().set(false);
        takes.later(model);
        assertEquals(List.of(river, morning), ids());
    }

    @Test
    void takesAreFoundByWhatTheirVoicesAndModelsAreCalled() throws SpeechException {
        var susan = Making.begin(takes.store, paid("offline", "mary", "slt"), Origin.FIRST);
        susan.end(RunState.DONE, null);
        takes.later(model);
        takes.later(model);
        for (var word : List.of("susan", "Mary", "on this computer", "slt")) {
            model.wordsProperty().set(word);
            takes.later(model);
            assertEquals(List.of(susan.id()), ids(), word);
        }
        var who = model.titles().of("offline", "mary", "slt");
        assertEquals("On this computer, Mary, Susan", join(who));
        assertEquals("gone, away, x", join(model.titles().of("gone", "away", "x")));
    }

    private static String join(Titles.Who who) {
        return String.join(", ", who.provider(), who.model(), who.voice());
    }

    private static SpeechRequest paid(String provider, String model, String voice) {
        return new SpeechRequest(provider, model, voice, "Hello", Map.of(), Transport.WHOLE);
    }

    @Test
    void theSettingsGoBackIntoTheFormAndTheTextOnlyIfItIsWanted() {
        choose(river);
        takes.desk.scriptProperty().set("Mine");
        model.recast();
        assertEquals(Cast.of(Making.request("The river at dawn")), takes.casts.getFirst());
        assertEquals("Mine", takes.desk.scriptProperty().get());
        model.recastWithText();
        assertEquals("The river at dawn", takes.desk.scriptProperty().get());
    }

    @Test
    void anotherTryKnowsWhereItComesFrom() {
        choose(river);
        model.remake();
        assertEquals(Making.request("The river at dawn"), takes.remade.getFirst());
        assertEquals(new Origin(1, null, river), takes.origins.getFirst());
    }

    @Test
    void aDamagedTakeIsNamedAndTheOthersPlay() throws SpeechException, IOException {
        var take = takes.store.take(river).toCompletableFuture().join().orElseThrow();
        var sha256 = take.row().sound().sha256();
        var file = takes.folder.resolve("audio").resolve(sha256.substring(0, 2));
        var bytes = Files.readAllBytes(file.resolve(sha256 + ".pcm"));
        bytes[77] ^= 4;
        Files.write(file.resolve(sha256 + ".pcm"), bytes);
        choose(river);
        assertTrue(takes.heard.isEmpty());
        assertEquals(Standing.DAMAGED, model.line(river).shownProperty().get().standing());
        assertTrue(model.remarkProperty().get().words().startsWith("Take " + river));
        choose(morning);
        assertEquals(morning, takes.heard.getFirst().take());
    }

    @Test
    void aTakeWithoutSoundIsSeenAndNotHeard() throws SpeechException {
        var making = Making.begin(takes.store, "Nothing");
        making.end(RunState.FAILED, new SpeechFailure.StreamBroken("reset"));
        takes.later(model);
        choose(making.id());
        assertTrue(takes.heard.isEmpty());
        assertEquals(new SpeechFailure.StreamBroken("reset"), model.takeProperty().get().failure());
        assertEquals(Remark.NONE, model.remarkProperty().get());
    }

    @Test
    void takesOfOnePassageStandTogether() throws SpeechException {
        long again = Making.done(takes.store, "A quiet morning");
        model.togetherProperty().set(true);
        takes.later(model);
        assertEquals(List.of(again, morning, lantern, river), ids());
        model.sort(Comparator.comparing(TakeLine::id));
        assertEquals(List.of(morning, again, lantern, river), ids());
        model.togetherProperty().set(false);
        assertEquals(List.of(morning, river, lantern, again), ids());
    }

    @Test
    void twoTakesAreComparedAndThreeAreNot() {
        choose(lantern, river);
        assertEquals(river, model.diffProperty().get().left().row().id());
        assertNull(model.takeProperty().get());
        choose(lantern, river, morning);
        assertNull(model.diffProperty().get());
    }

    @Test
    void soundAndOriginalAreWrittenWhereOneWants() throws IOException {
        choose(river);
        var wav = takes.folder.resolve("out.wav");
        model.exportWav(wav);
        assertEquals(44 + 24_000, Files.size(wav));
        assertEquals("Saved as " + wav, model.remarkProperty().get().words());
        var original = takes.folder.resolve("out.pcm");
        model.exportOriginal(original);
        var bytes = Files.readAllBytes(wav);
        assertArrayEquals(
                java.util.Arrays.copyOfRange(bytes, 44, bytes.length),
                Files.readAllBytes(original));
        model.exportWav(takes.folder);
        assertTrue(model.remarkProperty().get().bad());
    }

    @Test
    void manyTakesKeepTheWindowFree() {
        Executor never = _ -> {};
        var idle = takes.model(never, () -> takes.clock);
        idle.look();
        assertFalse(idle.loadedProperty().get());
        assertTrue(idle.lines().isEmpty());
    }
}
