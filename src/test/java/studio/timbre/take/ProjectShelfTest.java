// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.take;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechException;

class ProjectShelfTest {
    @TempDir private Path folder;
    private TakeStore store;

    @BeforeEach
    void open() {
        store = TakeStore.open(folder, Runnable::run);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aProjectIsThereFromTheStart() throws SpeechException {
        var only = StoreThread.await(store.projects().list()).getFirst();
        assertEquals(Origin.FIRST_PROJECT, only.id());
        assertEquals("", only.script());
    }

    @Test
    void aProjectIsAsItWasLeft() throws SpeechException {
        var made = StoreThread.await(store.projects().create("Book"));
        var saved = made.withScript("Once upon a time", 5, 9).withSettings("{\"zoom\":2}");
        assertTrue(StoreThread.await(store.projects().save(saved)));
        close();
        open();
        var projects = StoreThread.await(store.projects().list());
        assertEquals(saved, projects.getFirst());
        assertEquals(2, projects.size());
    }

    @Test
    void theOneOpenedLastStandsInFront() throws SpeechException {
        StoreThread.await(store.projects().create("Book"));
        var opened = StoreThread.await(store.projects().open(Origin.FIRST_PROJECT));
        assertEquals(Origin.FIRST_PROJECT, opened.orElseThrow().id());
        assertTrue(StoreThread.await(store.projects().open(99)).isEmpty());
    }

    @Test
    void passagesKeepTheirOrderAndTheirChosenTake() throws SpeechException {
        long take = Making.done(store, "Hello");
        var passages =
                List.of(
                        new ProjectPassage("b", "Hello", "Ann", "{\"voice\":\"x\"}", take, true),
                        new ProjectPassage("a", "World", null, null, null, false));
        StoreThread.await(store.projects().save(Origin.FIRST_PROJECT, passages));
        assertEquals(passages, StoreThread.await(store.projects().passages(1)));
        StoreThread.await(store.projects().save(Origin.FIRST_PROJECT, passages.subList(1, 2)));
        assertEquals(passages.subList(1, 2), StoreThread.await(store.projects().passages(1)));
    }
}
