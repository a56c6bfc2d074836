// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.timbre.playback.FakePlayer;
import studio.timbre.playback.PlayerState.Phase;
import studio.timbre.speech.SpeechException;
import studio.timbre.synthesis.StagedRun;
import studio.timbre.take.Making;
import studio.timbre.take.TakeFigures;
import studio.timbre.take.TakeStore;
import studio.timbre.ui.kit.Desk;

class KeptHearingsTest {
    private final Desk desk = new Desk();
    private final FakePlayer player = new FakePlayer(System::nanoTime);
    private TakeStore store;
    private StagedRun staged;
    private KeptHearings hearing;
    private long take;

    @BeforeEach
    void speak() throws IOException, SpeechException {
        store = TakeStore.open(Files.createTempDirectory("takes"), Runnable::run);
        take = Making.done(store, "Hello");
        staged = new StagedRun(Making.request("Hello"));
        staged.taken(take);
        staged.audio(500);
        hearing = new KeptHearings(desk, player, store);
        desk.runProperty().set(staged.run());
        player.play(staged.run().recording(), 0);
        hearing.look();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private TakeFigures figures() {
        return store.take(take).toCompletableFuture().join().orElseThrow().row().figures();
    }

    @Test
    void whatWasLateIsKeptWhenThePlayEnds() {
        player.late(2, 1);
        hearing.look();
        staged.finish();
        hearing.look();
        assertNull(figures().stalls());
        player.enter(Phase.ENDED);
        hearing.look();
        assertEquals(2, figures().stalls());
        assertEquals(1, figures().underruns());
    }

    @Test
    void aPlayThatStopsBeforeTheTakeIsKeptWaitsForIt() {
        player.late(1, 0);
        hearing.look();
        player.stop();
        hearing.look();
        assertNull(figures().stalls());
        staged.finish();
        hearing.look();
        assertEquals(1, figures().stalls());
    }

    @Test
    void onlyTheFirstHearingCounts() {
        player.late(3, 0);
        hearing.look();
        staged.finish();
        player.enter(Phase.ENDED);
        hearing.look();
        player.late(0, 0);
        player.play(staged.run().recording(), 0);
        hearing.look();
        player.enter(Phase.ENDED);
        hearing.look();
        assertEquals(3, figures().stalls());
    }
}
