// SPDX-License-Identifier: GPL-3.0-or-later
package studio.timbre.ui.shell;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import studio.timbre.speech.SpeechFailure;
import studio.timbre.ui.kit.Action;
import studio.timbre.ui.kit.Desk;
import studio.timbre.ui.kit.FrameClock;
import studio.timbre.ui.kit.FxThread;
import studio.timbre.ui.kit.Theme;
import studio.timbre.ui.palette.KeySheet;
import studio.timbre.ui.palette.PaletteView;
import studio.timbre.ui.palette.PaletteViewModel;
import studio.timbre.ui.parameters.ParametersView;
import studio.timbre.ui.parameters.ParametersViewModel;
import studio.timbre.ui.parameters.PresetsViewModel;
import studio.timbre.ui.sandbox.SandboxView;
import studio.timbre.ui.sandbox.SandboxViewModel;
import studio.timbre.ui.settings.AccountViewModel;
import studio.timbre.ui.settings.SettingsView;
import studio.timbre.ui.settings.SettingsViewModel;
import studio.timbre.ui.transport.TransportView;
import studio.timbre.ui.transport.TransportViewModel;
import studio.timbre.ui.waveform.WaveformView;
import studio.timbre.ui.waveform.WaveformViewModel;

/// Everything in the main window, built by hand: the desk, each panel with its view model, and the
/// shell that places them. FX thread only.
public final class MainWindow implements AutoCloseable {
    private final Rooms rooms;
    private final Executor soon;
    private final FrameClock clock = new FrameClock();
    private final Desk desk = new Desk();
    private final ShellViewModel shell;
    private final SettingsViewModel settings;
    private final PaletteViewModel palette;
    private final SandboxViewModel sandbox;
    private final VoiceWing voice;
    private final ProjectWing project;
    private final ScriptWing script;
    private final WaveformView waveform;
    private final TransportView transport;
    private final TakesWing takes;
    private final CompareWing compare;
    private final ShellView shellView;
    private final StackPane view;
    private final Subscription frames;

    /// Stands at once.
    public MainWindow(Rooms rooms, Theme theme) {
        this(rooms, theme, Runnable::run);
    }

    /// @param soon brings in what the first frame need not wait for, in this order
    public MainWindow(Rooms rooms, Theme theme, Executor soon) {
        this.rooms = rooms;
        this.soon = soon;
        settings = settings();
        palette = new PaletteViewModel(this::actions);
        sandbox = new SandboxViewModel(rooms.sandbox(), rooms.background(), new FxThread());
        voice =
                new VoiceWing(
                        desk, rooms, settings, new SandboxView(sandbox, "voice"), this::sample);
        project =
                new ProjectWing(
                        desk, rooms, voice.choice()::cast, voice.choice()::recast, new FxThread());
        voice.panel().lead(project.chooser());
        shell =
                new ShellViewModel(
                        desk, rooms.speech(), rooms.player(), project.speaking(), new FxThread());
        shell.sandboxProperty().bind(sandbox.onProperty());
        var main = MainActions.of(shell, palette, theme.darkProperty(), settings::open);
        script = new ScriptWing(desk, rooms, project, settings, main.speak(), clock);
        waveform =
                new WaveformView(
                        new WaveformViewModel(
                                desk, rooms.player(), rooms.background(), System::nanoTime),
                        clock);
        script.takeFiles(waveform);
        transport =
                new TransportView(
                        new TransportViewModel(
                                desk,
                                rooms.player(),
                                rooms.background(),
                                new FxThread(),
                                System::nanoTime),
                        clock);
        var parameters = parameters();
        takes = new TakesWing(desk, rooms, shell, voice.choice()::recast, clock);
        compare = new CompareWing(desk, rooms, voice.choice()::cast, clock);
        shellView =
                new ShellView(
                        shell,
                        new Panels(
                                project.menu(),
                                place(voice.panel()),
                                script.panel(),
                                place(parameters),
                                place(waveform),
                                place(transport),
                                List.of(takes.tab(), compare.tab()),
                                actions(parameters)),
                        main,
                        clock);
        view = new StackPane(shellView);
        soon.execute(() -> view.getChildren().addAll(voice.card(), settingsView(theme)));
        soon.execute(
                () -> view.getChildren().addAll(new PaletteView(palette), new KeySheet(palette)));
        frames = clock.each(project::look);
        settings.openProperty().subscribe(this::look);
        sandbox.onProperty()
                .subscribe(() -> {
                    settings.look();
                    look();
                });
        var saved = rooms.settings().settings();
        theme.choiceProperty().subscribe((before, now) -> saved.change(all -> all.withTheme(now)));
        var broken =
                Stream.of(saved, rooms.settings().presets(), rooms.voices().library())
                        .flatMap(each -> Stream.ofNullable(each.broken()))
                        .toList();
        if (!broken.isEmpty()) {
            shell.noticeProperty().set(Notice.ofBroken(broken));
        }
    }

    public Parent view() {
        return view;
    }

    /// The window is on the screen: lets the user write at once.
    public void begin() {
        script.write();
        shell.report(rooms.catalogue().complaints());
        project.project().failureProperty().subscribe(this::tell);
        project.project().begin();
        var saved = rooms.settings().settings();
        shellView.begin(
                saved.now().drawer(), drawer -> saved.change(all -> all.withDrawer(drawer)));
        var store = rooms.takes().store();
        store.warm()
                .whenCompleteAsync(
                        (_, error) -> shell.report(store.aside(), error), new FxThread());
    }

    /// Says that something went wrong in Timbre itself.
    public void report(String thread, Throwable error) {
        shell.report(thread, error, rooms.accounts()::redacted);
    }

    private void tell(@Nullable SpeechFailure failure) {
        if (failure != null) {
            shell.reportUnkept(failure);
        }
    }

    private void sample() {
        shell.sample();
    }

    @Override
    public void close() {
        project.project().close();
        frames.unsubscribe();
        shell.stop();
        shellView.close();
        takes.close();
        compare.close();
        script.close();
        waveform.close();
        transport.close();
    }

    private List<Action> actions(ParametersView parameters) {
        return Stream.of(
                        script.actions(),
                        project.actions(),
                        voice.actions(),
                        List.of(SandboxView.toggle(sandbox)),
                        parameters.actions(),
                        waveform.actions(),
                        transport.actions())
                .flatMap(List::stream)
                .toList();
    }

    /// Everything that can be done here.
    public List<Action> actions() {
        return shellView.actions();
    }

    /// Looks again which accounts there are.
    private void look() {
        voice.look();
        script.look();
    }

    /// Where a panel will be.
    private Region place(Region panel) {
        var place = new StackPane();
        soon.execute(() -> place.getChildren().add(panel));
        return place;
    }

    private SettingsView settingsView(Theme theme) {
        return new SettingsView(
                settings, theme.choiceProperty(), new SandboxView(sandbox, "settings"));
    }

    private SettingsViewModel settings() {
        var account = new AccountViewModel(rooms.settings(), rooms.background(), new FxThread());
        return new SettingsViewModel(rooms.catalogue(), rooms.settings(), account);
    }

    private ParametersView parameters() {
        var model = new ParametersViewModel(desk, rooms.accounts());
        // The address of an account stands in the command.
        settings.openProperty().subscribe(model::renew);
        voice.accountProperty().subscribe(model::renew);
        sandbox.onProperty().subscribe(model::renew);
        var presets =
                new PresetsViewModel(
                        desk,
                        rooms.settings().presets(),
                        voice.choice()::cast,
                        voice.choice()::recast);
        return new ParametersView(model, presets);
    }
}
