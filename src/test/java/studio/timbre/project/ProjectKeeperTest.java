// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.provider.Casting;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.take.TakeStore;

class ProjectKeeperTest {
    @TempDir private Path folder;
    private long now;
    private TakeStore store;
    private ProjectKeeper keeper;

    @BeforeEach
    void open() {
        store = TakeStore.open(folder, Runnable::run);
        keeper = new ProjectKeeper(store, () -> now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everythingIsAsItWasLeft() {
        var project = last();
        project.edit("Ann: Hello.\nBob: Good day.", 5, 9);
        project.rename("Book");
        project.cast(project.roles().with(null, Stage.SCRIPT).with("Ann", Stage.cast("coral")));
        project.cast(project.lines().get(1).passage().key(), Stage.cast("sage"));
        project.byPassage(false);
        project.compare(Map.of("casts", List.of("anybody")));
        var _ = keeper.save(project);
        close();
        open();
        var again = last();
        assertEquals(project.project(), again.project());
        assertEquals(project.roles(), again.roles());
        assertFalse(again.byPassage());
        assertEquals(project.compared(), again.compared());
        assertEquals(project.lines(), again.lines());
    }

    @Test
    void whatIsTypedIsKeptNoLaterThan300MillisecondsAfterIt() {
        var project = last();
        var _ = keeper.save(project);
        project.edit("Once", 4, 4);
        keeper.look(project);
        now += Duration.ofMillis(200).toNanos();
        project.edit("Once upon", 9, 9);
        keeper.look(project);
        assertEquals("", last().project().script());
        now += Duration.ofMillis(100).toNanos();
        keeper.look(project);
        assertEquals("Once upon", last().project().script());
    }

    @Test
    void whatIsUnchangedIsNotWrittenAgain() {
        var project = last();
        var saved = keeper.save(project);
        now += Duration.ofSeconds(5).toNanos();
        keeper.look(project);
        now += Duration.ofSeconds(5).toNanos();
        keeper.look(project);
        assertSame(saved, keeper.saving());
    }

    @Test
    void aDiskThatTakesNothingIsToldToWhoeverAsks() throws Exception {
        var project = last();
        close();
        var file = Files.createFile(folder.resolve("file"));
        store = TakeStore.open(file.resolve("takes"), Runnable::run);
        keeper = new ProjectKeeper(store, () -> now);
        var _ = keeper.save(project);
        var saving = keeper.saving().toCompletableFuture();
        assertThrows(CompletionException.class, saving::join);
    }

    private OpenProject last() {
        var kept = keeper.last().toCompletableFuture().join();
        return new OpenProject(kept, new Casting(new FakeCatalogue()));
    }
}
