// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.equipment.Soon;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.playback.FakePlayer;
import studio.timbre.project.Line;
import studio.timbre.project.OpenProject;
import studio.timbre.project.ProjectFiles;
import studio.timbre.project.ProjectKeeper;
import studio.timbre.provider.Casting;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.speech.Origin;
import studio.timbre.speech.RunState;
import studio.timbre.speech.SpeechException;
import studio.timbre.synthesis.StagedRun;
import studio.timbre.take.Making;
import studio.timbre.take.TakeRow;
import studio.timbre.take.TakeStore;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.project.ProjectRooms;
import studio.timbre.ui.project.ProjectViewModel;
import studio.timbre.ui.project.RolesViewModel;

class PassageDeskTest {
    private static final String SCRIPT = "Ann: Hello.\nBob: Good day.\nNote: wet paint.\nAnn: Bye.";

    @TempDir private Path folder;
    private final Desk desk = new Desk();
    private final StagedSpeech speech = new StagedSpeech();
    private final FakePlayer player = new FakePlayer(System::nanoTime);
    private Cast cast = cast("alloy");
    private TakeStore store;
    private ProjectViewModel project;
    private RolesViewModel roles;
    private Speaking speaking;
    private PassageDesk passages;

    @BeforeEach
    void open() {
        store = TakeStore.open(folder, Runnable::run);
        var rooms =
                new ProjectRooms(
                        new ProjectKeeper(store, System::nanoTime),
                        store.projects(),
                        new ProjectFiles(store.projects(), Runnable::run),
                        new Casting(new FakeCatalogue()),
                        speech::production);
        project = new ProjectViewModel(desk, rooms, Runnable::run);
        roles =
                new RolesViewModel(
                        project.openProperty(), () -> Optional.of(cast), now -> cast = now);
        speaking =
                new Speaking(
                        desk,
                        player,
                        speech.production(Runnable::run),
                        project.openProperty()::get,
                        (_, lines) -> lines.size() + " lines");
        passages = new PassageDesk(project, roles, speaking, store, Runnable::run);
    }

    private void write(String script) {
        project.begin();
        desk.scriptProperty().set(script);
        look();
    }

    private void look() {
        project.look();
        roles.look();
        speaking.look();
    }

    @AfterEach
    void close() {
        speaking.stop();
        speech.runs.stream().filter(run -> !run.run().state().ended()).forEach(StagedRun::finish);
        store.close();
    }

    private OpenProject opened() {
        return Optional.ofNullable(project.openProperty().get()).orElseThrow();
    }

    private Line line(int number) {
        return opened().lines().get(number);
    }

    private static Cast cast(String voice) {
        return new Cast("paid", "fast-1", new FormValues(Map.of("voice", voice), null));
    }

    private List<String> sent() {
        return speech.runs.stream().map(run -> run.run().request().text()).toList();
    }

    @Test
    void aPassageIsHeardAloneOrWithAllThatComeAfterIt() {
        write(SCRIPT);
        passages.hear(line(1));
        assertEquals(List.of("Good day."), sent());
        speech.runs.getFirst().finish();
        passages.from(line(2));
        Soon.until(() -> sent().size() == 3);
        assertEquals(List.of("Good day.", "wet paint.", "Bye."), sent());
        assertEquals(2, player.told().stream().filter("play 0"::equals).count());
    }

    @Test
    void moreTakesAreMadeWhileWhatIsHeardGoesOn() {
        write(SCRIPT);
        passages.again(line(0), 1);
        var heard = desk.recordingProperty().get();
        passages.again(line(1), 3);
        assertSame(heard, desk.recordingProperty().get());
        speech.runs.getFirst().finish();
        Soon.until(() -> sent().size() == 3);
        assertEquals("3 lines", passages.price(line(1), 3));
        passages.again(line(2), 1);
        assertNotSame(heard, desk.recordingProperty().get());
    }

    @Test
    void itsTakesAreThoseOfThePassageThatSound() throws SpeechException {
        write(SCRIPT);
        long first = made(line(0), true);
        made(line(1), true);
        made(line(0), false);
        long last = made(line(0), true);
        var told = new ArrayList<TakeRow>();
        passages.takes(line(0), told::addAll);
        assertEquals(List.of(last, first), told.stream().map(TakeRow::id).toList());
    }

    private long made(Line line, boolean sounds) throws SpeechException {
        var passage = line.passage();
        var origin = new Origin(opened().project().id(), passage.key(), null);
        var making = Making.begin(store, passage.text(), origin);
        if (sounds) {
            making.sound(100);
        }
        making.end(RunState.DONE, null);
        return making.id();
    }

    @Test
    void aVoiceOfItsOwnIsChosenAndGivenUp() {
        write(SCRIPT);
        passages.cast(line(1));
        assertEquals(SCRIPT.indexOf("Good"), opened().project().selectionEnd());
        cast = cast("sage");
        look();
        assertEquals(cast("sage"), line(1).work().cast());
        passages.uncast(line(1));
        look();
        assertNull(line(1).work().cast());
        assertEquals(cast("alloy"), cast);
    }

    @Test
    void aNameIsReadAloudAndASpeakerAgain() {
        write(SCRIPT);
        assertEquals(Set.of(), passages.aloud());
        passages.readAloud("Note", true);
        assertEquals(Set.of("Note"), passages.aloud());
        assertEquals("Good day.\nNote: wet paint.", line(1).passage().text());
        desk.scriptProperty().set(SCRIPT.replace("Note", "Remark"));
        look();
        assertEquals(Set.of(), passages.aloud());
        desk.scriptProperty().set(SCRIPT);
        look();
        passages.readAloud("Note", false);
        assertEquals(Set.of(), passages.aloud());
        assertEquals("Note", line(2).passage().speaker());
    }

    @Test
    void whatHasATakeIsApprovedAndWhatHasNoneIsNot() {
        write(SCRIPT);
        passages.approve(line(0), true);
        assertFalse(line(0).work().approved());
        var run = new StagedRun(Making.request("Hello."));
        run.keep(7);
        opened().choose(line(0).passage().key(), run.run());
        passages.approve(line(0), true);
        assertTrue(line(0).work().approved());
        passages.approve(line(0), false);
        assertFalse(line(0).work().approved());
    }

    @Test
    void aDialogueIsSpokenByPassageUntilSomebodyWantsItWhole() {
        assertFalse(passages.byPassage());
        write(SCRIPT);
        assertTrue(passages.byPassage());
        passages.byPassage(false);
        look();
        assertFalse(passages.byPassage());
        assertEquals(List.of(), speaking.lines());
    }

    @Test
    void beforeAProjectIsOpenNothingHappens() {
        passages.readAloud("Note", true);
        passages.byPassage(true);
        assertFalse(passages.byPassage());
        assertEquals(Set.of(), passages.aloud());
        assertEquals(List.of(), player.told());
    }
}
