// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.language.Messages;
import studio.timbre.project.OpenProject;
import studio.timbre.project.ProjectFiles;
import studio.timbre.project.ProjectKeeper;
import studio.timbre.provider.Casting;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.take.Project;
import studio.timbre.take.TakeStore;
import studio.timbre.ui.kit.Desk;

class ProjectViewModelTest {
    @TempDir private Path folder;
    private long now;
    private TakeStore store;
    private Desk desk;
    private ProjectViewModel model;

    @BeforeEach
    void begin() {
        begin(folder.resolve("takes"));
    }

    private void begin(Path takes) {
        store = TakeStore.open(takes, Runnable::run);
        desk = new Desk();
        var rooms =
                new ProjectRooms(
                        new ProjectKeeper(store, () -> now),
                        store.projects(),
                        new ProjectFiles(store.projects(), Runnable::run),
                        new Casting(new FakeCatalogue()),
                        _ -> {
                            throw new AssertionError("nothing is spoken here");
                        });
        model = new ProjectViewModel(desk, rooms, Runnable::run);
        assertNull(model.openProperty().get());
        model.begin();
    }

    @AfterEach
    void end() {
        store.close();
    }

    /// The window is killed, and opened again.
    private void kill() {
        store.close();
        begin();
    }

    private OpenProject open() {
        return Optional.ofNullable(model.openProperty().get()).orElseThrow();
    }

    private void write(String script) {
        desk.scriptProperty().set(script);
        model.look();
    }

    /// So long that what was changed is kept.
    private void wait300Milliseconds() {
        now += Duration.ofMillis(300).toNanos();
        model.look();
    }

    private List<String> titles() {
        model.list();
        return model.recent().stream().map(ProjectViewModel::title).toList();
    }

    @Test
    void theVeryFirstTimeThereIsSomethingToHear() {
        assertEquals(Messages.text("editor.sample"), desk.scriptProperty().get());
        write("");
        wait300Milliseconds();
        kill();
        assertEquals(Messages.text("editor.sample"), desk.scriptProperty().get());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                   | New project",
                "One line                           | One line",
                "One line\\n\\nand another          | One line and another",
                "Twenty-eight letters and more, here | Twenty-eight letters and mor…",
            })
    void aProjectWithoutANameIsCalledAsItBegins(String script, String name) {
        write(script == null ? "" : script.replace("\\n", "\n"));
        assertEquals(name, model.nameProperty().get());
        model.rename("  Mine ");
        assertEquals("Mine", model.nameProperty().get());
        write("Something else");
        assertEquals("Mine", model.nameProperty().get());
        model.rename(" ");
        assertEquals("Something else", model.nameProperty().get());
    }

    @Test
    void textSelectionAndNameAreThereAfterAKill() {
        write("Ann: Hello.\nBob: Good day.");
        model.select(5, 10);
        model.rename("Book");
        model.look();
        wait300Milliseconds();
        var left = open().project();
        kill();
        assertEquals(left, open().project());
        assertEquals("Ann: Hello.\nBob: Good day.", desk.scriptProperty().get());
        assertEquals("Book", model.nameProperty().get());
        assertEquals(5, open().project().selectionStart());
        assertEquals(10, open().project().selectionEnd());
        model.look();
        assertEquals(10, open().project().selectionEnd());
    }

    @Test
    void aSelectionBeyondTheTextEndsWithIt() {
        model.select(20, 40);
        write("Short");
        assertEquals(5, open().project().selectionStart());
        assertEquals(5, open().project().selectionEnd());
    }

    @Test
    void whatIsOpenIsKeptBeforeAnotherIsOpened() {
        write("The first");
        model.create();
        assertEquals("", desk.scriptProperty().get());
        assertEquals("New project", model.nameProperty().get());
        write("The second");
        assertEquals(List.of("New project", "The first"), titles());
        var first = model.recent().getLast();
        model.open(first);
        assertEquals("The first", desk.scriptProperty().get());
        assertEquals(first.id(), open().project().id());
        assertEquals(List.of("The first", "The second"), titles());
        kill();
        assertEquals("The first", desk.scriptProperty().get());
    }

    @Test
    void theOneThatIsOpenIsNotOpenedAgain() {
        var before = open();
        write("Not kept yet");
        model.open(before.project());
        assertEquals(before, open());
        assertEquals("Not kept yet", desk.scriptProperty().get());
    }

    @Test
    void whatIsOpenIsKeptWhenTheWindowCloses() {
        desk.scriptProperty().set("The last words");
        model.close();
        kill();
        assertEquals("The last words", desk.scriptProperty().get());
    }

    @Test
    void aDiskThatTakesNothingIsToldAndTheTextStays() throws IOException {
        store.close();
        begin(Files.createFile(folder.resolve("file")).resolve("takes"));
        assertInstanceOf(SpeechFailure.StoreUnwritable.class, model.failureProperty().get());
        assertNull(model.openProperty().get());
        assertNotEquals("", desk.scriptProperty().get());
        write("Written all the same");
        assertEquals("Written all the same", desk.scriptProperty().get());
        model.rename("Nothing to rename");
        assertEquals("", model.nameProperty().get());
        assertTrue(titles().isEmpty());
    }

    @Test
    void whatIsGoneMeanwhileIsOpenedAsItWasSeen() {
        var gone = new Project(99, "Gone", open().project().openedAt(), "Words", 0, 0, "{}");
        model.open(gone);
        assertEquals("Words", desk.scriptProperty().get());
        assertEquals("Gone", model.nameProperty().get());
    }
}
