// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.timbre.project.ProjectFileException.Fault;
import studio.timbre.provider.Casting;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.take.TakeStore;

class ProjectFileTest {
    @TempDir private Path folder;
    private Path file;
    private TakeStore store;
    private ProjectKeeper keeper;
    private ProjectFiles files;

    @BeforeEach
    void open() {
        file = folder.resolve("book.timbre");
        store = TakeStore.open(folder.resolve("takes"), Runnable::run);
        keeper = new ProjectKeeper(store, System::nanoTime);
        files = new ProjectFiles(store.projects(), Runnable::run);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void comesBackAsAProjectOfItsOwnWithEverythingButItsTakes() {
        var project = opened(keeper.last());
        project.edit("Ann: Hello.\nBob: 你好 👋", 5, 9);
        project.rename("Book");
        project.cast(project.roles().with(null, Stage.SCRIPT).with("Ann", Stage.cast("coral")));
        project.cast(project.lines().get(1).passage().key(), Stage.cast("sage"));
        project.byPassage(false);
        done(files.write(ProjectFile.of(project), file));
        var again = opened(files.open(file).thenCompose(keeper::read));
        assertEquals("Book", again.project().name());
        assertEquals(project.project().script(), again.project().script());
        assertEquals(project.roles(), again.roles());
        assertFalse(again.byPassage());
        assertEquals(project.lines(), again.lines());
        assertEquals(2, done(store.projects().list()).size());
    }

    @Test
    void writingOverAFileLeavesNothingBesideIt() throws Exception {
        ProjectFile.of(opened(keeper.last())).write(file);
        var content = ProjectFile.read(file);
        content.write(file);
        assertEquals(content, ProjectFile.read(file));
        try (var all = Files.list(folder)) {
            assertEquals(2, all.count());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DAMAGED | no JSON",
                "DAMAGED | []",
                "DAMAGED | {}",
                "DAMAGED | {'format': 0, 'name': '', 'script': '', 'passages': []}",
                "DAMAGED | {'format': 'x', 'name': '', 'script': '', 'passages': []}",
                "DAMAGED | {'format': 1, 'name': '', 'passages': []}",
                "DAMAGED | {'format': 1, 'name': '', 'script': '', 'passages': [{'key': 'a'}]}",
                "DAMAGED | {'format': 1, 'name': '', 'script': '', 'passages': [{'key': 'a',"
                        + " 'text': 'x'}, {'key': 'a', 'text': 'y'}]}",
                "DAMAGED | {'format': 1, 'name': '', 'script': '', 'passages': [{'key': 'a',"
                        + " 'text': 'x', 'casting': {}}]}",
                "DAMAGED | {'format': 1, 'name': '', 'script': '', 'settings': {'script': {}},"
                        + " 'passages': []}",
                "TOO_NEW | {'format': 2}",
                "TOO_NEW | {'format': 1e30}"
            })
    void whatIsNotAProjectIsRefusedAndNothingOfItKept(Fault fault, String json) throws Exception {
        archive(Map.of("project.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        assertEquals(fault, fault());
        assertEquals(1, done(store.projects().list()).size());
    }

    @Test
    void otherFilesAndOtherArchivesAreNone() throws Exception {
        assertEquals(Fault.UNREADABLE, fault());
        Files.writeString(file, "Once upon a time");
        assertEquals(Fault.DAMAGED, fault());
        archive(Map.of("../project.json", new byte[0], "a/project.json", new byte[0]));
        assertEquals(Fault.DAMAGED, fault());
    }

    @Test
    void anArchiveThatUnpacksToMoreThanAProjectHasIsGivenUp() throws Exception {
        var blanks = new byte[(32 << 20) + 1];
        Arrays.fill(blanks, (byte) ' ');
        archive(Map.of("project.json", blanks));
        assertEquals(Fault.TOO_LARGE, fault());
    }

    @Test
    void aFileCutShortAnywhereIsDamaged() throws Exception {
        ProjectFile.of(opened(keeper.last())).write(file);
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(Fault.DAMAGED, fault());
        }
    }

    @Test
    void aFolderThatTakesNothingIsTold() {
        var nowhere = folder.resolve("missing").resolve("book.timbre");
        var writing = files.write(ProjectFile.of(opened(keeper.last())), nowhere);
        assertEquals(Fault.UNWRITABLE, fault(writing));
    }

    private Fault fault() {
        return fault(files.open(file));
    }

    private static Fault fault(CompletionStage<?> asked) {
        var error = assertThrows(CompletionException.class, () -> done(asked));
        return assertInstanceOf(ProjectFileException.class, error.getCause()).fault();
    }

    private static <T> T done(CompletionStage<T> asked) {
        return asked.toCompletableFuture().join();
    }

    private static OpenProject opened(CompletionStage<Opened> asked) {
        return new OpenProject(done(asked), new Casting(new FakeCatalogue()));
    }

    private void archive(Map<String, byte[]> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
