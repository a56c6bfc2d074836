// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.compare;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import studio.timbre.equipment.Soon;
import studio.timbre.form.Cast;
import studio.timbre.form.FormValues;
import studio.timbre.playback.Player;
import studio.timbre.playback.Programme;
import studio.timbre.project.OpenProject;
import studio.timbre.project.Opened;
import studio.timbre.provider.Casting;
import studio.timbre.sandbox.Sandbox;
import studio.timbre.settings.EnvironmentKeys;
import studio.timbre.settings.Home;
import studio.timbre.studio.Setup;
import studio.timbre.studio.Studio;
import studio.timbre.synthesis.SynthesisRun;
import studio.timbre.ui.kit.Asking;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxDriver;
import studio.timbre.ui.kit.FxThread;
import studio.timbre.ui.kit.Theme;

/// The panel of the comparison in a real window, over a house whose providers a sandbox plays.
final class CompareStage implements AutoCloseable {
    /// Six voices of two providers.
    static final List<Cast> CASTS =
            List.of(
                    cast("requesty", "openai/gpt-4o-mini-tts", "alloy"),
                    cast("requesty", "openai/gpt-4o-mini-tts", "coral"),
                    cast("requesty", "openai/tts-1", "nova"),
                    cast("modelstream", "tts-1", "alloy"),
                    cast("modelstream", "tts-1", "shimmer"),
                    cast("modelstream", "qwen3-tts-flash", "Cherry"));

    final Desk desk = new Desk();
    final Theme theme = FxDriver.startedAnd(Theme::new);
    final List<SynthesisRun> laid = new ArrayList<>();
    final Studio studio;
    final Sandbox sandbox;
    final CompareViewModel model;
    final FxDriver window;
    private final CompareView view;
    private OpenProject project;
    private @Nullable Cast chosen;

    /// Plays the providers.
    interface Playing {
        Sandbox of(Studio studio) throws Exception;
    }

    /// @param script of the first project
    CompareStage(Path folder, Player player, Playing playing, String script) throws Exception {
        var keys = new EnvironmentKeys(Map.of());
        studio = Studio.open(new Setup(new Home(folder), null, keys, false));
        sandbox = playing.of(studio);
        var bases = new LinkedHashMap<String, URI>();
        for (var each : List.of("requesty", "modelstream")) {
            bases.put(each, sandbox.base(each).orElseThrow());
        }
        studio.accountBook().rehearse(bases);
        project = opened(studio.projectKeeper().last().toCompletableFuture().get());
        project.edit(script, 0, 0);
        var rooms =
                new CompareRooms(
                        studio.catalogue(),
                        studio.workshop(),
                        player,
                        () -> project,
                        () -> Optional.ofNullable(chosen),
                        () -> {},
                        this::lay,
                        Asking.NEVER,
                        new FxThread());
        model = FxDriver.get(() -> new CompareViewModel(rooms, System::nanoTime, () -> 7));
        view = FxDriver.get(() -> new CompareView(model, new FrameClock()));
        window = FxDriver.show(theme, () -> new StackPane(view), 1400, 380);
    }

    /// A project as it was left, opened again.
    OpenProject opened(Opened kept) {
        return new OpenProject(kept, new Casting(studio.catalogue()));
    }

    OpenProject project() {
        return project;
    }

    void open(OpenProject other) {
        FxDriver.run(() -> project = other);
    }

    private void lay(SynthesisRun heard, double gain) {
        laid.add(heard);
        desk.runProperty().set(heard);
        desk.show(new Programme(heard.recording(), gain));
    }

    void addAll() {
        CASTS.forEach(this::add);
    }

    void add(Cast cast) {
        chosen = cast;
        window.click("#compare-add");
    }

    /// Has everything made, and waits for it; how long is for the test to say.
    void make() {
        var button = window.node("#compare-make", Button.class);
        window.until("there is something to make", () -> !button.isDisabled());
        window.click("#compare-make");
        while (!FxDriver.get(this::made)) {
            Soon.after(Duration.ofMillis(20));
        }
    }

    private boolean made() {
        return !model.busy() && model.ended() == model.comparison().cells().size();
    }

    long sent() {
        return sandbox.report().at("POST /requesty/v1/audio/speech").came()
                + sandbox.report().at("POST /modelstream/v1/audio/speech").came();
    }

    private static Cast cast(String provider, String model, String voice) {
        return new Cast(provider, model, new FormValues(Map.of("voice", voice), null));
    }

    @Override
    public void close() {
        FxDriver.run(model::cancel);
        FxDriver.run(view::close);
        window.close();
        sandbox.close();
        studio.close();
    }
}
