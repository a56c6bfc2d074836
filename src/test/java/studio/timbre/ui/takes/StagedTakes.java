// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.takes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import studio.timbre.audio.Ending;
import studio.timbre.form.Cast;
import studio.timbre.provider.Catalogue;
import studio.timbre.provider.FakeCatalogue;
import studio.timbre.settings.Home;
import studio.timbre.settings.SavedTables;
import studio.timbre.speech.Origin;
import studio.timbre.speech.SpeechRequest;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.take.TakeStore;
import studio.timbre.ui.kit.Desk;

/// A real store in a folder of its own, and a panel of takes whose every act is written down.
public final class StagedTakes {
    final Path folder;
    final TakeStore store;
    final TakesRooms rooms;
    final Desk desk = new Desk();
    final List<SynthesisRun> heard = new ArrayList<>();
    final List<Cast> casts = new ArrayList<>();
    final List<SpeechRequest> remade = new ArrayList<>();
    final List<Origin> origins = new ArrayList<>();
    long clock;

    StagedTakes() {
        try {
            folder = Files.createTempDirectory("takes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = TakeStore.open(folder, Runnable::run);
        rooms = rooms(store);
    }

    /// Opens takes as the house does.
    public static TakesRooms.Opening opening(TakeStore store) {
        return take ->
                SynthesisRun.kept(
                        take.request(),
                        new Ending(
                                take.row().figures().state(),
                                take.failure(),
                                take.measures(),
                                store.open(take),
                                0),
                        take.row().id());
    }

    /// With a catalogue of three providers, and tables that nobody touched.
    public static TakesRooms rooms(TakeStore store) {
        return rooms(store, new FakeCatalogue());
    }

    /// With tables that nobody touched.
    public static TakesRooms rooms(TakeStore store, Catalogue catalogue) {
        return new TakesRooms(store, opening(store), catalogue, tables(), Runnable::run);
    }

    private static SavedTables tables() {
        try {
            return SavedTables.open(new Home(Files.createTempDirectory("home")), Runnable::run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The panel's model, on the test's own clock.
    TakesViewModel model() {
        return model(Runnable::run, () -> clock);
    }

    TakesViewModel model(Executor fx, java.util.function.LongSupplier nanoTime) {
        return new TakesViewModel(
                desk,
                rooms,
                new Outward(this::hear, casts::add, this::remake, _ -> "About 0.01 USD"),
                fx,
                nanoTime);
    }

    private void hear(SynthesisRun run) {
        desk.runProperty().set(run);
        heard.add(run);
    }

    private void remake(SpeechRequest request, Origin origin) {
        remade.add(request);
        origins.add(origin);
    }

    /// Time goes on, and the panel looks.
    void later(TakesViewModel model) {
        clock += Duration.ofMillis(200).toNanos();
        model.look();
    }
}
